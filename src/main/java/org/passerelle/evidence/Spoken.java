package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;

/** In which language evidence can be spoken of to somebody. */
@ApplicationScoped
class Spoken {

    private final WantedTexts wanted;
    private final EvidenceTexts texts;

    Spoken(WantedTexts wanted, EvidenceTexts texts) {
        this.wanted = wanted;
        this.texts = texts;
    }

    String ofRequests(String language) {
        return wanted.spoken(language);
    }

    String ofReviews(String language) {
        return texts.spoken(language);
    }
}
