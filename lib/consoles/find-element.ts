// Consoles in the page: finds elements by an adapter's ordered candidates.
import type { Selectors } from './adapter';

// The same wish twice: browsers before 121 know only the second name.
const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });

/** The first visible element of the first selector that finds one inside `root`; null when there is none. */
export const findVisible = (selectors: Selectors, root: ParentNode): Element | null => {
  for (const selector of selectors.any) {
    const first = root.querySelector(selector);
    // Mostly the first is the one: the rest of a long page need not be searched.
    if (first === null) continue;
    if (isVisible(first)) return first;
    for (const element of root.querySelectorAll(selector)) if (isVisible(element)) return element;
  }
  return null;
};

/** All elements of the first selector that finds any inside `root`, in the page's order. */
export const findAll = (selectors: Selectors, root: ParentNode): ArrayLike<Element> => {
  for (const selector of selectors.any) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) return found;
  }
  return [];
};

/** True when the page holds what any of the selectors names. */
export const holdsAny = (selectors: Selectors, root: ParentNode): boolean => selectors.any.some((selector) => root.querySelector(selector) !== null);

/** True when the element itself or anything inside it fits the selector. */
export const matchesOrHolds = (element: Element, selector: string): boolean => element.matches(selector) || element.querySelector(selector) !== null;
