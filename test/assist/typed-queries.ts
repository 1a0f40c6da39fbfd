// Tests of searching by hand: what people type, and whose scripts answer it. Half of each kind was written before the expansion was
// tuned, half after.

export type TypedQuery = {
  readonly typed: string;
  /** Ids of the topics, emergencies or playbooks of which a script is right. */
  readonly right: readonly string[];
};

const typed = (text: string, ...right: readonly string[]): TypedQuery => ({ typed: text, right });

export const PINYIN: readonly TypedQuery[] = [
  typed('wuyefei', 'living.fee'),
  typed('lou shui', 'repair.leak'),
  typed('zxyj', 'after.fitout'),
  typed('diantikunren', 'lift', 'living.lift'),
  typed('shoufang dai shenme', 'handover.notice'),
  typed('tingchef', 'living.parking'),
  typed('gkpw', 'living.falling-object', 'falling-object'),
  typed('gongjijin', 'sales.mortgage'),
  typed('fangchanzheng', 'after.certificate'),
  typed('zaoyin raomin', 'living.noise'),
  typed('wyf tai gui', 'living.fee'),
  typed('zhuangxiushenqing', 'after.fitout'),
  typed('mjk diule', 'handover.keys', 'living.security'),
  typed('loudao duiwu', 'living.fire', 'living.greenery'),
  typed('tuidingjin', 'sales.deposit-refund'),
  typed('weixiujijin', 'handover.fees', 'living.committee', 'after.certificate'),
  typed('kanfang yuyue', 'sales.viewing'),
  typed('tíng shuǐ', 'living.outage'),
  typed('ywh', 'living.committee'),
  typed('shuibiao zizou', 'repair.pipe-power'),
];

export const HOMOPHONES: readonly TypedQuery[] = [
  typed('楼水了怎么办', 'repair.leak'),
  typed('物业非太贵', 'living.fee'),
  typed('验防流程', 'handover.inspection'),
  typed('电体困人', 'lift', 'living.lift'),
  typed('煤汽泄露', 'gas', 'repair.pipe-power'),
  typed('装修鸭金', 'after.fitout'),
  typed('停车非', 'living.parking'),
  typed('业萎会', 'living.committee'),
  typed('房产正', 'after.certificate'),
  typed('墙面烈缝', 'repair.crack', 'handover.defect'),
  typed('娄水', 'repair.leak'),
  typed('顶金退还', 'sales.deposit-refund'),
  typed('贷宽没批', 'sales.mortgage'),
  typed('高空泡物', 'living.falling-object', 'falling-object'),
  typed('狗不签绳', 'living.pet'),
  typed('电瓶车上露', 'living.fire', 'living.lift'),
  typed('违章搭见', 'after.facade'),
  typed('门进卡丢', 'handover.keys', 'living.security'),
  typed('暖气不惹', 'living.outage', 'repair.pipe-power'),
  typed('面鸡误差', 'handover.area'),
];

export const MISSPELT: readonly TypedQuery[] = [
  typed('elevater stuck', 'lift', 'living.lift'),
  typed('managment fee', 'living.fee'),
  typed('balcny grille', 'after.facade'),
  typed('morgage refused', 'sales.mortgage'),
  typed('parkng space', 'living.parking'),
  typed('nosie upstairs', 'living.noise'),
  typed('hadnover delay', 'handover.delay'),
  typed('depsoit refund', 'sales.deposit-refund'),
  typed('ceilling leek', 'repair.leak'),
  typed('garbge smell', 'living.cleaning'),
  typed('lift is brokn', 'living.lift', 'lift'),
  typed('renovaton permit', 'after.fitout'),
  typed('visiter parking', 'living.parking'),
  typed('keys lsot', 'handover.keys'),
  typed('water presure low', 'repair.pipe-power', 'living.outage'),
  typed('cockroches', 'living.cleaning'),
  typed('complant status', 'service.followup'),
  typed('hollow tyles', 'handover.defect', 'repair.crack'),
  typed('deed tax recipt', 'handover.fees', 'handover.documents'),
  typed('swiming pool closed', 'living.facility'),
];
