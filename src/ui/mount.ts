/** Renders a window into the page that the bundle made for it. */
import { render, type ComponentChild } from 'preact';

export function mount(window: ComponentChild): void {
  const root = document.getElementById('page');
  if (root) render(window, root);
}
