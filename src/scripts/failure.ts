/**
 * What is said where something could not be loaded: the sentence of the element, the way on without it, and the reason.
 */
export function failureOf(element: HTMLElement, error: unknown): (string | Node)[] {
  const names = document.createElement('a');
  names.href = element.dataset['names'] ?? '';
  names.textContent = 'from A to Z';
  const reason = error instanceof Error ? error.message : String(error);
  return [`${element.dataset['failure']} The names `, names, ` lead to every passage too. (${reason})`];
}
