import { trusted } from '../scripts/trusted.ts';

/**
 * Registers the service worker, once the page is there and nothing else is to be done. Where that cannot be (no secure
 * connection, a private window, no room), the page is read as it is.
 */
export async function register(address: string): Promise<void> {
  try {
    if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
    await idle();
    const policy = trusted('worker', { createScriptURL: (url: string) => url });
    await navigator.serviceWorker.register(policy.createScriptURL(address), { updateViaCache: 'none' });
  } catch {
    // Reading goes on.
  }
}

async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  // Safari has no requestIdleCallback.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}
