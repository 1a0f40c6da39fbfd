// Emergencies by cue alone, without the model: thirty that must open their card, thirty that must open none.
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { customerTurns, turnsOf } from '@/lib/domain/turns';
import { chooseEmergency } from '@/lib/triage/choose-emergency';
import { readEmergency } from '@/lib/triage/read-emergency';
import { chat } from '@/test/fixtures/chat';

const library = openLibrary([]);
const asked = (lines: readonly string[]) => customerTurns(turnsOf(chat(lines)));
const named = (lang: 'zh' | 'en', ...lines: string[]): string | null => readEmergency(asked(lines), library[lang].triage.emergencies)?.emergency.id ?? null;

describe('a cue', () => {
  it.each([
    ['zh', '三单元客梯悬在九楼和十楼当中，我抱着孙子，警铃摁烂了也没人理', 'lift'],
    ['zh', '灶台那边咝咝响，整间厨房都是那股煤气，我妈正打算点蜡烛看看', 'gas'],
    ['zh', '浴室里洗了半小时，烟道式热水器一直烧着，出来我俩都恶心腿发软', 'carbon-monoxide'],
    ['zh', '负一层充电那排车有一辆噼啪爆，白烟顺着坡道往外涌', 'fire'],
    ['zh', '我家洗衣机外壳一碰就麻酥酥的，地上还有水，孩子光着脚站在旁边', 'electric'],
    ['zh', '吊顶鼓成一个大水包，灯管贴着水，眼看要塌', 'flood'],
    ['zh', '十九楼有扇推拉窗只剩上边一个轮子挂着，风一来直打转，楼下正好是等校车的娃', 'falling-object'],
    ['zh', '梁上那道口子半小时前能塞张纸，这会儿能塞硬币，还嘎嘎响', 'structure'],
    ['zh', '有个戴口罩的一直拧我家门把手，猫眼给堵上了，家里就我和闺女', 'violence'],
    ['zh', '爷爷坐着坐着嘴就歪了，右手抬不起来，问话也说不清楚', 'injury'],
    ['zh', '喷泉池里有个小女孩脸朝下漂着，没有大人在旁边', 'drowning'],
    ['zh', '保洁把洁厕灵跟84倒一块儿了，满走廊呛人的黄气，她咳得直不起腰', 'poisoning'],
    ['zh', '门一带上就锁死了，我家小的才一岁半在里面，灶上还坐着一锅油', 'locked-in'],
    ['zh', '没电了，我婆婆的呼吸机电池灯变红了，还能撑几分钟我也不知道', 'medical-power'],
    ['zh', '两条没主的大黄狗围着快递员咬，裤子都是血', 'dog-bite'],
    ['zh', '安眠药攒够一瓶了，等房子的事了了我就好好睡，睡长一点', 'self-harm'],
    ['en', "we're five people in the left lift, it stopped between 6 and 7 and nobody answers the bell", 'lift'],
    ['en', 'there is a strong smell of gas in the whole stairwell and a hissing from the meter cupboard', 'gas'],
    ['en', 'my scooter battery is swelling up and hissing on the hallway floor', 'fire'],
    ['en', "someone is turning my door handle again and again, I'm alone and he won't go away", 'violence'],
    ['en', "grandpa fell in the lobby, he doesn't answer and his lips are blue", 'injury'],
    ['en', "a small boy went into the pond and he hasn't come up, I can't swim", 'drowning'],
    ['en', "power is off and my wife's ventilator says 8 percent", 'medical-power'],
    ['en', "I have counted the pills, there are enough. Tell my daughter I'm sorry", 'self-harm'],
    ['en', 'door blew shut behind me, baby inside, soup on the stove', 'locked-in'],
    ['en', 'the balcony slab is cracking while I look, dust is coming down and my husband is still on it', 'structure'],
    ['zh', '我五岁的儿子在中庭一转眼就不见了，找了二十分钟', 'missing'],
    ['en', "my son touched the lamp post by the fountain and he can't let go", 'electric'],
    ['en', 'a window frame on the 20th floor is hanging by one screw above the playground', 'falling-object'],
    ['en', "cleaner mixed bleach with the toilet acid, she is coughing and can't breathe", 'poisoning'],
  ] as const)('in %s “%s” names the card %s', (lang, text, id) => {
    expect(named(lang, `c: ${text}`)).toBe(id);
  });

  it.each([
    ['zh', '上周三困电梯那事，维修记录能给我复印一份吗'],
    ['zh', '消防演练那天要不要我们也跟着往楼下跑'],
    ['zh', '煤气卡充值在哪个窗口办，周末上班不'],
    ['zh', '群里又炸锅了，你们赶紧出来灭灭火'],
    ['zh', '笑死我了，你们这广告词谁写的，我要被你们整死了哈哈'],
    ['zh', '老公说再不定下来他要跟我拼命，哈哈，给个底价呗'],
    ['zh', '这价格简直是跳楼价，还能再少点不'],
    ['zh', '打印机又卡纸了，门卫室能不能借我打一张'],
    ['zh', '等你们回消息等得我头发都白了，急得我要上吊，哈哈开玩笑的'],
    ['zh', '昨晚我妈走失的事多亏你们，已经找到了，谢谢各位师傅'],
    ['zh', '想问下楼道的灭火器多久换一次，谁负责检查'],
    ['zh', '狗证在哪里办，泰迪要不要打狂犬疫苗'],
    ['zh', '你们这样改规划就是杀人诛心，太寒心了'],
    ['zh', '孩子爱往窗边跑，想装个防护网，你们让装吗'],
    ['zh', '电梯里的广告能不能少放点，看得头晕'],
    ['zh', '昨天有位大姐晕倒，多亏你们保安，人已经没事了，特地来道谢'],
    ['zh', '请问阳台能不能养只小狗，会不会被投诉'],
    ['zh', '我家天花板去年漏过，现在想重新刷漆，你们有推荐的师傅吗'],
    ['zh', '听说隔壁盘有人跳楼，是真的吗，我就八卦一下'],
    ['en', 'my colleague got stuck in the lift last month, has the part been replaced since'],
    ['en', 'what should we do if there is a fire at night, is there a leaflet'],
    ['en', 'the printer at the front desk is stuck again, could you look'],
    ['en', 'these prices are killing me, any discount for two flats'],
    ['en', 'my cat scratched the sofa, do you know a good upholsterer'],
    ['en', 'we got out ten minutes ago, thanks to the guard, all fine now'],
    ['en', 'is there a gas safety inspection this week, I saw the notice'],
    ['en', "how do I book the pool for my son's birthday, he is seven"],
    ['en', 'the ceiling in the guest room has a thin crack from last year, when can somebody paint it'],
    ['en', 'I would die for that kitchen, is the corner unit still free'],
    ['en', 'could you send me the number of a locksmith, I want to change the lock'],
  ] as const)('in %s “%s” names none', (lang, text) => {
    expect(named(lang, `c: ${text}`)).toBeNull();
  });
});

