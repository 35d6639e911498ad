import { lazyRouteComponent } from '@tanstack/react-router';
import { createElement, type ComponentType } from 'react';
import { LoadingState } from '@regiotafel/web-ui';
import { language } from '../language.js';

type ScreenModule = { readonly Screen: ComponentType };

const loadedWith = (features: readonly string[], load: () => Promise<ScreenModule>) => ({
  loader: () => language.need(features),
  component: lazyRouteComponent(load, 'Screen'),
  pendingComponent: () => createElement(LoadingState, { lines: 12 }),
});

/**
 * Options of a route whose screen and texts are loaded when somebody goes there, with the texts that all forms and all screens of the work share.
 * `features` are the folders in `features/` (or of a shared part in `app/`) with the texts; `load` imports the file
 * that exports `Screen`.
 */
export const screen = (features: string | readonly string[], load: () => Promise<ScreenModule>) =>
  loadedWith(['form', 'terms', features].flat(), load);

/** The same for a screen without a form, which somebody meets first. */
export const firstScreen = (feature: string, load: () => Promise<ScreenModule>) => loadedWith([feature], load);
