import { useSession } from './session-context.js';

/** Whether the seat of this page holds a role. It only chooses what to show; the API decides. */
export const useHasRole = (role: string): boolean => useSession().session.seat?.roles.includes(role) ?? false;
