package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.PublicAddress;

/** INFO: where it says who can apply. */
@ApplicationScoped
class InfoCommand implements TextCommand {

    private final String publicUrl;

    InfoCommand(@ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    @Override
    public String keyword() {
        return "INFO";
    }

    @Override
    public From from() {
        return From.ANYBODY;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return Uni.createFrom().item(new TextAnswer.Reply(Notice.REPLY_INFO, Map.of("link", publicUrl), null));
    }
}