describe('of several dangers', () => {
  it('the gravest of a turn comes first', () => {
    expect(named('zh', 'c: 厨房起火了，我爸手上烫伤了一大片')).toBe('fire');
    expect(named('en', 'c: he has a knife and he is bleeding')).toBe('violence');
  });

  it('an older turn says by what somebody was hurt', () => {
    expect(named('zh', 'c: 那条大狗咬住我弟不放', 'a: 在哪里？', 'c: 北门，血止不住了')).toBe('dog-bite');
  });

  it('a turn that takes the danger back closes it', () => {
    expect(named('zh', 'c: 我卡在电梯里了', 'a: 别扒门', 'c: 人都出来了，没事了')).toBeNull();
  });
});

describe('a card for danger that no cue names', () => {
  const { emergencies } = library.zh.triage;

  it('is one for harm meant when that is heard, whatever else the words are near to', () => {
    expect(chooseEmergency(emergencies, ['self-harm'], asked(['c: 电梯又慢又挤，我这回是真的过不下去了']))?.emergency.id).toBe('self-harm');
  });

  it('is the card of a stopped lift, not of a power cut', () => {
    expect(chooseEmergency(emergencies, ['safety'], asked(['c: 电梯门不开，老人在轿厢里蹲着']))?.emergency.id).toBe('lift');
  });

  it('is none in an empty chat', () => {
    expect(chooseEmergency(emergencies, ['safety'], [])).toBeNull();
  });
});
