package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatComesWhileOthersAreAtItIsDoneTogetherAfterwards() throws InterruptedException {
        List<List<Integer>> batches = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(6);
        Batches<Integer, Integer> together = new Batches<>(
                4,
                2,
                threads,
                batch -> {
                    batches.add(batch);
                    begun.countDown();
                    await(others);
                    return batch.size();
                },
                (batch, size) -> batch.forEach(one -> done.countDown()));
        together.add(1);
        await(begun);
        for (int one = 2; one <= 6; one++) {
            together.add(one);
        }
        others.countDown();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6));
    }

    @Test
    void ofManyFromManyThreadsNoneIsLeftBehindOrDoneTwice() throws InterruptedException {
        int many = 20_000;
        AtomicInteger atOnce = new AtomicInteger();
        ConcurrentLinkedQueue<Integer> crowds = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(many);
        Batches<Integer, Integer> together = new Batches<>(
                8,
                3,
                threads,
                batch -> {
                    crowds.add(atOnce.incrementAndGet());
                    atOnce.decrementAndGet();
                    return 0;
                },
                (batch, nothing) -> batch.forEach(one -> {
                    seen.add(one);
                    done.countDown();
                }));
        for (int thread = 0; thread < 4; thread++) {
            int first = thread;
            threads.execute(
                    () -> IntStream.range(0, many / 4).map(i -> first + 4 * i).forEach(together::add));
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(many).doesNotHaveDuplicates();
        assertThat(crowds).containsOnly(1);
    }

    @Test
    void whereNoThreadIsToBeHadTheNextOneIsBegunAllTheSame() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(2);
        Batches<Integer, Integer> together = new Batches<>(
                8,
                1,
                work -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new RejectedExecutionException("busy");
                    }
                    threads.execute(work);
                },
                List::size,
                (batch, size) -> batch.forEach(one -> done.countDown()));
        assertThatThrownBy(() -> together.add(1)).isInstanceOf(RejectedExecutionException.class);
        together.add(2);
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
