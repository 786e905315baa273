package org.passerelle.evidence.inspection.drawing;

import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.FileUtil;
import com.twelvemonkeys.lang.StringUtil;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.jboss.logging.Logger;

/** The places of the classes that drawing needs: the class path of its process holds these and nothing else. */
final class Places {

    private Places() {}

    static List<String> all() {
        return Stream.of(
                        Drawer.class,
                        Loader.class,
                        RandomAccessRead.class,
                        FontBoxFont.class,
                        JBIG2ImageReaderSpi.class,
                        LogFactory.class,
                        Logger.class,
                        JPEGImageReaderSpi.class,
                        WebPImageReaderSpi.class,
                        ImageReaderBase.class,
                        CompoundDirectory.class,
                        ImageUtil.class,
                        FileUtil.class,
                        StringUtil.class)
                .map(Places::of)
                .distinct()
                .toList();
    }

    private static String of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("A place that is none", failure);
        }
    }
}
