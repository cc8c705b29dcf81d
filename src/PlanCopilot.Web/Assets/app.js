// What pages do beyond what forms and links do by themselves. Everything works without it.
import { startSwaps } from './swap.js';
import { startKeys } from './keys.js';
import { startEvents } from './events.js';

startSwaps();
startKeys();
startEvents();

// A menu closes when one clicks elsewhere or leaves it by keyboard.
for (const kind of ['click', 'focusin']) {
  document.addEventListener(kind, event => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open');
    }
  });
}
