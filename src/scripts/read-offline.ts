import { register } from '../offline/registration.ts';

/**
 * The line that says of a page that it was read offline, and the date of its edition. The service worker marks such a
 * page, and tells when a newer text has come after all.
 */
class ReadOffline extends HTMLElement {
  connectedCallback(): void {
    const { worker, edition } = this.dataset;
    const kept = () => this.#say(`Read offline, edition of ${edition}.`, 'Ask for the current text');
    if (document.documentElement.dataset['offline'] === 'kept') kept();
    if (!worker) return;
    void register(worker);
    navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ offline?: string }>) => {
      if (data.offline === 'kept') kept();
      if (data.offline === 'newer') this.#say('A newer text of this page has come.', 'Show it');
      if (data.offline === 'same') this.replaceChildren();
    });
  }

  #say(words: string, offer: string): void {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = offer;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    const line = document.createElement('p');
    line.append(words, ' ', link);
    this.replaceChildren(line);
  }
}

customElements.define('read-offline', ReadOffline);
