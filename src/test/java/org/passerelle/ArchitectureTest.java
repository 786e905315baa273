package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.passerelle.architecture.FeatureOrder;
import org.passerelle.architecture.Rules;

/** The rules of the code, held against every class. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void thereIsCodeToCheck() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
    }

    @Test
    void featuresLookOnlyAtEarlierOnes() {
        FeatureOrder.OF_PASSERELLE.rule().check(CLASSES);
    }

    @Test
    void purePackagesStayPure() {
        Rules.PURE.check(CLASSES);
    }

    @Test
    void rowsResourcesWorkersAndStoresAreHidden() {
        Rules.HIDDEN.check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsHttp() {
        Rules.HTTP_AT_THE_EDGE.check(CLASSES);
    }

    @Test
    void endpointMethodsArePublic() {
        Rules.ENDPOINTS_ARE_PUBLIC.check(CLASSES);
    }

    @Test
    void whatWasBegunIsFinished() {
        Rules.WHAT_WAS_BEGUN_IS_FINISHED.check(CLASSES);
    }

    @Test
    void onlyItsAdapterKnowsTwilio() {
        Rules.TWILIO_IN_ITS_ADAPTER.check(CLASSES);
    }

    @Test
    void timeAndChanceAreGivenAndNobodyWaits() {
        Rules.NO_NOW_NO_CHANCE_NO_WAITING.check(CLASSES);
    }

    @Test
    void nothingIsPrinted() {
        Rules.NO_PRINTING.check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        Rules.NO_EMPTY_WORDS.check(CLASSES);
    }
}
