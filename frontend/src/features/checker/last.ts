/** Where writing went on last, for whoever comes back to the screen; the drafts themselves are in the store. */
export const last = {
  customer: 0,
  sample: false,
  given: '', // the last text that was asked to be put on the desk
}
