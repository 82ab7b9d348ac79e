<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Areas</name>
        <message>
            <source>animal pen</source>
            <translation>畜禽圈舍</translation>
        </message>
        <message>
            <source>bedroom</source>
            <translation>寝室</translation>
        </message>
        <message>
            <source>kitchen</source>
            <translation>厨房</translation>
        </message>
        <message>
            <source>laundry</source>
            <translation>洗衣房</translation>
        </message>
        <message>
            <source>public place</source>
            <translation>公共场所</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>device error</source>
            <translation>设备误差</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>typing error</source>
            <translation>录入错误</translation>
        </message>
        <message>
            <source>wrong person</source>
            <translation>录错人</translation>
        </message>
        <message>
            <source>wrong site</source>
            <translation>部位有误</translation>
        </message>
        <message>
            <source>wrong time</source>
            <translation>时间有误</translation>
        </message>
    </context>
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
            <source>This has been closed already.</source>
            <translation>这一项已经关闭了。</translation>
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
            <source>{when} does not belong to this round, which lasts from {opens} to {until}.</source>
            <translation>{when} 不在本轮巡测时间内（{opens} 至 {until}）。</translation>
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
        <name>Pages</name>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
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
            <source>it is before the admission</source>
            <translation>早于入住日期</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>nobody is born in the future</source>
            <translation>出生日期不能晚于今天</translation>
        </message>
        <message>
            <source>nobody is older than 130</source>
            <translation>年龄不会超过 130 岁</translation>
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
        <name>Recording</name>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Recorded as {reason}. Is the person back? Type it again.</source>
            <translation>已登记为“{reason}”。人回来了吗？请再输入一次确认。</translation>
        </message>
        <message>
            <source>{shown} was kept at {clock}. A repeat? Type it again. To correct: Ctrl+E.</source>
            <translation>{clock} 已录入 {shown}。如为复测，请再输入一次；如要更正，请按 Ctrl+E。</translation>
        </message>
        <message>
            <source>{shown} was kept at {clock}. To take it back first: Ctrl+Z.</source>
            <translation>{clock} 已录入 {shown}。如要先撤销，请按 Ctrl+Z。</translation>
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
    <context>
        <name>Storage</name>
        <message>
            <source>Check that this folder may be written to.</source>
            <translation>请检查这个文件夹是否允许写入。</translation>
        </message>
        <message>
            <source>Check the disk and its cable, then try again.</source>
            <translation>请检查硬盘及连接线，然后重试。</translation>
        </message>
        <message>
            <source>Free some space on this disk, then go on.</source>
            <translation>请在这个磁盘上腾出空间，然后继续。</translation>
        </message>
        <message>
            <source>Stop using this file and restore the last backup.</source>
            <translation>请停止使用这个文件，并从最近一次备份恢复。</translation>
        </message>
        <message>
            <source>Wait a moment and try again.</source>
            <translation>请稍等片刻再试。</translation>
        </message>
        <message>
            <source>access is not allowed</source>
            <translation>没有访问权限</translation>
        </message>
        <message>
            <source>another program holds the file</source>
            <translation>文件被其他程序占用</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the disk reports an error</source>
            <translation>磁盘报告错误</translation>
        </message>
        <message>
            <source>the file cannot be opened</source>
            <translation>文件无法打开</translation>
        </message>
        <message>
            <source>the file is damaged</source>
            <translation>文件已损坏</translation>
        </message>
        <message>
            <source>the file is not a carehome file or is damaged</source>
            <translation>文件不是本程序的文件，或已损坏</translation>
        </message>
        <message>
            <source>the file may only be read</source>
            <translation>文件只读，不能写入</translation>
        </message>
    </context>
    <context>
        <name>Typing</name>
        <message>
            <source>Nothing is typed.</source>
            <translation>还没有输入。</translation>
        </message>
        <message>
            <source>The difference</source>
            <translation>脉压差</translation>
        </message>
        <message>
            <source>The second number is the higher one. Swapped?</source>
            <translation>后一个数更大，是不是高压低压输反了？</translation>
        </message>
        <message>
            <source>{first}/{second} cannot be right: the first number must be the higher one.</source>
            <translation>{first}/{second} 不可能，前一个数（收缩压）必须大于后一个数。</translation>
        </message>
        <message>
            <source>{first}/{second} is possible in {unit} only. If it was read so, type {full}.</source>
            <translation>{first}/{second} 只可能是 {unit} 读数。确是如此，请输入 {full}。</translation>
        </message>
        <message>
            <source>{key} {label}</source>
            <translation>{key} {label}</translation>
        </message>
        <message>
            <source>{label}: {number} {unit} is unusual, expected is {low} to {high}.</source>
            <translation>{label} {number} {unit} 少见，一般在 {low} 至 {high} 之间。</translation>
        </message>
        <message>
            <source>{measure} is not read as a number.</source>
            <translation>{measure}不是用数字记录的项目。</translation>
        </message>
        <message>
            <source>{typed} begins with a zero too many.</source>
            <translation>{typed} 开头多了一个 0。</translation>
        </message>
        <message>
            <source>{typed} can be read in more than one way.</source>
            <translation>{typed} 有不止一种读法。</translation>
        </message>
        <message>
            <source>{typed} has a number that begins with a zero.</source>
            <translation>{typed} 里有一个数以 0 开头。</translation>
        </message>
        <message>
            <source>{typed} has more than one point.</source>
            <translation>{typed} 里不止一个小数点。</translation>
        </message>
        <message>
            <source>{typed} has too many digits after the point: {unit} is written like {example}.</source>
            <translation>{typed} 小数位数过多，{unit} 应写成如 {example}。</translation>
        </message>
        <message>
            <source>{typed} is below zero, which no reading is.</source>
            <translation>{typed} 小于零，测值不会是负数。</translation>
        </message>
        <message>
            <source>{typed} is possible in {unit} only. If it was read so, type {full}.</source>
            <translation>{typed} 只可能是 {unit} 读数。确是如此，请输入 {full}。</translation>
        </message>
        <message>
            <source>{typed} {unit} cannot be right: it must be from {low} to {high}.</source>
            <translation>{typed} {unit} 不可能，应在 {low} 至 {high} 之间。</translation>
        </message>
        <message>
            <source>“{typed}” does not say how long. After a reason: +3 for days, 11-25 for a last day, + until further notice, a point for this round only.</source>
            <translation>“{typed}”没有说清到何时。原因后面可输入：+3（再过 3 天）、11-25（到这一天为止）、+（另行通知前一直有效）、小数点（仅本次）。</translation>
        </message>
        <message>
            <source>“{typed}” is neither a reading nor a reason. Reasons: {reasons}.</source>
            <translation>“{typed}”既不是测值，也不是未测原因。原因键：{reasons}。</translation>
        </message>
        <message>
            <source>“{typed}” is not a blood pressure: two numbers such as 12080 or 120/80, then the pulse if measured.</source>
            <translation>“{typed}”不是血压：请输入两个数，如 12080 或 120/80，测了脉搏再加在后面。</translation>
        </message>
        <message>
            <source>“{typed}” is too long for a reading.</source>
            <translation>“{typed}”太长，不像测值。</translation>
        </message>
        <message>
            <source>“{typed}” names no reason. Reasons: {reasons}.</source>
            <translation>“{typed}”不是未测原因。可用原因：{reasons}。</translation>
        </message>
        <message>
            <source>“{typed}” reaches too far: at most {days} days ahead, or + until further notice.</source>
            <translation>“{typed}”时间太长：最多 {days} 天，或用 + 表示另行通知前一直有效。</translation>
        </message>
        <message>
            <source>“{typed}”: a digit is missing beside the point.</source>
            <translation>“{typed}”：小数点旁边少了数字。</translation>
        </message>
        <message>
            <source>“{typed}”: there is no such day within a year. Month first, such as 11-25.</source>
            <translation>“{typed}”：一年之内没有这一天。请先写月后写日，如 11-25。</translation>
        </message>
        <message>
            <source>“{typed}”: there is no unit {unit} here. Units: {units}.</source>
            <translation>“{typed}”：这里没有单位 {unit}。可用单位：{units}。</translation>
        </message>
    </context>
</TS>
