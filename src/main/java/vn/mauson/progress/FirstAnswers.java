package vn.mauson.progress;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.mauson.pack.Pack;

/** Works out what the map asks first as soon as the server listens, so that nobody waits for the first overlay. */
@Component
class FirstAnswers {
    private final Board board;
    private final Pack pack;

    FirstAnswers(Board board, Pack pack) {
        this.board = board;
        this.pack = pack;
    }

    /** In the background; whoever asks meanwhile waits for the same result, which is computed once. A command serves nobody. */
    @EventListener
    void prepare(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext)) {
            return;
        }
        Thread worker = new Thread(
                () -> board.listOfProvince(
                        "" + pack.about().planYear(), pack.targets().get(0).to()),
                "first-answers");
        worker.setDaemon(true);
        worker.start();
    }
}
