package org.canvass.bench.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.canvass.Browser;

/**
 * The page in a browser that has never seen it, on a slow phone: 562 ms to the first byte, 1.47 Mbit/s, a processor
 * four times slower (what Lighthouse calls slow 4G and 4x CPU).
 *
 * @param bytes over the wire, headers included
 * @param firstPaint milliseconds from following the link until something is seen
 */
record ColdPage(int requests, long bytes, double firstPaint) {

    /** Opens the page once. */
    static ColdPage open(String address) {
        Page page = Browser.page(new NewContextOptions().setViewportSize(390, 844));
        try {
            CDPSession browser = page.context().newCDPSession(page);
            AtomicInteger requests = new AtomicInteger();
            AtomicLong bytes = new AtomicLong();
            browser.on("Network.requestWillBeSent", event -> {
                if (event.getAsJsonObject("request").get("url").getAsString().startsWith("http")) {
                    requests.incrementAndGet();
                }
            });
            browser.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            browser.send("Network.enable");
            JsonObject slow4g = new JsonObject();
            slow4g.addProperty("offline", false);
            slow4g.addProperty("latency", 562.5);
            slow4g.addProperty("downloadThroughput", 1_474_560 / 8);
            slow4g.addProperty("uploadThroughput", 675_000 / 8);
            browser.send("Network.emulateNetworkConditions", slow4g);
            JsonObject slow = new JsonObject();
            slow.addProperty("rate", 4);
            browser.send("Emulation.setCPUThrottlingRate", slow);
            page.navigate(address);
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            double paint = ((Number)
                            page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                    .doubleValue();
            return new ColdPage(requests.get(), bytes.get(), paint);
        } finally {
            page.close();
        }
    }
}
