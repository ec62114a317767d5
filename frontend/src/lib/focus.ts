/** As a ref: takes the focus when it appears, where a step of a dialog follows another. Stable, so that it does so once. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
