/** Whoever has work at the table of the region. */
export const AT_THE_TABLE = [
  'LIAISON',
  'COORDINATOR',
  'CHAIR',
  'MINUTE_TAKER',
  'WEIGHING_MEMBER',
  'EXPERT',
  'PROFESSIONAL',
] as const;

/** Whoever reads what the region learned from its cases. */
export const LEARNS = ['LIAISON', 'COORDINATOR', 'CHAIR', 'WEIGHING_MEMBER', 'EXPERT', 'PROFESSIONAL'] as const;

/** Whoever reports to a municipality from the own seat. */
export const REPORTS = [...AT_THE_TABLE, 'LAWFULNESS_ADVISER'] as const;

/** Whoever weighs, or sees how far a weighing is. */
export const WEIGHS = ['WEIGHING_MEMBER', 'CHAIR', 'COORDINATOR', 'LIAISON'] as const;
