package org.passerelle.evidence.inspection.drawing;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** The process that draws: one file in, its pages out, then it ends. */
final class Drawer {

    private Drawer() {}

    /**
     * Ends itself when its time is over: whoever began it may have died meanwhile. Whatever a library prints must not get between the bytes of the answer. */
    public static void main(String[] arguments) throws IOException {
        CompletableFuture.delayedExecutor(Long.parseLong(arguments[0]), TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        Conversation.Question question = Conversation.hear(new FileInputStream(FileDescriptor.in));
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Conversation.answer(out, draw(question.kind(), question.file()));
        }
    }

    /** Memory that runs out is the doing of the file: the process has nothing else in hand. */
    static Drawn draw(MediaKind kind, byte[] file) {
        try {
            List<Copy> copies =
                    switch (kind) {
                        case JPEG, PNG, WEBP -> PictureFile.copies(kind, file);
                        case PDF -> DocumentFile.copies(file);
                    };
            return new Drawn.Pages(copies);
        } catch (UnfitException unfit) {
            return new Drawn.NotShown(unfit.reason());
        } catch (OutOfMemoryError _) {
            return new Drawn.NotShown(Unfit.TOO_MANY_PIXELS);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return new Drawn.NotShown(Unfit.DAMAGED);
        }
    }
}
