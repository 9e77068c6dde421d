import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import process from 'node:process';
import ts from 'typescript-eslint';

// The types of every component are then read once, not anew for each file that is checked: half the time.
// It asks for this before it is loaded, and says on every run that it is on trial.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
const { default: svelte } = await import('eslint-plugin-svelte');

/** @type {import('eslint').Linter.Config} */
const typed = {
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/consistent-type-exports': 'error',
    // `unknown` and a check instead of an `as` that silences.
    '@typescript-eslint/no-unsafe-type-assertion': 'error',
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // Slow, and there are no enums: `erasableSyntaxOnly`, and TSEnumDeclaration below.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    // Code points are what names are compared by.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    // Fastify's plugins are async by signature, whether they await or not.
    '@typescript-eslint/require-await': 'off',
  },
};

export default defineConfig(
  globalIgnores(['build/', 'var/', 'coverage/', '.svelte-kit/', 'data/', 'test/golden/']),
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // An ideographic space is text here.
      'no-irregular-whitespace': [
        'error',
        { skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union `as const` instead.' },
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked, typed],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser },
    },
    rules: {
      'no-irregular-whitespace': 'off',
      // Slow, and there are no stores: see no-restricted-imports below.
      'svelte/require-store-reactive-access': 'off',
    },
  },
  { files: ['web/**/*.{js,ts}'], languageOptions: { globals: globals.browser } },
  {
    files: ['web/**'],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-imports': ['error', { name: 'svelte/store', message: '`$state` instead.' }],
      // No part of a path is added in front of the pages: links come from lib/url as they are.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // The pages stand in web/src, not in src/; Kit has no other setting for it.
    files: ['vite.config.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['domain/**'],
    rules: {
      // Pure: the same rows give the same figures, today and in ten years.
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'domain/ knows no chance.' },
        {
          object: 'Date',
          property: 'now',
          message: 'domain/ knows no clock: time is an argument.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'domain/ knows no clock: time is an argument.',
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'server/serve.ts', 'server/faults/report-fault.ts', 'eslint.config.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      // A test may take an answer's body for what the schema says; the schema is tested apart.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A fixture of Vitest names what it needs in braces, also when it needs nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
);
