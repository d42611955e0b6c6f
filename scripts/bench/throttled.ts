import type { Browser, Page } from 'playwright-core';

/** What the first view of a page costs a phone on a slow network. */
export interface FirstView {
  requests: number;
  /** kB as sent: compressed, with headers. */
  kilobytes: number;
  /** kB of scripts as sent, those in the page as written. */
  script: number;
  fonts: number;
  /** Seconds until the largest part is painted (LCP). */
  largestPaint: number;
  /** Milliseconds by which long tasks exceed 50 ms (total blocking time). */
  blocking: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** Slow 4G as Lighthouse sets it for the throttling of DevTools, in bytes per second, and 4 × slower processing. */
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const slowdown = 4;
const phone = { width: 412, height: 823 };

/** Runs in the page before its own scripts: keeps what the browser reports of painting, long tasks and shifts. */
function observe(): void {
  const seen = { paint: 0, blocking: 0, shift: 0 };
  Object.assign(globalThis, { firstView: seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) seen.shift += value;
  });
}

/** Counts what a page fetches, and what of it are scripts and fonts. */
async function countTraffic(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const types = new Map<string, string>();
  const traffic = { requests: 0, bytes: 0, script: 0, fonts: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') traffic.script += encodedDataLength;
    if (types.get(requestId) === 'Font') traffic.fonts += 1;
  });
  return traffic;
}

/** Opens an address as a new visitor with a slow phone would, and measures its first view. */
export async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const traffic = await countTraffic(page);
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
    // Scripts that wait for a pause, and the last report of the paint.
    await page.waitForTimeout(1000);
    const seen = await page.evaluate(
      () =>
        (globalThis as unknown as { firstView: { paint: number; blocking: number; shift: number } })
          .firstView,
    );
    const inline = await page
      .locator('script:not([src], [type="application/ld+json"], [type="application/json"])')
      .evaluateAll((scripts) =>
        scripts.reduce((sum, script) => sum + (script.textContent ?? '').length, 0),
      );
    return {
      requests: traffic.requests,
      kilobytes: traffic.bytes / 1000,
      script: (traffic.script + inline) / 1000,
      fonts: traffic.fonts,
      largestPaint: seen.paint / 1000,
      blocking: seen.blocking,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}
