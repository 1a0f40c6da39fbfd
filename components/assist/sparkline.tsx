// Assist tab: how the mood went, turn by turn; the words beside it say the same.
import type { EmotionLevel } from '@/lib/domain/taxonomy';

const WIDTH = 48;
const HEIGHT = 20;
const PAD = 3;
const TURNS = 8;

export const Sparkline = ({ levels }: { readonly levels: readonly EmotionLevel[] }) => {
  const recent = levels.slice(-TURNS);
  const step = (WIDTH - 2 * PAD) / Math.max(1, recent.length - 1);
  const points = recent.map((level, place) => [PAD + place * step, HEIGHT - PAD - (level / 4) * (HEIGHT - 2 * PAD)] as const);
  const last = points.at(-1);
  if (!last || recent.length < 2) return null;
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r="2.2" />
    </svg>
  );
};
