/** The draft while another screen is looked at; gone with the window, never written to disk. */
export const kept = { text: '', customer: 0 }
