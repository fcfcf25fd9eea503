package vn.mauson.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** No more pictures are drawn and waited for at once than there is room for. */
class PicturesTest {
    @Test
    void aPictureTooManyIsRefusedUntilAnotherIsDone() throws Exception {
        Pictures pictures = new Pictures(null, null, 1, 0);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<byte[]> slow = CompletableFuture.supplyAsync(() -> pictures.draw(() -> {
            begun.countDown();
            await(done);
            return new byte[] {1};
        }));
        begun.await();
        assertThatThrownBy(() -> pictures.draw(() -> new byte[0])).isInstanceOfSatisfying(ServiceFault.class, fault -> {
            assertThat(fault.report().getStatusCode().value()).isEqualTo(503);
            assertThat(fault.report().getHeaders().getFirst("Retry-After")).isEqualTo("5");
            assertThat(new String(fault.owsReport().getBody())).contains("NoApplicableCode", "1 pictures");
        });
        done.countDown();
        assertThat(slow.get()).containsExactly(1);
        assertThat(pictures.draw(() -> new byte[] {2})).containsExactly(2);
    }

    /** A place is given back when drawing fails. */
    @Test
    void aPictureThatFailsLeavesItsPlace() {
        Pictures pictures = new Pictures(null, null, 1, 0);
        assertThatThrownBy(() -> pictures.draw(() -> {
                    throw new IllegalStateException("no ink");
                }))
                .hasMessage("no ink");
        assertThat(pictures.draw(() -> new byte[] {3})).containsExactly(3);
    }

    @Test
    void onePictureMayWaitForAnother() throws Exception {
        Pictures pictures = new Pictures(null, null, 1, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> pictures.draw(() -> {
            begun.countDown();
            await(done);
            return new byte[] {1};
        }));
        begun.await();
        CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> pictures.draw(() -> new byte[] {2}));
        done.countDown();
        assertThat(second.get()).containsExactly(2);
        assertThat(first.get()).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
