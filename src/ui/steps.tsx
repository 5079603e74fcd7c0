/** The steps of a window in order, with the current one marked. */
export const Steps = (props: { readonly label: string; readonly steps: readonly string[]; readonly at: number }) => (
  <ol class="steps" aria-label={props.label}>
    {props.steps.map((step, n) => (
      <li key={step} aria-current={n === props.at ? 'step' : undefined}>
        {step}
      </li>
    ))}
  </ol>
);
