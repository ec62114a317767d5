import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Imports run one way: lib, i18n <- components, charts, bridge <- features <- app.
const generated = { regex: 'wailsjs', message: 'Only src/bridge talks to the generated bindings.' }
const charts = { regex: '^echarts', message: 'Only src/charts imports the chart library.' }
const above = (layers) => ({
  regex: `^(\\.\\./)+(${layers})(/|$)`,
  message: 'Imports run one way: lib, i18n <- components, charts, bridge <- features <- app.',
})
// Components get what they show; they load nothing.
const typesOfBridge = { regex: '^(\\.\\./)+bridge/', allowTypeImports: true, message: 'Components take data from features; only types come from the bridge.' }
const otherFeature = {
  regex: '^\\.\\./(?!\\.\\./)',
  message: 'A feature never imports another feature; share through components, lib or bridge.',
}
const only = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/bridge/wailsjs', 'public', 'e2e'] },
  ...tseslint.configs.strict,
  hooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      'react-hooks/incompatible-library': 'off', // tables and virtual lists are not compiled
      ...only(generated, charts),
    },
  },
  { files: ['src/bridge/**'], rules: only(charts, above('app|features|components|charts')) },
  { files: ['src/charts/**'], rules: only(generated, above('app|features|bridge')) },
  { files: ['src/lib/**', 'src/i18n/**'], rules: only(generated, charts, above('app|features|components|charts|bridge')) },
  { files: ['src/components/**'], ignores: ['**/*.test.*'], rules: only(generated, charts, above('app|features'), typesOfBridge) },
  { files: ['src/features/**'], ignores: ['**/*.test.*'], rules: only(generated, charts, otherFeature, above('app|features|testing')) },
  { files: ['src/features/**/*.test.*'], rules: only(generated, charts, otherFeature, above('features')) },
  { files: ['**/*.test.*'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } }, // a test fails loudly anyway
)
