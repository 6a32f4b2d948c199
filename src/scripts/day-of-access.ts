/** The reader’s own day, in the form that a style of citation gives it. */
class DayOfAccess extends HTMLElement {
  connectedCallback(): void {
    const today = new Date();
    const form = this.dataset['form'];
    this.textContent =
      form === 'mla' ? inMla(today) : new Intl.DateTimeFormat(form, { dateStyle: 'long' }).format(today);
  }
}

/** “24 Nov. 2026”: months of more than four letters are shortened (MLA Handbook, 9th edition, appendix 1). */
function inMla(date: Date): string {
  const month = (form: 'long' | 'short') => new Intl.DateTimeFormat('en-GB', { month: form }).format(date);
  const name = month('long').length > 4 ? `${month('short').replace('.', '')}.` : month('long');
  return `${date.getDate()} ${name} ${date.getFullYear()}`;
}

customElements.define('day-of-access', DayOfAccess);
