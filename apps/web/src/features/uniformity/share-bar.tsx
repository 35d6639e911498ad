export type ShareBarProps = {
  /** From 0 to 1. */
  readonly share: number;
};

/** A share as a bar on a scale with a line at each quarter. The figure stands beside it, so it is hidden from who hears it. */
export const ShareBar = ({ share }: ShareBarProps) => (
  <svg className="rt-share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect className="rt-share-bar__value" x="0" y="1" height="8" width={Math.round(share * 100)} />
    {[0, 25, 50, 75, 100].map((at) => (
      <line key={at} className="rt-share-bar__line" x1={at} x2={at} y1="0" y2="10" />
    ))}
  </svg>
);
