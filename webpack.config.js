import { chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';

import { ScriptBudget } from './script-budget.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Where each part is built. The site is what an administrator serves; the sandbox's page is never shipped. */
export const outputs = { site: at('dist/site'), command: at('dist'), sandbox: at('.phaseboard/site') };

const script = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // The package is an ES module; without this, webpack would want file extensions in our imports.
  resolve: { fullySpecified: false },
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', development: false } },
      },
    },
  },
};

const common = (name, mode) => ({
  name,
  mode,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  cache: { type: 'filesystem', name: `${name}-${mode}`, cacheDirectory: at('.phaseboard/cache') },
  performance: { hints: false },
  optimization: { nodeEnv: 'production' },
  stats: 'errors-warnings',
});

const page = (name, chunk, template) =>
  new HtmlPlugin({ filename: name, chunks: [chunk], template, scriptLoading: 'defer' });

/** The add-in: the task pane, and the pages of the sign-in and of the ribbon's notice. The same files serve Excel and the sandbox. */
const pane = (mode) => ({
  ...common('pane', mode),
  target: 'web',
  entry: {
    taskpane: './addin/taskpane/taskpane.tsx',
    redirect: './addin/sign-in/redirect.ts',
    dialog: './addin/sign-in/dialog.ts',
    notice: './addin/commands/notice.ts',
  },
  output: { path: outputs.site, filename: '[name].[contenthash:8].js', clean: true },
  // The pane's content security policy allows no eval, so its source maps are files.
  devtool: mode === 'development' ? 'cheap-module-source-map' : false,
  module: { rules: [script, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    page('taskpane.html', 'taskpane', './addin/taskpane/taskpane.html'),
    page('redirect.html', 'redirect', './addin/sign-in/redirect.html'),
    page('dialog.html', 'dialog', './addin/sign-in/dialog.html'),
    page('notice.html', 'notice', './addin/commands/notice.html'),
    new CopyPlugin({
      patterns: [
        { from: 'addin/config.json', to: 'config.json' },
        { from: 'addin/assets/*.png', to: 'assets/[name][ext]' },
        { from: 'addin/taskpane/support.html', to: 'support.html' },
        { from: 'addin/taskpane/shortcuts.json', to: 'shortcuts.json' },
      ],
    }),
    ...(mode === 'production' ? [new ScriptBudget({ entry: 'taskpane', texts: 'words-', budget: 130 })] : []),
  ],
});

/** The sandbox's own page around the pane. */
const sandbox = (mode) => ({
  ...common('sandbox', mode),
  target: 'web',
  entry: { page: './sandbox/page/page.tsx' },
  output: { path: outputs.sandbox, filename: '[name].js', clean: true },
  devtool: false,
  module: { rules: [script, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    page('index.html', 'page', './sandbox/page/page.html'),
  ],
});

/** What npx runs must be executable before npm has ever linked it. */
const executable = {
  apply: (compiler) => {
    compiler.hooks.afterEmit.tap('executable', ({ outputOptions }) => {
      chmodSync(path.join(outputOptions.path, 'phaseboard.cjs'), 0o755);
    });
  },
};

/** The command line: one file that runs wherever Node does. */
const command = (mode) => ({
  ...common('command', mode),
  target: 'node20',
  entry: { phaseboard: './sync/service/phaseboard.ts' },
  output: { path: outputs.command, filename: '[name].cjs' },
  devtool: false,
  module: { rules: [script] },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    executable,
  ],
});

/** Excel loads add-ins over https only; the development certificate is made on first use. */
const httpsForExcel = async () => ({
  host: 'localhost',
  port: 3000,
  static: false,
  server: { type: 'https', options: await getHttpsServerOptions() },
  client: { overlay: false },
});

/** `mode` is `development` or `production`; `--config-name` picks one of them on the command line. */
export default async (environment, { mode = 'production' } = {}) => [
  { ...pane(mode), ...(environment?.WEBPACK_SERVE && { devServer: await httpsForExcel() }) },
  sandbox(mode),
  command(mode),
];
