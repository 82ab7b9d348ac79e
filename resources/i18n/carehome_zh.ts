<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Errors</name>
        <message>
            <source>Bed {place} is {name}'s.</source>
            <translation>{place} 床已由 {name} 入住。</translation>
        </message>
        <message>
            <source>Nobody here is called “{given}”.</source>
            <translation>本机构没有“{given}”这个人。</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>还没有人登录。</translation>
        </message>
        <message>
            <source>Say the reason in a few words.</source>
            <translation>请简要写明原因。</translation>
        </message>
        <message>
            <source>The code {code} belongs to {name} already.</source>
            <translation>编号 {code} 已属于 {name}。</translation>
        </message>
        <message>
            <source>The passphrase does not open this home.</source>
            <translation>口令不对，打不开本机构的数据。</translation>
        </message>
        <message>
            <source>The record could not be written or read: {why}. {advice}</source>
            <translation>记录无法写入或读取：{why}。{advice}</translation>
        </message>
        <message>
            <source>There is no carehome home in {path}.</source>
            <translation>{path} 里没有本程序的机构数据。</translation>
        </message>
        <message>
            <source>There is no such round on {day}.</source>
            <translation>{day} 没有这一轮巡测。</translation>
        </message>
        <message>
            <source>There is nothing of {name} to undo in this round.</source>
            <translation>本轮没有可撤销的 {name} 的记录。</translation>
        </message>
        <message>
            <source>This entry has been corrected already.</source>
            <translation>这条记录已经更正过了。</translation>
        </message>
        <message>
            <source>This round opens at {when}.</source>
            <translation>本轮巡测 {when} 开始。</translation>
        </message>
        <message>
            <source>{date} cannot be: {why}.</source>
            <translation>日期 {date} 不对：{why}。</translation>
        </message>
        <message>
            <source>{name} is not on the roll of this round.</source>
            <translation>{name} 不在本轮应测名单中。</translation>
        </message>
        <message>
            <source>{path} cannot be opened: it is not a carehome file, or it is damaged.</source>
            <translation>无法打开 {path}：不是本程序的文件，或文件已损坏。</translation>
        </message>
        <message>
            <source>{path} is not empty. Choose a new folder.</source>
            <translation>{path} 不是空文件夹，请另选一个新文件夹。</translation>
        </message>
        <message>
            <source>{path} is open in another carehome already.</source>
            <translation>{path} 已在另一个程序窗口中打开。</translation>
        </message>
        <message>
            <source>{path} lies on a network drive. A home must lie on a disk of this computer.</source>
            <translation>{path} 在网络盘上。机构数据必须放在本机硬盘上。</translation>
        </message>
        <message>
            <source>{path} was written by a newer version of carehome. Please update the program.</source>
            <translation>{path} 由更新版本的程序写成，请先升级本程序。</translation>
        </message>
        <message>
            <source>{role} may not do this.</source>
            <translation>{role}没有这项权限。</translation>
        </message>
        <message>
            <source>{when} is in the future.</source>
            <translation>{when} 还没有到，不能记录将来的时间。</translation>
        </message>
        <message>
            <source>“{field}” must be filled in.</source>
            <translation>“{field}”必须填写。</translation>
        </message>
        <message>
            <source>“{given}” can be any of: {people}.</source>
            <translation>“{given}”可能是以下几位：{people}。</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>High fever</source>
            <translation>高热</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>偏低</translation>
        </message>
        <message>
            <source>Raised, re-check</source>
            <translation>偏高待复测</translation>
        </message>
        <message>
            <source>Very low</source>
            <translation>过低</translation>
        </message>
        <message>
            <source>repeat with a contact thermometer</source>
            <translation>请用接触式体温计复测</translation>
        </message>
        <message>
            <source>warm, observe, repeat</source>
            <translation>保暖、观察、复测</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>Measures</name>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Residents</source>
            <translation>住养老人</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>asleep</source>
            <translation>入睡</translation>
        </message>
        <message>
            <source>device failure</source>
            <translation>设备故障</translation>
        </message>
        <message>
            <source>in hospital</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>off duty</source>
            <translation>休班</translation>
        </message>
        <message>
            <source>on leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>out</source>
            <translation>外出</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒测</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>carer</source>
            <translation>护理员</translation>
        </message>
        <message>
            <source>director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>head nurse</source>
            <translation>护士长</translation>
        </message>
        <message>
            <source>nurse</source>
            <translation>护士</translation>
        </message>
        <message>
            <source>supervisor</source>
            <translation>督导员</translation>
        </message>
    </context>
    <context>
        <name>Rounds</name>
        <message>
            <source>Evening round</source>
            <translation>晚测</translation>
        </message>
        <message>
            <source>Morning round</source>
            <translation>早测</translation>
        </message>
        <message>
            <source>evening</source>
            <translation>晚</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>早</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>Fever: a single high reading</source>
            <translation>发热：单次测值高</translation>
        </message>
        <message>
            <source>Fever: above the own normal</source>
            <translation>发热：高于本人基线</translation>
        </message>
        <message>
            <source>Fever: raised twice</source>
            <translation>发热：两次偏高</translation>
        </message>
        <message>
            <source>High fever</source>
            <translation>高热</translation>
        </message>
        <message>
            <source>Low: a fixed line (off unless the home wants it)</source>
            <translation>偏低：固定界线（默认关闭，由本机构决定是否启用）</translation>
        </message>
        <message>
            <source>Low: below the own normal</source>
            <translation>偏低：低于本人基线</translation>
        </message>
        <message>
            <source>Low: no own normal yet</source>
            <translation>偏低：尚无本人基线</translation>
        </message>
        <message>
            <source>Screening: re-check</source>
            <translation>筛查：需复测</translation>
        </message>
        <message>
            <source>Very low</source>
            <translation>过低</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: above {limit} twice within 24 hours</source>
            <translation>本次 {value}，此前 {earlier_at} 为 {earlier}：24 小时内两次高于 {limit}</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: at or above {limit} twice within 24 hours</source>
            <translation>本次 {value}，此前 {earlier_at} 为 {earlier}：24 小时内两次达到或超过 {limit}</translation>
        </message>
        <message>
            <source>{value}: above {limit}</source>
            <translation>{value}：高于 {limit}</translation>
        </message>
        <message>
            <source>{value}: at or above {limit}</source>
            <translation>{value}：达到或超过 {limit}</translation>
        </message>
        <message>
            <source>{value}: at or below {limit}</source>
            <translation>{value}：等于或低于 {limit}</translation>
        </message>
        <message>
            <source>{value}: below {limit}</source>
            <translation>{value}：低于 {limit}</translation>
        </message>
        <message>
            <source>{value}: below {limit}; there is no own normal at this site yet</source>
            <translation>{value}：低于 {limit}；该部位尚无本人基线</translation>
        </message>
        <message>
            <source>{value}: {difference} above this person's own normal {baseline}, the median of the last {count} fever-free readings at the same site (more than {limit} is noticed)</source>
            <translation>{value}：比本人基线 {baseline} 高 {difference}（基线为同一部位最近 {count} 次无发热测值的中位数；高出 {limit} 以上即提示）</translation>
        </message>
        <message>
            <source>{value}: {difference} below this person's own normal {baseline}, the median of the last {count} fever-free readings at the same site (more than {limit} is noticed)</source>
            <translation>{value}：比本人基线 {baseline} 低 {difference}（基线为同一部位最近 {count} 次无发热测值的中位数；低出 {limit} 以上即提示）</translation>
        </message>
    </context>
    <context>
        <name>Sites</name>
        <message>
            <source>axilla</source>
            <translation>腋下</translation>
        </message>
        <message>
            <source>ear</source>
            <translation>耳</translation>
        </message>
        <message>
            <source>forehead</source>
            <translation>额头</translation>
        </message>
        <message>
            <source>mouth</source>
            <translation>口腔</translation>
        </message>
        <message>
            <source>rectum</source>
            <translation>直肠</translation>
        </message>
        <message>
            <source>site not said</source>
            <translation>未注明部位</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Chinese nursing textbook fever grades (oral)</source>
            <translation>国内《基础护理学》教材发热分级（口温）</translation>
        </message>
        <message>
            <source>IDSA long-term-care fever guideline 2008 (High et al.)</source>
            <translation>IDSA 长期照护机构发热指南 2008（High 等）</translation>
        </message>
        <message>
            <source>NEWS2 temperature band, RCP 2017</source>
            <translation>NEWS2 体温分档，RCP 2017</translation>
        </message>
        <message>
            <source>our proposal after the IDSA long-term-care guideline 2008, which is oral</source>
            <translation>本程序建议值，参照 IDSA 长期照护指南 2008（原为口温）</translation>
        </message>
        <message>
            <source>our proposal: no published figure for care homes</source>
            <translation>本程序建议值：未见针对养老机构的公开数值</translation>
        </message>
        <message>
            <source>screening value of Chinese hospital and school plans 2020–22</source>
            <translation>2020—2022 年国内医院、学校防控方案的筛查值</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>closed with a reason</source>
            <translation>说明原因后关闭</translation>
        </message>
        <message>
            <source>doctor told</source>
            <translation>已告知医生</translation>
        </message>
        <message>
            <source>family told</source>
            <translation>已告知家属</translation>
        </message>
        <message>
            <source>moved to a single room</source>
            <translation>已转单间</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>nurse told</source>
            <translation>已告知护士</translation>
        </message>
        <message>
            <source>sent to hospital</source>
            <translation>已送医院</translation>
        </message>
    </context>
</TS>
