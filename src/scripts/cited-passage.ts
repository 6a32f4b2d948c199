/** A choice of a passage, and its citations made of their form; the passage that the address names is chosen first. */
class CitedPassage extends HTMLElement {
  readonly #select = this.#part('select', HTMLSelectElement);
  readonly #read = this.#part('[data-part="read"] a', HTMLAnchorElement);
  readonly #shown = this.#part('[data-part="form"]', HTMLElement);
  readonly #form = this.#shown.cloneNode(true) as HTMLElement;

  connectedCallback(): void {
    // Other scripts may have been here: what they make, they make again in each copy.
    for (const button of this.#form.querySelectorAll('button')) button.remove();
    this.#part('[data-part="choice"]', HTMLElement).hidden = false;
    this.#part('[data-part="read"]', HTMLElement).hidden = false;
    this.#part('[data-part="hint"]', HTMLElement).hidden = true;
    this.#select.addEventListener('change', () => {
      history.replaceState(null, '', `#${this.#select.value}`);
      this.#show();
    });
    addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  #follow(): void {
    const id = location.hash.slice(1);
    const isHere = [...this.#select.options].some((option) => option.value === id);
    if (isHere) this.#select.value = id;
    this.#show();
    if (isHere) this.scrollIntoView();
  }

  #show(): void {
    const [option] = this.#select.selectedOptions;
    if (!option) return;
    const label = option.dataset['label'] ?? '';
    this.#read.href = `${this.#read.dataset['release'] ?? ''}#${option.value}`;
    this.#read.textContent = `Read ¶ ${label} in the release`;
    const filled = (text: string) =>
      text.replaceAll('[number]', label).replaceAll(/\[place\]|%5Bplace%5D/g, option.value);
    const copy = this.#form.cloneNode(true) as HTMLElement;
    const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof Text) node.data = filled(node.data);
      if (node instanceof Element) for (const attribute of node.attributes) attribute.value = filled(attribute.value);
    }
    this.#shown.replaceChildren(...copy.childNodes);
  }

  #part<Part extends Element>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (part instanceof kind) return part;
    throw new Error(`The choice of a paragraph has no ${selector}.`);
  }
}

customElements.define('cited-passage', CitedPassage);
