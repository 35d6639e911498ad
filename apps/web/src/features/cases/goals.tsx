import './cases.css';

/** The goals as they are written down. */
export const Goals = ({ goals }: { readonly goals: readonly string[] }) => (
  <ol className="rt-case__goals">
    {goals.map((goal, at) => (
      <li key={`${at} ${goal}`}>{goal}</li>
    ))}
  </ol>
);
