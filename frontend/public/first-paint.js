// Runs before the first paint, so that a dark window never flashes white and
// large text never jumps. The settings screen writes both keys; the database
// stays the owner (src/app/look.ts). Colours: `canvas` in src/app/theme.ts.
;(function () {
  var theme = localStorage.getItem('huiyin.theme') || 'system'
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  var root = document.documentElement
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  root.style.colorScheme = dark ? 'dark' : 'light'
  root.style.backgroundColor = dark ? '#121417' : '#F6F7F9'
  root.style.fontSize = (Number(localStorage.getItem('huiyin.text_size')) || 100) + '%'
})()
