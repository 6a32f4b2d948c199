/**
 * Registers the service worker, once the page is there and nothing else is to be done. Where that cannot be (no secure
 * connection, a private window, no room), the page is read as it is.
 */
export async function register(address: string): Promise<void> {
  try {
    if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
    await idle();
    await navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' });
  } catch {
    // Reading goes on.
  }
}

async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  // Safari has no requestIdleCallback.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}

/** What is used here of Trusted Types, which TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** The address as a trusted one, where the browser asks for that. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}
