/** How many there are of something, for readers: “1 paragraph”, “1,234 paragraphs”. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
