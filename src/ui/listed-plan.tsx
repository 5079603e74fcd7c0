/** What will happen, line by line, with the button that goes on and the one that goes back. */
interface ListedPlanProps {
  readonly lines: readonly string[];
  readonly go: string;
  readonly back: string;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

export function ListedPlan({ lines, go, back, onGo, onBack }: ListedPlanProps) {
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button class="main" type="button" onClick={onGo}>
          {go}
        </button>
        <button type="button" onClick={onBack}>
          {back}
        </button>
      </div>
    </>
  );
}
