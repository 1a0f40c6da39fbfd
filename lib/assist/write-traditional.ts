// Assist: words to send, in the characters that the customer writes. The dictionary is large and comes only when it is needed.
import type { Conversation } from '@/lib/domain/conversation';
import type { Reply, Suggestion } from '@/lib/domain/suggestion';

/** Written Cantonese; without it traditional characters are taken for Taiwan's. */
const CANTONESE = /[喺嘅咗嚟冇俾佢哋唔嗰乜嘢]|收樓|管理處|天花/;

/** To sign, which the dictionary takes for a lot that is drawn unless it knows the word: 签合同 is 簽, 抽签 is 籤. */
const SIGN = /(?<![标书便抽牙竹求中上下棉灵制换发])签(?![筒诗文条])/g;

type Convert = (text: string) => string;

const converters = new Map<string, Promise<Convert>>();

/** Made once: reading the dictionary takes longer than a hundred replies. */
const converterTo = (variant: 'hk' | 'twp'): Promise<Convert> => {
  const known =
    converters.get(variant) ??
    import('opencc-js/cn2t').then(({ Converter }) => {
      const convert = Converter({ from: 'cn', to: variant });
      return (text: string): string => convert(text.replace(SIGN, '簽'));
    });
  converters.set(variant, known);
  return known;
};

/** The suggestion itself for customers who write simplified Chinese or English. */
export const inCustomersScript = async (suggestion: Suggestion, conversation: Conversation): Promise<Suggestion> => {
  if (suggestion.triage.lang !== 'zh-Hant') return suggestion;
  const cantonese = conversation.messages.some((message) => message.from === 'customer' && CANTONESE.test(message.text));
  const convert = await converterTo(cantonese ? 'hk' : 'twp');
  const { emergency } = suggestion;
  return {
    ...suggestion,
    replies: suggestion.replies.map((reply) => convertReply(reply, convert)),
    asks: suggestion.asks.map(convert),
    emergency: emergency ? { ...emergency, opening: convert(emergency.opening) } : null,
  };
};

const convertReply = (reply: Reply, convert: Convert): Reply => ({
  ...reply,
  bubbles: reply.bubbles.map((bubble) => ({
    parts: bubble.parts.map((part) =>
      part.kind === 'text' ? { ...part, text: convert(part.text) } : { ...part, value: part.from === 'chat' ? part.value : convert(part.value) },
    ),
  })),
});
