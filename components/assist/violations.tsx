// Assist tab: what a text may not say, quoted, with what to write instead.
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import type { Violation } from '@/lib/domain/suggestion';

type ViolationsProps = { readonly violations: readonly Violation[]; readonly title: string };

export const Violations = ({ violations, title }: ViolationsProps) => {
  const { t } = useReading();
  return (
    <div className="violations" role="status">
      {violations.length === 0 ? null : (
        <>
          <p>
            <Icon name="risk" />
            {title}
          </p>
          <ul>
            {violations.map((violation) => (
              <li key={`${violation.category}.${violation.start}`}>
                <mark className="struck">{t.quote(violation.text)}</mark> <b>{violation.rule.title}</b> {violation.advice}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
