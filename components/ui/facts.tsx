// Interface parts: pairs of a name and what it says; empty ones are left out.
type FactsProps = { readonly facts: readonly (readonly [name: string, value: string])[] };

export const Facts = ({ facts }: FactsProps) => (
  <dl className="facts">
    {facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
