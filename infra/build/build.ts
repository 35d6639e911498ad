import { transpileWorkspace, type BuildResult } from './transpile.ts';
import { buildWebApp } from './web.ts';
import type { Workspace } from './workspaces.ts';

const buildOne = (workspace: Workspace, all: readonly Workspace[]): Promise<BuildResult> => {
  switch (workspace.kind) {
    case 'SERVER':
      return transpileWorkspace(workspace);
    case 'WEB_APP':
      return buildWebApp(workspace, all);
    case 'WEB_LIBRARY':
      return Promise.resolve({ written: 0, removed: 0 });
  }
};

/** Builds the chosen workspaces, only what changed. Returns how many files were written and removed in total. */
export const buildWorkspaces = async (
  chosen: readonly Workspace[],
  all: readonly Workspace[],
): Promise<BuildResult> => {
  const results = await Promise.all(chosen.map((workspace) => buildOne(workspace, all)));
  return {
    written: results.reduce((sum, { written }) => sum + written, 0),
    removed: results.reduce((sum, { removed }) => sum + removed, 0),
  };
};
