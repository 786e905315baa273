package org.passerelle.evidence.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.inspection.ContentKind.NotTaken;
import org.passerelle.evidence.inspection.ContentKind.Taken;
import org.passerelle.evidence.inspection.drawing.MediaKind;
import org.passerelle.evidence.inspection.drawing.TestingDocuments;
import org.passerelle.evidence.inspection.drawing.TestingPictures;
import org.passerelle.evidence.inspection.drawing.Unfit;

/** A file is what it holds, whatever it calls itself. */
class ContentKindTest {

    @Test
    void fourKindsAreTaken() {
        byte[] jpeg = TestingPictures.file(TestingPictures.quarters(20, 20), "jpg");
        assertThat(ContentKind.of(jpeg)).isEqualTo(new Taken(MediaKind.JPEG));
        byte[] png = TestingPictures.file(TestingPictures.quarters(20, 20), "png");
        assertThat(ContentKind.of(png)).isEqualTo(new Taken(MediaKind.PNG));
        assertThat(ContentKind.of(TestingPictures.MOVING_WEBP)).isEqualTo(new Taken(MediaKind.WEBP));
        assertThat(ContentKind.of(TestingDocuments.scans(1))).isEqualTo(new Taken(MediaKind.PDF));
    }

    @Test
    void photosOfSomePhonesAreNamed() {
        for (String brand : new String[] {"heic", "heix", "mif1"}) {
            byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(ContentKind.of(file)).as(brand).isEqualTo(new NotTaken(Unfit.HEIC));
        }
    }

    @Test
    void allElseIsNot() {
        for (String content : new String[] {
            "",
            "MZ\u0090\0",
            "<html><script>1</script></html>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "GIF89a",
            "PK\u0003\u0004",
            "II*\0",
            "just words"
        }) {
            assertThat(ContentKind.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(content)
                    .isEqualTo(new NotTaken(Unfit.TYPE_NOT_TAKEN));
        }
    }
}
