/** Keeps what is chosen among the voices in the address, so that it can be shared and gone back to. */
class VoiceChoice extends HTMLElement {
  connectedCallback(): void {
    for (const [name, value] of new URL(location.href).searchParams) {
      const radio = document.getElementById(`${name}-${value}_`);
      if (!(radio instanceof HTMLInputElement && this.contains(radio))) continue;
      radio.checked = true;
      radio.closest('details')?.toggleAttribute('open', true);
    }
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const url = new URL(location.href);
      if (target.value === 'all') url.searchParams.delete(target.name);
      else url.searchParams.set(target.name, target.value);
      history.replaceState(history.state, '', url);
    });
  }
}

customElements.define('voice-choice', VoiceChoice);
