<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>All keys</source>
            <translation>全部按键</translation>
        </message>
        <message>
            <source>Change person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Go to the current round</source>
            <translation>转到当前巡测</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页查找</translation>
        </message>
    </context>
    <context>
        <name>Areas</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>UV lamp</source>
            <translation>紫外线灯</translation>
        </message>
        <message>
            <source>airing</source>
            <translation>通风</translation>
        </message>
        <message>
            <source>animal pen</source>
            <translation>畜禽圈舍</translation>
        </message>
        <message>
            <source>bedroom</source>
            <translation>寝室</translation>
        </message>
        <message>
            <source>isolation room</source>
            <translation>隔离室</translation>
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
        <message>
            <source>vehicle</source>
            <translation>车辆</translation>
        </message>
    </context>
    <context>
        <name>AreasPage</name>
        <message>
            <source>A UV lamp was measured or is new</source>
            <translation>紫外线灯检测／更换</translation>
        </message>
        <message>
            <source>Bedrooms from the room list</source>
            <translation>按房间名单生成寝室</translation>
        </message>
        <message>
            <source>Called here</source>
            <translation>本院名称</translation>
        </message>
        <message>
            <source>Every room of the room list is an area.</source>
            <translation>房间名单上的房间都已登记为区域。</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>楼层</translation>
        </message>
        <message>
            <source>Hours burnt so far (0: a new lamp)</source>
            <translation>累计使用小时数（新灯管填 0）</translation>
        </message>
        <message>
            <source>Kept: {name}</source>
            <translation>已保存：{name}</translation>
        </message>
        <message>
            <source>Kept: {name}. How often and when holds from tomorrow on.</source>
            <translation>已保存：{name}。次数和时段从明天起生效。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kinds of areas</source>
            <translation>区域类别</translation>
        </message>
        <message>
            <source>Make these bedrooms: {count}</source>
            <translation>生成这些寝室：{count}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>New area</source>
            <translation>新增区域</translation>
        </message>
        <message>
            <source>New bedrooms: {count}</source>
            <translation>新增寝室：{count}</translation>
        </message>
        <message>
            <source>No areas yet. Kitchens, laundries and pens need 2 a day, rooms 1 (2-2-1).</source>
            <translation>还没有登记区域。厨房、洗衣房、畜禽圈舍每天不少于 2 次，寝室和公共场所不少于 1 次（二二一）。</translation>
        </message>
        <message>
            <source>No longer used</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Own times</source>
            <translation>自定时段</translation>
        </message>
        <message>
            <source>Rooms that are no area yet: {count} ({rooms}). Nothing is made yet.</source>
            <translation>尚未登记为区域的房间：{count}（{rooms}）。现在还没有生成。</translation>
        </message>
        <message>
            <source>Times a day</source>
            <translation>每天次数</translation>
        </message>
        <message>
            <source>Times of the day, if not the usual ones</source>
            <translation>时段（与默认不同时填写）</translation>
        </message>
        <message>
            <source>Times of the day, such as 06:00-12:00, 12:00-18:00</source>
            <translation>时段，如 06:00-12:00, 12:00-18:00</translation>
        </message>
        <message>
            <source>UV lamp measured</source>
            <translation>紫外线灯检测</translation>
        </message>
        <message>
            <source>Usual agent</source>
            <translation>常用消毒剂</translation>
        </message>
        <message>
            <source>Usual method</source>
            <translation>常用方法</translation>
        </message>
        <message>
            <source>Which kind</source>
            <translation>哪个类别</translation>
        </message>
        <message>
            <source>a new one of our own</source>
            <translation>新增自定类别</translation>
        </message>
        <message>
            <source>{lamp}: {hours} h, {intensity} µW/cm²</source>
            <translation>{lamp}：累计 {hours} 小时，强度 {intensity} µW/cm²</translation>
        </message>
        <message>
            <source>{name} is no longer used: press again</source>
            <translation>确认停用“{name}”：再按一次</translation>
        </message>
    </context>
    <context>
        <name>Charts</name>
        <message>
            <source>Each from {low} to {high} {unit}; dashed: {line}; band: own normal</source>
            <translation>每格 {low}–{high} {unit}；虚线：{line}；色带：本人基线</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Nobody lives here.</source>
            <translation>这里没有人住。</translation>
        </message>
        <message>
            <source>People newly ill per day</source>
            <translation>每日新发病人数</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>not measured, no reason given · {when}</source>
            <translation>未测，未说明原因 · {when}</translation>
        </message>
        <message>
            <source>not measured: {reason} · {when}</source>
            <translation>未测：{reason} · {when}</translation>
        </message>
        <message>
            <source>own normal {number}</source>
            <translation>本人基线 {number}</translation>
        </message>
        <message>
            <source>solid: residents   hatched: staff   ● onset   grey: kept apart</source>
            <translation>实心：老人　斜线：职工　● 发病　灰色：隔离</translation>
        </message>
        <message>
            <source>{day}</source>
            <translation>{day}日</translation>
        </message>
        <message>
            <source>{measure} {unit}</source>
            <translation>{measure} {unit}</translation>
        </message>
        <message>
            <source>{place} · measured by {name}</source>
            <translation>{place} · 测量人 {name}</translation>
        </message>
        <message>
            <source>{place}. {label}</source>
            <translation>{place}. {label}</translation>
        </message>
        <message>
            <source>{shown} {unit} · {when}</source>
            <translation>{shown} {unit} · {when}</translation>
        </message>
        <message>
            <source>{shown} {unit}, corrected later · {when}</source>
            <translation>{shown} {unit}，后已更正 · {when}</translation>
        </message>
        <message>
            <source>{words} · {when}</source>
            <translation>{words} · {when}</translation>
        </message>
        <message>
            <source>▲ ▼ {degrees} or more above or below the own normal  × not measured  – away  empty: nothing recorded</source>
            <translation>▲▼ 高于或低于本人基线 {degrees} 及以上　× 未测　– 不在院　空白：无记录</translation>
        </message>
    </context>
    <context>
        <name>Clusters</name>
        <message>
            <source>A: watch</source>
            <translation>A 级：留意</translation>
        </message>
        <message>
            <source>B: alert</source>
            <translation>B 级：警示</translation>
        </message>
        <message>
            <source>By dining table: {places}</source>
            <translation>按餐桌：{places}</translation>
        </message>
        <message>
            <source>By floor: {places}</source>
            <translation>按楼层：{places}</translation>
        </message>
        <message>
            <source>By room: {places}</source>
            <translation>按房间：{places}</translation>
        </message>
        <message>
            <source>C1: more than usual</source>
            <translation>指标一：多于平常</translation>
        </message>
        <message>
            <source>C2: more than usual</source>
            <translation>指标二：多于平常</translation>
        </message>
        <message>
            <source>C3: more than usual for three days</source>
            <translation>指标三：连续三天多于平常</translation>
        </message>
        <message>
            <source>C: check the local CDC duty</source>
            <translation>C 级：请核对当地疾控报告要求</translation>
        </message>
        <message>
            <source>Case list of the last 35 days: {count}</source>
            <translation>最近 35 天病例：{count} 例</translation>
        </message>
        <message>
            <source>Dining table</source>
            <translation>餐桌</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>解除隔离</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高体温</translation>
        </message>
        <message>
            <source>Keep apart</source>
            <translation>开始隔离</translation>
        </message>
        <message>
            <source>Keep step</source>
            <translation>记下处置</translation>
        </message>
        <message>
            <source>Keep symptoms</source>
            <translation>记下症状</translation>
        </message>
        <message>
            <source>Kept apart</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No cluster in the last 35 days.</source>
            <translation>最近 35 天没有聚集性情况。</translation>
        </message>
        <message>
            <source>Onset</source>
            <translation>发病</translation>
        </message>
        <message>
            <source>Raised earlier, no longer so after a correction: {count}</source>
            <translation>曾经提示、更正后不再成立：{count}</translation>
        </message>
        <message>
            <source>Recorded by, in the five days before: {people}</source>
            <translation>此前五天内的记录人：{people}</translation>
        </message>
        <message>
            <source>Room-bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Symptoms: {count}</source>
            <translation>症状：{count}</translation>
        </message>
        <message>
            <source>closed {at}: {words}</source>
            <translation>{at} 已关闭：{words}</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>goes on since {since}</source>
            <translation>自 {since} 起，仍在继续</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>no floor written</source>
            <translation>未写楼层</translation>
        </message>
        <message>
            <source>over: no new case for seven days</source>
            <translation>已结束：七天无新发</translation>
        </message>
        <message>
            <source>room of isolation, or words</source>
            <translation>隔离房间，或说明</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>whole home</source>
            <translation>全院</translation>
        </message>
        <message>
            <source>{at} {step} {words} ({by})</source>
            <translation>{at} {step} {words}（{by}）</translation>
        </message>
        <message>
            <source>{count} people newly ill on one day ({syndrome}), {unit}: {figure} {value} is above {limit}, compared with the days before.</source>
            <translation>{unit}，一天内新增{syndrome} {count} 人：与前些天相比，{figure} 为 {value}，高于 {limit}。</translation>
        </message>
        <message>
            <source>{count} people newly ill within {hours} hours ({syndrome}), {unit}: at least {at_least} is noticed. Residents and staff are counted, people not readings.</source>
            <translation>{unit}，{hours} 小时内新增{syndrome} {count} 人：达到 {at_least} 人即提示。老人和职工都计入；按人数计，不按测量次数计。</translation>
        </message>
        <message>
            <source>{items}</source>
            <translation>{items}</translation>
        </message>
        <message>
            <source>{level} · {syndrome}, {unit} · people: {count}</source>
            <translation>{level} · {unit}{syndrome} · {count} 人</translation>
        </message>
        <message>
            <source>{name} ({people} of them)</source>
            <translation>{name}（其中 {people} 人）</translation>
        </message>
        <message>
            <source>{place} from {since}</source>
            <translation>{place}，{since} 起</translation>
        </message>
        <message>
            <source>{place} {count}</source>
            <translation>{place} {count} 人</translation>
        </message>
        <message>
            <source>{place} {since} to {until}</source>
            <translation>{place}，{since} 至 {until}</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A made-up home for trying out is in {path}. Passphrase: {passphrase}.</source>
            <translation>演示机构（虚构数据）已建在 {path}。口令：{passphrase}。</translation>
        </message>
        <message>
            <source>All well.</source>
            <translation>平安。</translation>
        </message>
        <message>
            <source>Cells typed: {count}. Pictures of the window: {pictures}, in {folder}.</source>
            <translation>录入 {count} 格，窗口截图 {pictures} 张，在 {folder}。</translation>
        </message>
        <message>
            <source>Give the passphrase: --passphrase-file FILE or CAREHOME_PASSPHRASE.</source>
            <translation>请提供口令：--passphrase-file FILE 或 CAREHOME_PASSPHRASE。</translation>
        </message>
        <message>
            <source>It can mean: {meanings}</source>
            <translation>可能的意思：{meanings}</translation>
        </message>
        <message>
            <source>Kept: {person}, {measure} not measured: {reason}, {when}.</source>
            <translation>已记录：{person}，{measure}未测（{reason}），{when}。</translation>
        </message>
        <message>
            <source>Kept: {person}, {measure} {shown}, {when}.</source>
            <translation>已记录：{person}，{measure} {shown}，{when}。</translation>
        </message>
        <message>
            <source>Lines checked: {lines}. Nothing is missing or altered.</source>
            <translation>已核对 {lines} 条记录，没有缺失，也没有被改动。</translation>
        </message>
        <message>
            <source>New: {new}. Changed: {changed}. Already here: {here}. Refused: {refused}.</source>
            <translation>新增 {new}，变更 {changed}，已有 {here}，不能导入 {refused}。</translation>
        </message>
        <message>
            <source>Nobody with the code {code} may sign in.</source>
            <translation>没有编号为 {code} 的可登录人员。</translation>
        </message>
        <message>
            <source>Not all well.</source>
            <translation>有异常或未完成，不能报平安。</translation>
        </message>
        <message>
            <source>Nothing was taken.</source>
            <translation>没有导入任何内容。</translation>
        </message>
        <message>
            <source>Only looked at: nothing was taken.</source>
            <translation>仅检查，没有导入任何内容。</translation>
        </message>
        <message>
            <source>Open follow-ups: {count}</source>
            <translation>待处置：{count}</translation>
        </message>
        <message>
            <source>Row {number}, {about}: {verdict}</source>
            <translation>第 {number} 行 {about}：{verdict}</translation>
        </message>
        <message>
            <source>Say which home is meant: --home DIR.</source>
            <translation>请指明机构文件夹：--home DIR。</translation>
        </message>
        <message>
            <source>Say who acts: --as CODE.</source>
            <translation>请指明操作人：--as CODE。</translation>
        </message>
        <message>
            <source>Say whose report is meant: --person CODE.</source>
            <translation>请说明是谁的报告：--person 编号。</translation>
        </message>
        <message>
            <source>Taken.</source>
            <translation>已导入。</translation>
        </message>
        <message>
            <source>The PIN is wrong.</source>
            <translation>PIN 不正确。</translation>
        </message>
        <message>
            <source>The daily report, which agrees with the status figure for figure: {path}</source>
            <translation>日报（与状态逐项一致）：{path}</translation>
        </message>
        <message>
            <source>The passphrase is empty.</source>
            <translation>口令不能为空。</translation>
        </message>
        <message>
            <source>The program made a mistake ({mistake}, {place}). Nothing was kept.</source>
            <translation>程序出错（{mistake}，{place}），没有保存任何内容。</translation>
        </message>
        <message>
            <source>The seal belongs to line {number} of desk {station}.</source>
            <translation>此校验码对应 {station} 号工作台的第 {number} 条记录。</translation>
        </message>
        <message>
            <source>The tour came to a halt: {why}</source>
            <translation>演示中断：{why}</translation>
        </message>
        <message>
            <source>The year {given} cannot be: it must be from {first} to {last}.</source>
            <translation>没有 {given} 年：须在 {first} 至 {last} 之间。</translation>
        </message>
        <message>
            <source>There is no measure “{given}”. There are: {known}.</source>
            <translation>没有“{given}”这个项目。可用的有：{known}。</translation>
        </message>
        <message>
            <source>There is no site “{given}”. There are: {known}.</source>
            <translation>没有“{given}”这个部位。可用的有：{known}。</translation>
        </message>
        <message>
            <source>This very file was taken on {when}. Nothing is taken twice.</source>
            <translation>这个文件已于 {when} 导入过，不会重复导入。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message>
            <source>{column}: {words}</source>
            <translation>{column}：{words}</translation>
        </message>
        <message>
            <source>{group}: {figures}</source>
            <translation>{group}：{figures}</translation>
        </message>
        <message>
            <source>{home}, {day}, {round}</source>
            <translation>{home}，{day}，{round}</translation>
        </message>
        <message>
            <source>{measure}:</source>
            <translation>{measure}：</translation>
        </message>
        <message>
            <source>{name} ({place})</source>
            <translation>{name}（{place}）</translation>
        </message>
        <message>
            <source>{name} begins in {path}. The director signs in as {code}.</source>
            <translation>{name}已建在 {path}。院长用编号 {code} 登录。</translation>
        </message>
        <message>
            <source>{name} {number}</source>
            <translation>{name} {number}</translation>
        </message>
        <message>
            <source>{path} cannot be read or written: {why}.</source>
            <translation>无法读取或写入 {path}：{why}。</translation>
        </message>
        <message>
            <source>“{given}” is not a time: write it like 2026-11-22T07:30.</source>
            <translation>“{given}”不是时间，请写成 2026-11-22T07:30 这样。</translation>
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
        <name>Crash</name>
        <message>
            <source>A mistake in the program</source>
            <translation>程序出错</translation>
        </message>
        <message>
            <source>carehome made a mistake. Everything kept with Enter is on disk, and the program goes on. Please send this file to the makers; it holds no names and no values: {path}</source>
            <translation>carehome 出了一个错。已回车保存的内容都在磁盘上，程序可继续使用。请将此文件发给开发者，其中不含姓名和测值：{path}</translation>
        </message>
    </context>
    <context>
        <name>Disinfection</name>
        <message>
            <source>Agent</source>
            <translation>消毒剂</translation>
        </message>
        <message>
            <source>Airing and cleaning come first. Say why, or do less.</source>
            <translation>应以通风、清洁为主。请说明原因，或减少次数。</translation>
        </message>
        <message>
            <source>Alcohol burns: small areas only, no spraying, no fire. Never mix it with chlorine. [general knowledge]</source>
            <translation>酒精易燃：只用于小面积，不得喷洒，远离火源；不得与含氯消毒剂混用。［常识］</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>As last time</source>
            <translation>照上次填</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批号</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核对人</translation>
        </message>
        <message>
            <source>Close with this reason</source>
            <translation>以此理由关闭</translation>
        </message>
        <message>
            <source>Concentration</source>
            <translation>有效浓度</translation>
        </message>
        <message>
            <source>Correct · {area} at {clock}</source>
            <translation>更正 · {area} {clock}</translation>
        </message>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Disinfection 2-2-1</source>
            <translation>消毒 二二一</translation>
        </message>
        <message>
            <source>Disinfection record</source>
            <translation>消毒记录</translation>
        </message>
        <message>
            <source>Done and checked by the same person. {source}</source>
            <translation>执行人与核对人为同一人。依据：{source}</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>执行人</translation>
        </message>
        <message>
            <source>Done {done} of {due} times on {day}. {source}</source>
            <translation>{day} 应消毒 {due} 次，实际 {done} 次。依据：{source}</translation>
        </message>
        <message>
            <source>Each gets its own entry: {areas}</source>
            <translation>每个区域各记一条：{areas}</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Intensity µW/cm²</source>
            <translation>照射强度 µW/cm²</translation>
        </message>
        <message>
            <source>It acted {minutes} minutes; at least {least} for {use} with {agent}. {source}</source>
            <translation>作用 {minutes} 分钟；{use}用{agent}至少 {least} 分钟。依据：{source}</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Kept. Entries: {count}, findings: {found}</source>
            <translation>已登记 {count} 条，异常 {found} 项</translation>
        </message>
        <message>
            <source>Lamp</source>
            <translation>灯管</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Let another person check.</source>
            <translation>请由另一人核对。</translation>
        </message>
        <message>
            <source>Litres made</source>
            <translation>配液（升）</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>作用分钟</translation>
        </message>
        <message>
            <source>Mix: 1 part stock + {parts} parts water</source>
            <translation>配液：1 份原液 + {parts} 份水</translation>
        </message>
        <message>
            <source>Mix: {stock} ml stock + {water} ml water (1 : {parts})</source>
            <translation>配液：原液 {stock} ml + 水 {water} ml（1：{parts}）</translation>
        </message>
        <message>
            <source>Never mix chlorine with acid cleaner or with alcohol: poisonous gas. [general knowledge]</source>
            <translation>含氯消毒剂不得与洁厕灵等酸性清洁剂或酒精混用，会产生有毒气体。［常识］</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nothing is acting.</source>
            <translation>没有正在作用的消毒。</translation>
        </message>
        <message>
            <source>Nothing to follow up.</source>
            <translation>没有待处置的异常。</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>异常情况</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Open {count}</source>
            <translation>未完成 {count}</translation>
        </message>
        <message>
            <source>Overdue {count}</source>
            <translation>超时 {count}</translation>
        </message>
        <message>
            <source>Range from: {source}</source>
            <translation>浓度依据：{source}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记消毒</translation>
        </message>
        <message>
            <source>Record · {area}</source>
            <translation>登记 · {area}</translation>
        </message>
        <message>
            <source>Record · {area} · time {number} of {of}</source>
            <translation>登记 · {area} 第 {number} 次（共 {of} 次）</translation>
        </message>
        <message>
            <source>Record · {count} areas done at once</source>
            <translation>登记 · 同时完成的 {count} 个区域</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Repeat it, or say why not.</source>
            <translation>请补做，或说明原因。</translation>
        </message>
        <message>
            <source>Routine disinfection number {times} of the day; {minimum} is the minimum. {source}</source>
            <translation>当日第 {times} 次常规消毒，最少只需 {minimum} 次。依据：{source}</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Still acting</source>
            <translation>正在作用</translation>
        </message>
        <message>
            <source>Stock, label</source>
            <translation>原液浓度</translation>
        </message>
        <message>
            <source>The agent expired on {day}. As typed: press Enter again.</source>
            <translation>消毒剂已于 {day} 过期。确认无误请再按回车。</translation>
        </message>
        <message>
            <source>To follow up: {count}</source>
            <translation>待处置：{count}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>UV lamp</source>
            <translation>紫外线灯</translation>
        </message>
        <message>
            <source>UV lamp {lamp}: {hours} h, {intensity} µW/cm². Replace it.</source>
            <translation>紫外线灯 {lamp}：累计 {hours} 小时，强度 {intensity} µW/cm²。请更换灯管。</translation>
        </message>
        <message>
            <source>UV lamp {lamp}: {hours} h. Measure its intensity (every half year).</source>
            <translation>紫外线灯 {lamp}：累计 {hours} 小时。请检测照射强度（每半年一次）。</translation>
        </message>
        <message>
            <source>UV light</source>
            <translation>紫外线照射</translation>
        </message>
        <message>
            <source>UV only in an empty room; count after 5 to 7 minutes of warming up.</source>
            <translation>紫外线须在无人时使用；开灯 5～7 分钟后开始计时。</translation>
        </message>
        <message>
            <source>Use by</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>What</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Whole floor</source>
            <translation>整层登记</translation>
        </message>
        <message>
            <source>Words for a note, or the reason to close</source>
            <translation>备注内容，或关闭的理由</translation>
        </message>
        <message>
            <source>a case of illness</source>
            <translation>出现病例</translation>
        </message>
        <message>
            <source>after a visit</source>
            <translation>来访后</translation>
        </message>
        <message>
            <source>after an infection</source>
            <translation>感染后处理</translation>
        </message>
        <message>
            <source>air of the room</source>
            <translation>室内空气</translation>
        </message>
        <message>
            <source>airing</source>
            <translation>通风</translation>
        </message>
        <message>
            <source>alcohol</source>
            <translation>酒精</translation>
        </message>
        <message>
            <source>animal pen</source>
            <translation>畜禽圈舍</translation>
        </message>
        <message>
            <source>boiling or steam</source>
            <translation>煮沸或流通蒸汽</translation>
        </message>
        <message>
            <source>chlorine</source>
            <translation>含氯</translation>
        </message>
        <message>
            <source>chlorine (84)</source>
            <translation>含氯消毒剂（84）</translation>
        </message>
        <message>
            <source>concentration outside the range</source>
            <translation>浓度不在范围内</translation>
        </message>
        <message>
            <source>contact time too short</source>
            <translation>作用时间不足</translation>
        </message>
        <message>
            <source>done and checked by the same person</source>
            <translation>执行与核对为同一人</translation>
        </message>
        <message>
            <source>every class</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>every floor</source>
            <translation>全部楼层</translation>
        </message>
        <message>
            <source>extra: {count}</source>
            <translation>额外 {count} 次</translation>
        </message>
        <message>
            <source>far more often than needed</source>
            <translation>消毒过于频繁</translation>
        </message>
        <message>
            <source>floor and walls</source>
            <translation>地面、墙面</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>laundry</source>
            <translation>衣物、被服</translation>
        </message>
        <message>
            <source>minimum missed</source>
            <translation>未达到最少次数</translation>
        </message>
        <message>
            <source>mopping</source>
            <translation>拖拭</translation>
        </message>
        <message>
            <source>mops and cloths</source>
            <translation>拖把、抹布</translation>
        </message>
        <message>
            <source>now {clock}</source>
            <translation>现在 {clock}</translation>
        </message>
        <message>
            <source>open windows</source>
            <translation>开窗</translation>
        </message>
        <message>
            <source>opens {clock}</source>
            <translation>{clock} 起</translation>
        </message>
        <message>
            <source>overdue since {clock}</source>
            <translation>{clock} 起超时</translation>
        </message>
        <message>
            <source>quaternary ammonium</source>
            <translation>季铵盐</translation>
        </message>
        <message>
            <source>routine</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>soaking</source>
            <translation>浸泡</translation>
        </message>
        <message>
            <source>spraying</source>
            <translation>喷洒</translation>
        </message>
        <message>
            <source>surfaces often touched</source>
            <translation>高频接触表面</translation>
        </message>
        <message>
            <source>tableware</source>
            <translation>餐具</translation>
        </message>
        <message>
            <source>terminal, after leaving</source>
            <translation>终末消毒</translation>
        </message>
        <message>
            <source>to do by {clock}</source>
            <translation>待消毒 · {clock} 前</translation>
        </message>
        <message>
            <source>toilet bowl</source>
            <translation>便器</translation>
        </message>
        <message>
            <source>vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>vomit and excreta</source>
            <translation>呕吐物、排泄物</translation>
        </message>
        <message>
            <source>wiping</source>
            <translation>擦拭</translation>
        </message>
        <message>
            <source>{area} · {label}</source>
            <translation>{area} · {label}</translation>
        </message>
        <message>
            <source>{area}, {day}: done {done} of {due}, late {late}</source>
            <translation>{area} {day}：应 {due} 次，完成 {done} 次，其中补做 {late} 次</translation>
        </message>
        <message>
            <source>{area}: the last record was withdrawn.</source>
            <translation>{area}：已撤回上一条记录（留痕）。</translation>
        </message>
        <message>
            <source>{area}: time is over. Rinse or air.</source>
            <translation>{area}：作用时间已到，请冲洗或通风。</translation>
        </message>
        <message>
            <source>{area}: time was over at {clock}. Rinse or air, then E.</source>
            <translation>{area}：{clock} 作用时间已到。请冲洗或通风，然后按 E。</translation>
        </message>
        <message>
            <source>{area}: until {clock}</source>
            <translation>{area}：至 {clock}</translation>
        </message>
        <message>
            <source>{area}: {done} of {due}. {lines}</source>
            <translation>{area}：{done}/{due}。{lines}</translation>
        </message>
        <message>
            <source>{clock} late · {agent} · {who}</source>
            <translation>{clock} 补做 · {agent} · {who}</translation>
        </message>
        <message>
            <source>{clock} {agent} · {who}</source>
            <translation>{clock} {agent} · {who}</translation>
        </message>
        <message>
            <source>{given} {unit}? {low} to {high} {unit} is usual for {use}. As typed: press Enter again.</source>
            <translation>{given} {unit}？{use}一般为 {low}～{high} {unit}。确认无误请再按回车。</translation>
        </message>
        <message>
            <source>{kind} {done}/{due}</source>
            <translation>{kind} {done}/{due}</translation>
        </message>
        <message>
            <source>{kind} · floor {floor} · ≥ {times} a day</source>
            <translation>{kind} · {floor} 楼 · 每日 ≥{times} 次</translation>
        </message>
        <message>
            <source>{kind} · ≥ {times} a day</source>
            <translation>{kind} · 每日 ≥{times} 次</translation>
        </message>
        <message>
            <source>{strength} {unit}; {low} to {high} {unit} for {use} with {agent}. {source}</source>
            <translation>浓度 {strength} {unit}；{use}用{agent}应为 {low}～{high} {unit}。依据：{source}</translation>
        </message>
        <message>
            <source>“{agent}” is not in the list and cannot be judged. Keep it: Enter again.</source>
            <translation>消毒剂“{agent}”不在目录中，无法判定浓度。确认登记请再按回车。</translation>
        </message>
        <message>
            <source>“{area}” was recorded at {clock} already. Once more? Press Enter again.</source>
            <translation>“{area}”{clock} 已登记过。确实又做了一次？请再按回车。</translation>
        </message>
        <message>
            <source>“{area}”: the next time opens at {clock} and cannot be signed now. Keep this as an extra one: press Enter again.</source>
            <translation>“{area}”下一次 {clock} 才开始，现在不能登记。若作为额外一次登记，请再按回车。</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <source># rows: {rows}, SHA-256: {checksum}</source>
            <translation># 行数：{rows}，SHA-256：{checksum}</translation>
        </message>
        <message>
            <source>Bars by day: {days}</source>
            <translation>每日柱状图：{days}</translation>
        </message>
        <message>
            <source>Checksum of all rows (SHA-256)</source>
            <translation>全部数据行的校验值（SHA-256）</translation>
        </message>
        <message>
            <source>Covers journal lines {first}–{last}, which can be checked against it</source>
            <translation>日志第 {first}–{last} 条可据此核对</translation>
        </message>
        <message>
            <source>Demo: all data is made up</source>
            <translation>演示：数据均为虚构</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Draft, not issued</source>
            <translation>草稿，未签发</translation>
        </message>
        <message>
            <source>File no. {number}</source>
            <translation>存档编号 {number}</translation>
        </message>
        <message>
            <source>Home no. {number}</source>
            <translation>机构编号 {number}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Made-up data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页 / 共 {pages} 页</translation>
        </message>
        <message>
            <source>QR code of the seal {code}</source>
            <translation>校验码二维码 {code}</translation>
        </message>
        <message>
            <source>Rows in “{sheet}”</source>
            <translation>“{sheet}”行数</translation>
        </message>
        <message>
            <source>Seal {code}</source>
            <translation>校验码 {code}</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A passphrase needs at least {count} characters.</source>
            <translation>口令至少需要 {count} 个字符。</translation>
        </message>
        <message>
            <source>Bed {place} is {name}'s.</source>
            <translation>{place} 床已由 {name} 占用。</translation>
        </message>
        <message>
            <source>Give the lamp's hours, its intensity, or both.</source>
            <translation>请填写灯管累计小时数或照射强度，至少一项。</translation>
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
            <source>Say who did it: somebody of the staff.</source>
            <translation>请选择执行人：须为本机构职工。</translation>
        </message>
        <message>
            <source>Something was already recorded on {day}. Let the change begin on a later day.</source>
            <translation>{day} 已有记录，请让改动从以后的日期开始生效。</translation>
        </message>
        <message>
            <source>Something was recorded meanwhile. The report must be built anew.</source>
            <translation>刚才又有新的登记，请重新生成报告。</translation>
        </message>
        <message>
            <source>The clock can be moved for demo homes only.</source>
            <translation>只有演示机构可以调时钟。</translation>
        </message>
        <message>
            <source>The code {code} belongs to {name} already.</source>
            <translation>编号 {code} 已属于 {name}。</translation>
        </message>
        <message>
            <source>The end, {end}, is before the start, {start}.</source>
            <translation>结束时间 {end} 早于开始时间 {start}。</translation>
        </message>
        <message>
            <source>The line for low readings, {low}, must lie below the one for high, {high}.</source>
            <translation>偏低阈值 {low} 必须低于偏高阈值 {high}。</translation>
        </message>
        <message>
            <source>The passphrase does not open this home.</source>
            <translation>口令不对，打不开本机构的数据。</translation>
        </message>
        <message>
            <source>The printer did not take the pages. Check that it is there and switched on.</source>
            <translation>打印机没有接收页面。请检查打印机是否已连接并开机。</translation>
        </message>
        <message>
            <source>The record could not be written or read: {why}. {advice}</source>
            <translation>记录无法写入或读取：{why}。{advice}</translation>
        </message>
        <message>
            <source>The times of a day must follow each other and not overlap.</source>
            <translation>每日各时段须先后衔接，不能重叠。</translation>
        </message>
        <message>
            <source>There is a class “{name}” already.</source>
            <translation>已有类别“{name}”。</translation>
        </message>
        <message>
            <source>There is an area “{name}” on this floor already.</source>
            <translation>本层已有名为“{name}”的区域。</translation>
        </message>
        <message>
            <source>There is no area “{given}”.</source>
            <translation>没有区域“{given}”。</translation>
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
            <translation>本轮没有可撤回的 {name} 的记录。</translation>
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
            <source>Times of the day here: {given}. Times a day: {times}. Both must be the same.</source>
            <translation>这里填了 {given} 个时段，而每天次数是 {times} 次，两者必须一致。</translation>
        </message>
        <message>
            <source>Two rounds overlap: one closes at {closes}, the next opens at {opens}.</source>
            <translation>两轮巡测时间重叠：前一轮 {closes} 截止，后一轮 {opens} 就开始了。</translation>
        </message>
        <message>
            <source>{date} cannot be: {why}.</source>
            <translation>日期 {date} 不对：{why}。</translation>
        </message>
        <message>
            <source>{given} times a day cannot be right: from 1 to {most}.</source>
            <translation>每日 {given} 次不对：应为 1～{most} 次。</translation>
        </message>
        <message>
            <source>{given} {unit} cannot be right: it must be above 0 and at most {most}.</source>
            <translation>{given} {unit} 不可能：应大于 0 且不超过 {most}。</translation>
        </message>
        <message>
            <source>{name} is in the house already.</source>
            <translation>{name} 已经在院。</translation>
        </message>
        <message>
            <source>{name} is not in the house any more.</source>
            <translation>{name} 已不在院。</translation>
        </message>
        <message>
            <source>{name} is not on the roll of this round.</source>
            <translation>{name} 不在本轮应测名单中。</translation>
        </message>
        <message>
            <source>{name} is the only director. Make somebody else a director first.</source>
            <translation>{name} 是唯一的院长，请先把院长权限交给另一位职工。</translation>
        </message>
        <message>
            <source>{name}: rows that cannot be taken: {count}. Nothing was taken.</source>
            <translation>{name} 中有 {count} 行不能导入，没有导入任何内容。</translation>
        </message>
        <message>
            <source>{name}: there is no row of headings with these columns: {columns}.</source>
            <translation>{name} 中没有找到含有这些列名的表头：{columns}。</translation>
        </message>
        <message>
            <source>{number} cannot be right here: it must be from {low} to {high}.</source>
            <translation>此处不能填 {number}：须在 {low} 至 {high} 之间。</translation>
        </message>
        <message>
            <source>{opens}–{closes}: a round opens before it closes.</source>
            <translation>{opens}–{closes}：开始时间须早于截止时间。</translation>
        </message>
        <message>
            <source>{path} cannot be opened: it is not a carehome file, or it is damaged.</source>
            <translation>无法打开 {path}：不是本程序的文件，或文件已损坏。</translation>
        </message>
        <message>
            <source>{path} cannot be read as a table: {why}.</source>
            <translation>{path} 不能作为表格读取：{why}。</translation>
        </message>
        <message>
            <source>{path} could not be written ({why}). Choose another place; nothing is lost.</source>
            <translation>无法写入 {path}（{why}）。请换一个位置保存；内容没有丢失。</translation>
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
            <source>{wanted} cannot be made from a stock of {stock}: the label's strength is less.</source>
            <translation>用 {stock} 的原液配不出 {wanted}：标签上的浓度更低。</translation>
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
            <source>“{area}” has no earlier record to repeat.</source>
            <translation>“{area}”没有可照填的上次记录。</translation>
        </message>
        <message>
            <source>“{area}” was not in use at {when}.</source>
            <translation>“{area}”在 {when} 未启用。</translation>
        </message>
        <message>
            <source>“{field}” must be filled in.</source>
            <translation>“{field}”必须填写。</translation>
        </message>
        <message>
            <source>“{given}” can be any of: {people}.</source>
            <translation>“{given}”可能是以下几位：{people}。</translation>
        </message>
        <message>
            <source>“{typed}” are no times of the day, such as 06:00-12:00, 12:00-18:00.</source>
            <translation>“{typed}”不是时段，应如 06:00-12:00, 12:00-18:00。</translation>
        </message>
        <message>
            <source>“{typed}” is no concentration, such as 500 or 75%.</source>
            <translation>“{typed}”不是浓度，例如 500 或 75%。</translation>
        </message>
        <message>
            <source>“{typed}” is no date, such as 2027-05-31.</source>
            <translation>“{typed}”不是日期，例如 2027-05-31。</translation>
        </message>
        <message>
            <source>“{typed}” is no number of litres, such as 5.</source>
            <translation>“{typed}”不是升数，例如 5。</translation>
        </message>
        <message>
            <source>“{typed}” is no number of minutes, such as 30.</source>
            <translation>“{typed}”不是分钟数，例如 30。</translation>
        </message>
        <message>
            <source>“{typed}” is no time, such as 07:42 or 0742.</source>
            <translation>“{typed}”不是时间，例如 07:42 或 0742。</translation>
        </message>
        <message>
            <source>“{typed}” is not a date, such as 1942-05-31.</source>
            <translation>“{typed}”不是日期，请写成 1942-05-31 这样。</translation>
        </message>
        <message>
            <source>“{typed}” is not a number here.</source>
            <translation>“{typed}”不是此处可用的数字。</translation>
        </message>
        <message>
            <source>“{typed}” is not a time, such as 06:00.</source>
            <translation>“{typed}”不是时间，请写成 06:00 这样。</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>a file is in the way where a folder should be</source>
            <translation>该建文件夹的位置已有一个文件</translation>
        </message>
        <message>
            <source>access is not allowed</source>
            <translation>没有访问权限</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>它是一个文件夹</translation>
        </message>
        <message>
            <source>it may only be read</source>
            <translation>它是只读的</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>文件名太长</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the disk or the connection failed</source>
            <translation>磁盘或连接出错</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>没有这个文件或文件夹</translation>
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
        <message>
            <source>{difference} above own normal {baseline}</source>
            <translation>高于本人基线 {baseline} 达 {difference}</translation>
        </message>
        <message>
            <source>{difference} below own normal {baseline}</source>
            <translation>低于本人基线 {baseline} 达 {difference}</translation>
        </message>
        <message>
            <source>{sign} {limit} twice ({earlier} at {earlier_at})</source>
            <translation>两次 {sign} {limit}（{earlier_at} 测 {earlier}）</translation>
        </message>
    </context>
    <context>
        <name>FollowUp</name>
        <message>
            <source>Closed in the last 24 hours</source>
            <translation>近 24 小时已关闭</translation>
        </message>
        <message>
            <source>Disinfection: {area}</source>
            <translation>消毒：{area}</translation>
        </message>
        <message>
            <source>Done again and in order: closed</source>
            <translation>已重新消毒，符合要求，已关闭</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Kept: {person}</source>
            <translation>已保存：{person}</translation>
        </message>
        <message>
            <source>Next: {advice}</source>
            <translation>下一步：{advice}</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>暂无。</translation>
        </message>
        <message>
            <source>Nothing is open: nobody has to be measured again, nobody waits for an answer.</source>
            <translation>没有待处理的异常：无人需要复测，也无人等待处置。</translation>
        </message>
        <message>
            <source>Open {count}</source>
            <translation>待处置 {count}</translation>
        </message>
        <message>
            <source>Repeat {clock}</source>
            <translation>复测 {clock}</translation>
        </message>
        <message>
            <source>Repeat {reading}: no longer abnormal, closed</source>
            <translation>复测 {reading}：已不属异常，自动关闭</translation>
        </message>
        <message>
            <source>in {hours} h {minutes} min</source>
            <translation>还有 {hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>in {minutes} min</source>
            <translation>还有 {minutes} 分</translation>
        </message>
        <message>
            <source>measure again</source>
            <translation>去复测</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>{clock} 起</translation>
        </message>
        <message>
            <source>words are needed</source>
            <translation>请用几句话说明（必填）</translation>
        </message>
        <message>
            <source>words, if any</source>
            <translation>补充说明（可不填）</translation>
        </message>
        <message>
            <source>{days} d overdue</source>
            <translation>已超 {days} 天</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min overdue</source>
            <translation>已超 {hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min overdue</source>
            <translation>已超 {minutes} 分</translation>
        </message>
        <message>
            <source>{person} · {finding} · closed {clock}</source>
            <translation>{person} · {finding} · {clock} 关闭</translation>
        </message>
        <message>
            <source>{person}, age {age}</source>
            <translation>{person}，{age} 岁</translation>
        </message>
        <message>
            <source>{reading} ({site})</source>
            <translation>{reading}（{site}）</translation>
        </message>
        <message>
            <source>{sentence} ({clock})</source>
            <translation>{sentence}（{clock}）</translation>
        </message>
        <message>
            <source>{sentence}. Source: {source}</source>
            <translation>{sentence}。依据：{source}</translation>
        </message>
        <message>
            <source>{step} · {who}</source>
            <translation>{step} · {who}</translation>
        </message>
        <message>
            <source>{step}: {person}</source>
            <translation>{step}：{person}</translation>
        </message>
    </context>
    <context>
        <name>FootLine</name>
        <message>
            <source>Every Enter is on disk at once</source>
            <translation>每次回车即已存盘</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Not kept yet. Enter keeps it, Esc once more forgets it.</source>
            <translation>还没有保存。按 Enter 保存；再按一次 Esc 放弃。</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>as last time, but not the time</source>
            <translation>照上次填药剂与方式</translation>
        </message>
        <message>
            <source>change, then keep</source>
            <translation>修改、保存</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>choose a follow-up</source>
            <translation>选择待处置项</translation>
        </message>
        <message>
            <source>close with a reason</source>
            <translation>说明原因后关闭</translation>
        </message>
        <message>
            <source>copy the text for a chat</source>
            <translation>复制微信文本</translation>
        </message>
        <message>
            <source>copy, save</source>
            <translation>复制、保存</translation>
        </message>
        <message>
            <source>corrected values</source>
            <translation>更正前的值</translation>
        </message>
        <message>
            <source>days</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>disinfection register</source>
            <translation>消毒登记表</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>从文件导入</translation>
        </message>
        <message>
            <source>issue</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>keep a step</source>
            <translation>登记处置</translation>
        </message>
        <message>
            <source>keep it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>leave without keeping</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <source>measure again</source>
            <translation>去复测</translation>
        </message>
        <message>
            <source>more panels</source>
            <translation>更多项目</translation>
        </message>
        <message>
            <source>open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>open the record</source>
            <translation>打开登记</translation>
        </message>
        <message>
            <source>person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>report of the current round</source>
            <translation>本轮日报</translation>
        </message>
        <message>
            <source>rinsed, aired</source>
            <translation>已冲洗、通风</translation>
        </message>
        <message>
            <source>save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>several</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>take back</source>
            <translation>撤回（留痕）</translation>
        </message>
        <message>
            <source>view</source>
            <translation>换图</translation>
        </message>
        <message>
            <source>whole floor</source>
            <translation>整层</translation>
        </message>
        <message>
            <source>zoom, move</source>
            <translation>缩放、移动</translation>
        </message>
    </context>
    <context>
        <name>ImportPeople</name>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>From {name}: nothing is taken yet</source>
            <translation>来自 {name}：尚未导入</translation>
        </message>
        <message>
            <source>New {new} · changed {changed} · already here {here} · refused {refused}</source>
            <translation>新增 {new} · 有变更 {changed} · 已登记 {here} · 不能导入 {refused}</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Take all rows</source>
            <translation>全部导入</translation>
        </message>
        <message>
            <source>Take nothing</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Take only the good rows</source>
            <translation>只导入没有问题的行</translation>
        </message>
        <message>
            <source>Taken: new {new}, changed {changed}.</source>
            <translation>已导入：新增 {new} 人，变更 {changed} 人。</translation>
        </message>
        <message>
            <source>This very file was taken on {day}. Nothing is taken twice.</source>
            <translation>这个文件已在 {day} 导入过，不会重复导入。</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>{column}: {words}</source>
            <translation>{column}：{words}</translation>
        </message>
        <message>
            <source>{name} cannot be read: {why}.</source>
            <translation>无法读取 {name}：{why}。</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>(nothing)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>It is missing.</source>
            <translation>没有填写。</translation>
        </message>
        <message>
            <source>The code {code} belongs to {name} here.</source>
            <translation>编号 {code} 在本机构属于{name}。</translation>
        </message>
        <message>
            <source>There is no measure “{given}”.</source>
            <translation>没有“{given}”这个项目。</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不能导入</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{why} Nobody can be asked here: name the unit in the file, or type it by hand.</source>
            <translation>{why}导入时无法询问：请在文件中写明单位，或手工录入。</translation>
        </message>
        <message>
            <source>{why} Nobody can be asked here: type it by hand.</source>
            <translation>{why}导入时无法询问，请手工录入。</translation>
        </message>
        <message>
            <source>“{given}” has characters in it that are not text.</source>
            <translation>“{given}”中含有不能显示的字符。</translation>
        </message>
        <message>
            <source>“{given}” is a formula. Put the value itself into the cell.</source>
            <translation>“{given}”是公式，请在单元格里直接填写数值或文字。</translation>
        </message>
        <message>
            <source>“{given}” is in the future.</source>
            <translation>“{given}”还没有到。</translation>
        </message>
        <message>
            <source>“{given}” is neither male nor female.</source>
            <translation>“{given}”看不懂，请填男或女。</translation>
        </message>
        <message>
            <source>“{given}” is neither morning nor evening.</source>
            <translation>“{given}”看不懂，请填早或晚。</translation>
        </message>
        <message>
            <source>“{given}” is neither resident nor staff.</source>
            <translation>“{given}”看不懂，请填住养老人或职工。</translation>
        </message>
        <message>
            <source>“{given}” is no agent that is known here.</source>
            <translation>“{given}”不是系统里已有的消毒剂。</translation>
        </message>
        <message>
            <source>“{given}” is no class of areas here.</source>
            <translation>“{given}”不是本机构的区域类别。</translation>
        </message>
        <message>
            <source>“{given}” is no number of times a day.</source>
            <translation>“{given}”不是每日次数。</translation>
        </message>
        <message>
            <source>“{given}” is no site of this measure.</source>
            <translation>这个项目没有“{given}”这个部位。</translation>
        </message>
        <message>
            <source>“{given}” is no unit of this measure.</source>
            <translation>“{given}”不是这个项目的单位。</translation>
        </message>
        <message>
            <source>“{given}” is no way to disinfect known here.</source>
            <translation>“{given}”不是系统里已有的消毒方法。</translation>
        </message>
        <message>
            <source>“{given}” is not a date: write it like 1940-03-15.</source>
            <translation>“{given}”不是日期，请写成 1940-03-15 这样。</translation>
        </message>
        <message>
            <source>“{given}” is not a time: write it like 2026-11-22 07:31.</source>
            <translation>“{given}”不是时间，请写成 2026-11-22 07:31 这样。</translation>
        </message>
        <message>
            <source>“{given}” is not the name of {person}.</source>
            <translation>“{given}”与{person}的姓名不符。</translation>
        </message>
        <message>
            <source>“{given}” stands in row {row} already.</source>
            <translation>“{given}”在第 {row} 行已经出现过。</translation>
        </message>
        <message>
            <source>“{given}…” is too long: {count} characters.</source>
            <translation>“{given}…”太长：共 {count} 个字符。</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>All keys</source>
            <translation>全部按键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何页面</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
    </context>
    <context>
        <name>Limits</name>
        <message>
            <source>Back to the default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Holds for readings from now on. What was judged before stays as it was.</source>
            <translation>从现在起的测值按新阈值判定，以前的判定不变。</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Is called</source>
            <translation>判定为</translation>
        </message>
        <message>
            <source>Kept: {rule}, {line}</source>
            <translation>已保存：{rule}，{line}</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>This rule is in use</source>
            <translation>启用这条规则</translation>
        </message>
        <message>
            <source>Why it is changed</source>
            <translation>修改原因</translation>
        </message>
        <message>
            <source>every site</source>
            <translation>各部位</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>own normal + {distance}</source>
            <translation>本人基线 + {distance}</translation>
        </message>
        <message>
            <source>own normal − {distance}</source>
            <translation>本人基线 − {distance}</translation>
        </message>
        <message>
            <source>set by the home; default {line}</source>
            <translation>本机构自定；默认 {line}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
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
        <name>LostLines</name>
        <message>
            <source>The file {name} is missing or unreadable, so nobody can tell whether the record lost its last lines.</source>
            <translation>文件 {name} 缺失或无法读取，无法判断末尾的记录是否丢失。</translation>
        </message>
        <message>
            <source>The record is not the one that {name} beside it knows: an older copy was put back, or the record was altered. Ask the director to look into it.</source>
            <translation>现在的记录与旁边的 {name} 对不上：可能放回了旧的拷贝，或记录被改动。请院长核查。</translation>
        </message>
        <message>
            <source>The record is shorter than it was: {count} of its last lines are missing. Ask the director to look into it before more is recorded.</source>
            <translation>记录比原来少了：末尾缺 {count} 条。请院长先核查，再继续登记。</translation>
        </message>
        <message>
            <source>The record lost its last lines once ({name} knows of them). Ask the director to look into it.</source>
            <translation>末尾记录曾经丢失过（见 {name}）。请院长核查。</translation>
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
        <name>NewHome</name>
        <message>
            <source>At least {count} characters.</source>
            <translation>至少 {count} 个字符。</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Make this home</source>
            <translation>建立机构</translation>
        </message>
        <message>
            <source>Name of the director</source>
            <translation>院长姓名</translation>
        </message>
        <message>
            <source>Name of the home</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>Name of this desk, such as Front desk 1</source>
            <translation>本工作台名称，如“前台一号”</translation>
        </message>
        <message>
            <source>New home</source>
            <translation>新建机构</translation>
        </message>
        <message>
            <source>Number at the bureau, if there is one</source>
            <translation>民政部门编号（没有可不填）</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>再输一次口令</translation>
        </message>
        <message>
            <source>The two passphrases are not the same.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>Without the passphrase nobody can open the data, the makers of the program neither. Write it down and lock it away.</source>
            <translation>没有口令，谁也打不开数据，开发者也不行。请抄写下来并锁好保管。</translation>
        </message>
    </context>
    <context>
        <name>PagePreview</name>
        <message>
            <source>Preview of the pages</source>
            <translation>页面预览</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>巡测</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>趋势</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>mean {shown}</source>
            <translation>均值 {shown}</translation>
        </message>
        <message>
            <source>measured {share}% of rounds</source>
            <translation>测得率 {share}%</translation>
        </message>
        <message>
            <source>no readings in this time</source>
            <translation>这段时间没有测值</translation>
        </message>
        <message>
            <source>own normal {number}</source>
            <translation>本人基线 {number}</translation>
        </message>
        <message>
            <source>readings: {count}</source>
            <translation>测值 {count} 次</translation>
        </message>
        <message>
            <source>target {low}–{high}</source>
            <translation>目标 {low}–{high}</translation>
        </message>
        <message>
            <source>timing not said</source>
            <translation>未注明时段</translation>
        </message>
        <message>
            <source>{first} · {second}</source>
            <translation>{first} · {second}</translation>
        </message>
        <message>
            <source>{share}% of readings below {shown}</source>
            <translation>达标（&lt;{shown}）{share}%</translation>
        </message>
        <message>
            <source>{share}% of readings in the target</source>
            <translation>{share}% 的测值在目标范围内</translation>
        </message>
        <message>
            <source>{shown}, change {change}%</source>
            <translation>{shown}，变化 {change}%</translation>
        </message>
        <message>
            <source>{sign} {label} {number} ({count})</source>
            <translation>{sign} {label} {number}（{count} 次）</translation>
        </message>
        <message>
            <source>{sign}{number} own normal</source>
            <translation>{sign}{number} 按本人基线</translation>
        </message>
        <message>
            <source>{sign}{number} personal: {rule}</source>
            <translation>{sign}{number} 个人阈值：{rule}</translation>
        </message>
        <message>
            <source>{sign}{number} target at this age</source>
            <translation>{sign}{number} 该年龄目标</translation>
        </message>
        <message>
            <source>{sign}{number} {rule}</source>
            <translation>{sign}{number} {rule}</translation>
        </message>
        <message>
            <source>● morning ○ evening</source>
            <translation>● 早 ○ 晚</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the home</source>
            <translation>打开机构</translation>
        </message>
        <message>
            <source>Passphrase of this home</source>
            <translation>本机构的口令</translation>
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
            <translation>早于入住（入职）日期</translation>
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
        <name>PeoplePage</name>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Areas {count}</source>
            <translation>区域 {count}</translation>
        </message>
        <message>
            <source>Bed</source>
            <translation>床号</translation>
        </message>
        <message>
            <source>Born, such as 1942-05-31</source>
            <translation>出生日期，如 1942-05-31</translation>
        </message>
        <message>
            <source>Care level</source>
            <translation>护理等级</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Comes back: check everything, then Enter</source>
            <translation>重新入住：核对各项后按 Enter 保存</translation>
        </message>
        <message>
            <source>Diagnoses</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Dining table</source>
            <translation>餐桌</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>楼层</translation>
        </message>
        <message>
            <source>From a file</source>
            <translation>从文件导入</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kept: {person}</source>
            <translation>已保存：{person}</translation>
        </message>
        <message>
            <source>Leaves the house</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>离院日期</translation>
        </message>
        <message>
            <source>Left {count}</source>
            <translation>已离院 {count}</translation>
        </message>
        <message>
            <source>May act as</source>
            <translation>操作权限</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name, pinyin, room or code</source>
            <translation>姓名 / 拼音 / 房号 / 编号</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Nobody here fits.</source>
            <translation>没有符合的人员。</translation>
        </message>
        <message>
            <source>Only a director gives roles.</source>
            <translation>只有院长可以分配权限。</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Residents {count}</source>
            <translation>住养老人 {count}</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房号</translation>
        </message>
        <message>
            <source>Room-bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>入住/入职</translation>
        </message>
        <message>
            <source>Staff {count}</source>
            <translation>职工 {count}</translation>
        </message>
        <message>
            <source>There is another one: {people}</source>
            <translation>另有同名人员：{people}</translation>
        </message>
        <message>
            <source>does not sign in</source>
            <translation>不登录</translation>
        </message>
        <message>
            <source>{name} leaves today: press again</source>
            <translation>确认 {name} 今天离院：再按一次</translation>
        </message>
        <message>
            <source>{person} left the house.</source>
            <translation>{person} 已离院。</translation>
        </message>
    </context>
    <context>
        <name>Quality</name>
        <message>
            <source>A round much like the one before</source>
            <translation>与上一轮过于相似</translation>
        </message>
        <message>
            <source>Faster than a thermometer reads</source>
            <translation>快于体温计读数</translation>
        </message>
        <message>
            <source>Nothing in the last 28 days is worth a second look.</source>
            <translation>最近 28 天没有需要再看一眼的情况。</translation>
        </message>
        <message>
            <source>One value for very many people</source>
            <translation>很多人是同一数值</translation>
        </message>
        <message>
            <source>Some last digits too often</source>
            <translation>某个尾数过多</translation>
        </message>
        <message>
            <source>The last digit {value} came {count} times in {of} readings of a week; its neighbours make {limit} likely (chi-square {figure}, 9 degrees of freedom).</source>
            <translation>一周 {of} 次测值中，尾数 {value} 出现 {count} 次；按相邻数值推算约 {limit} 次（卡方 {figure}，自由度 9）。</translation>
        </message>
        <message>
            <source>The same value many times in a row</source>
            <translation>同一数值连续多次</translation>
        </message>
        <message>
            <source>Times before the round</source>
            <translation>时间早于本轮</translation>
        </message>
        <message>
            <source>Values very close together</source>
            <translation>数值过于集中</translation>
        </message>
        <message>
            <source>What is looked for: {things}</source>
            <translation>查看的内容：{things}</translation>
        </message>
        <message>
            <source>Worth a look, together. There may be a good reason. Only people of this home see this page, and it stands in no report.</source>
            <translation>值得一起看一看，也许另有原因。只有本院人员能看到本页，任何报告都不会写入。</translation>
        </message>
        <message>
            <source>several people</source>
            <translation>多人</translation>
        </message>
        <message>
            <source>{count} of {of} people had exactly the value of the round before; by nature at most {limit}% do.</source>
            <translation>{of} 人中有 {count} 人与上一轮数值完全相同；自然情况下至多 {limit}%。</translation>
        </message>
        <message>
            <source>{count} of {of} people had {value}; by nature at most {limit}% share one value.</source>
            <translation>{of} 人中有 {count} 人为 {value}；自然情况下同一数值至多 {limit}%。</translation>
        </message>
        <message>
            <source>{count} of {of} people lay within a tenth of {value}; by nature at most {limit}% do.</source>
            <translation>{of} 人中有 {count} 人与 {value} 相差不超过 0.1；自然情况下至多 {limit}%。</translation>
        </message>
        <message>
            <source>{count} readings carry a time before the round opened at {value}.</source>
            <translation>{count} 次测值的时间早于本轮开始时间 {value}。</translation>
        </message>
        <message>
            <source>{count} readings in a row were entered {figure} seconds apart, with times as if each was taken just then; below {limit} seconds it is shown. Copied from paper? Then enter the round's own times.</source>
            <translation>连续 {count} 次测值每隔 {figure} 秒录入一次，而时间都像是当时所测；低于 {limit} 秒即提示。是从纸上抄录的吗？请填写实际测量时间。</translation>
        </message>
        <message>
            <source>{day} {round} · {what} · {who}
    {how}</source>
            <translation>{day} {round} · {what} · {who}
    {how}</translation>
        </message>
        <message>
            <source>{value} was entered {count} times one after the other; from {limit} on it is shown. Bodies differ by tenths, so this is rare.</source>
            <translation>{value} 连续录入 {count} 次，达到 {limit} 次即提示。人与人相差零点几度，这种情况很少见。</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Open: {open}, overdue: {overdue}</source>
            <translation>未完成 {open} 项，其中超时 {overdue} 项</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>巡测</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>趋势</translation>
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
            <source>left the house</source>
            <translation>已离院</translation>
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
            <translation>{clock} 已录入 {shown}。如要改记原因，请先按 Ctrl+Z 撤回。</translation>
        </message>
    </context>
    <context>
        <name>RegisterPart</name>
        <message>
            <source>Disinfection register</source>
            <translation>消毒登记表</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Save XLSX…</source>
            <translation>存为 XLSX…</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>Abnormal</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Abnormal, and what was done</source>
            <translation>异常及处置</translation>
        </message>
        <message>
            <source>Abnormal: {count} (fever {fever}, low {low}).</source>
            <translation>有异常情况 {count} 例（发热 {fever}、偏低 {low}）。</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>消毒剂</translation>
        </message>
        <message>
            <source>Agent, batch</source>
            <translation>消毒剂、批号</translation>
        </message>
        <message>
            <source>Agents used</source>
            <translation>消毒剂用量</translation>
        </message>
        <message>
            <source>All well.</source>
            <translation>报平安：全部正常。</translation>
        </message>
        <message>
            <source>Amount not said, times</source>
            <translation>未记用量（次）</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Area by area</source>
            <translation>分区域统计</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>区域数</translation>
        </message>
        <message>
            <source>As reported</source>
            <translation>报告时</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>不在院</translation>
        </message>
        <message>
            <source>Away: {reasons}</source>
            <translation>不在院：{reasons}</translation>
        </message>
        <message>
            <source>Below the minimum: {count} times.</source>
            <translation>未达到最少次数：{count} 次。</translation>
        </message>
        <message>
            <source>Changed since earlier reports</source>
            <translation>已出报告后的变动</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核对人</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Concentration, how made</source>
            <translation>浓度及配制</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>测得率</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days below the minimum</source>
            <translation>未达标日期</translation>
        </message>
        <message>
            <source>Disinfection 2-2-1 (as of {clock})</source>
            <translation>消毒“二二一”（截至 {clock}）</translation>
        </message>
        <message>
            <source>Disinfection register</source>
            <translation>消毒登记表</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>执行人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应测</translation>
        </message>
        <message>
            <source>Due {due}, measured {measured}, not measured {not_measured}, away {away}</source>
            <translation>应测 {due} 人，实测 {measured} 人，未测 {not_measured} 人，不在院 {away} 人</translation>
        </message>
        <message>
            <source>Every minimum was kept.</source>
            <translation>均达到最少次数。</translation>
        </message>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Findings and what was done</source>
            <translation>异常及处置</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>楼层</translation>
        </message>
        <message>
            <source>From {first} to {last}: {counts}</source>
            <translation>{first} 至 {last}：{counts}</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Judged by</source>
            <translation>判定依据</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>偏低</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>作用（分）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Normal {normal}, not measured {not_measured}, unexplained {unexplained}, away {away}</source>
            <translation>正常 {normal} 人；未测 {not_measured} 人，缺测 {unexplained} 人，不在院 {away} 人</translation>
        </message>
        <message>
            <source>Not complete: {count} people unexplained.</source>
            <translation>尚未测完：缺测 {count} 人。</translation>
        </message>
        <message>
            <source>Not measured</source>
            <translation>未测</translation>
        </message>
        <message>
            <source>Not measured: {reasons}</source>
            <translation>未测（已说明原因）：{reasons}</translation>
        </message>
        <message>
            <source>Nothing abnormal, and nothing open.</source>
            <translation>无异常，无待处置事项。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现为</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>On roll</source>
            <translation>在册</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超时未做</translation>
        </message>
        <message>
            <source>Own normal: the median of a person's last fever-free readings at one site.</source>
            <translation>本人基线：同一部位最近无发热测值的中位数。</translation>
        </message>
        <message>
            <source>People with fever on each of the last {days} days</source>
            <translation>近 {days} 日发热人数</translation>
        </message>
        <message>
            <source>Personal data: for supervision only.</source>
            <translation>本报告含个人信息，仅限监管用途。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>消毒登记</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Reminder lines set by the home, with their sources; not a diagnosis.</source>
            <translation>判定阈值由本机构设定并注明来源，仅作提醒，不是诊断。</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>填报人</translation>
        </message>
        <message>
            <source>Result, remark</source>
            <translation>情况、备注</translation>
        </message>
        <message>
            <source>Reviewed by (director)</source>
            <translation>审核人（院长）</translation>
        </message>
        <message>
            <source>Room-bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Share done</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>Solution, litres</source>
            <translation>配液（升）</translation>
        </message>
        <message>
            <source>State</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Still open from earlier: {count}.</source>
            <translation>此前尚有 {count} 例未关闭。</translation>
        </message>
        <message>
            <source>Stock, ml</source>
            <translation>原液（ml）</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>To be done</source>
            <translation>应完成</translation>
        </message>
        <message>
            <source>To be done {due}, done {done}, of these late {late}; extra {extra}</source>
            <translation>应完成 {due} 次，已完成 {done} 次，其中补做 {late} 次；额外 {extra} 次</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Unexplained</source>
            <translation>缺测</translation>
        </message>
        <message>
            <source>Unexplained, neither measured nor given a reason: {count} ({people})</source>
            <translation>缺测（未测且未说明原因）{count} 人：{people}</translation>
        </message>
        <message>
            <source>Unexplained: {people}</source>
            <translation>缺测：{people}</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处置经过</translation>
        </message>
        <message>
            <source>What was to be done, and what was done</source>
            <translation>应做与实做</translation>
        </message>
        <message>
            <source>[{home}] {day} {round}: two measurements</source>
            <translation>【{home}】{day} {round}“两测两报告”</translation>
        </message>
        <message>
            <source>at least {times} a day</source>
            <translation>≥{times} 次/日</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>extra</source>
            <translation>额外</translation>
        </message>
        <message>
            <source>extra: {count}</source>
            <translation>额外 {count} 次</translation>
        </message>
        <message>
            <source>in order again on {when}</source>
            <translation>{when} 恢复正常</translation>
        </message>
        <message>
            <source>lamp {lamp}</source>
            <translation>灯管 {lamp}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>补做</translation>
        </message>
        <message>
            <source>of these late</source>
            <translation>其中补做</translation>
        </message>
        <message>
            <source>open</source>
            <translation>观察中</translation>
        </message>
        <message>
            <source>open, repeat {clock}</source>
            <translation>观察中，{clock} 复测</translation>
        </message>
        <message>
            <source>open: {count}, by {clock}</source>
            <translation>{count} 次待做，{clock} 前</translation>
        </message>
        <message>
            <source>overdue: {areas}</source>
            <translation>超时：{areas}</translation>
        </message>
        <message>
            <source>typed {when}</source>
            <translation>补录 {when}</translation>
        </message>
        <message>
            <source>withdrawn: {why}</source>
            <translation>已撤回：{why}</translation>
        </message>
        <message>
            <source>{batch}, use by {day}</source>
            <translation>{batch}，有效期至 {day}</translation>
        </message>
        <message>
            <source>{clock} repeat {shown}</source>
            <translation>{clock} 复测 {shown}</translation>
        </message>
        <message>
            <source>{clock} {step}</source>
            <translation>{clock} {step}</translation>
        </message>
        <message>
            <source>{clock} {step}: {words}</source>
            <translation>{clock} {step}：{words}</translation>
        </message>
        <message>
            <source>{count}%</source>
            <translation>{count}%</translation>
        </message>
        <message>
            <source>{day} {round}</source>
            <translation>{day} {round}</translation>
        </message>
        <message>
            <source>{day} · {round} ({opens}–{closes}) · made {made}</source>
            <translation>{day}　{round}（{opens}–{closes}）　生成于 {made}</translation>
        </message>
        <message>
            <source>{first} {second}</source>
            <translation>{first}{second}</translation>
        </message>
        <message>
            <source>{group}: on roll {roll}, away {away}, due {due}, measured {measured}, not measured {not_measured}, unexplained {unexplained}</source>
            <translation>{group}：在册 {roll}，不在院 {away}，应测 {due}，实测 {measured}，未测 {not_measured}，缺测 {unexplained}</translation>
        </message>
        <message>
            <source>{measure}: two measurements</source>
            <translation>{measure}监测</translation>
        </message>
        <message>
            <source>{month} · made {made}</source>
            <translation>{month} · 生成于 {made}</translation>
        </message>
        <message>
            <source>{person}: {label} {shown}, {clock}</source>
            <translation>{person}：{label} {shown}，{clock}</translation>
        </message>
        <message>
            <source>{place} {name}</source>
            <translation>{place} {name}</translation>
        </message>
        <message>
            <source>{reason} {count}</source>
            <translation>{reason} {count} 人</translation>
        </message>
        <message>
            <source>{reason} {count} ({people})</source>
            <translation>{reason} {count} 人（{people}）</translation>
        </message>
        <message>
            <source>{weekday}, {year}-{month}-{day}</source>
            <translation>{year} 年 {month} 月 {day} 日 {weekday}</translation>
        </message>
        <message>
            <source>“Two measurements, two reports” daily health report</source>
            <translation>“两测两报告”每日健康监测报告</translation>
        </message>
    </context>
    <context>
        <name>ReportBar</name>
        <message>
            <source>Build anew</source>
            <translation>重新生成</translation>
        </message>
        <message>
            <source>Copy chat text</source>
            <translation>复制微信文本</translation>
        </message>
        <message>
            <source>Issue and close the round</source>
            <translation>签发并结束本轮</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
    </context>
    <context>
        <name>ReportList</name>
        <message>
            <source>Issued reports</source>
            <translation>已签发的报告</translation>
        </message>
        <message>
            <source>None yet. A report is kept here when it is issued.</source>
            <translation>还没有。报告签发后保存在这里。</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>A draft: not issued yet.</source>
            <translation>草稿，尚未签发。</translation>
        </message>
        <message>
            <source>Daily report {round}</source>
            <translation>日报 {round}</translation>
        </message>
        <message>
            <source>Issuing…</source>
            <translation>正在签发…</translation>
        </message>
        <message>
            <source>Preparing the pages…</source>
            <translation>正在准备页面…</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已存为 {name}。</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送打印机。</translation>
        </message>
        <message>
            <source>Something was recorded meanwhile: a new draft.</source>
            <translation>期间又有新记录，已重新生成草稿。</translation>
        </message>
        <message>
            <source>The register as the record is now.</source>
            <translation>按目前记录生成的登记表。</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>文本已复制。</translation>
        </message>
        <message>
            <source>There is no round to report yet.</source>
            <translation>还没有可报告的轮次。</translation>
        </message>
        <message>
            <source>{number} · {round}
issued {at} by {who} · seal {seal}</source>
            <translation>{number} · {round}
{at} {who} 签发 · 校验码 {seal}</translation>
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
        <name>RoundSheet</name>
        <message>
            <source>A past round: {round} of {day}.</source>
            <translation>以往巡测：{day} {round}。</translation>
        </message>
        <message>
            <source>Abnormal {count}</source>
            <translation>异常 {count}</translation>
        </message>
        <message>
            <source>Absences to confirm: {count}, with Y or N.</source>
            <translation>待确认是否仍不在院：{count} 人，按 Y 或 N。</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>All {count} are measured or explained: F9 builds the report.</source>
            <translation>全部 {count} 人已测或已说明，按 F9 生成日报。</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>选择日期</translation>
        </message>
        <message>
            <source>Away {count}</source>
            <translation>不在院 {count}</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>取消（Esc）</translation>
        </message>
        <message>
            <source>Correct {shown} of {person}</source>
            <translation>更正 {person} 的 {shown}</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>生成日报</translation>
        </message>
        <message>
            <source>Floor {floor} · {count}</source>
            <translation>{floor}楼 {count}</translation>
        </message>
        <message>
            <source>Floor {floor} ✓</source>
            <translation>{floor}楼 ✓</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Judgement</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Keep the correction (Enter)</source>
            <translation>保存更正（Enter）</translation>
        </message>
        <message>
            <source>Keep the note (Enter)</source>
            <translation>保存备注（Enter）</translation>
        </message>
        <message>
            <source>Keep these readings (Enter)</source>
            <translation>保存这些测值（Enter）</translation>
        </message>
        <message>
            <source>Kept from the paste: {count}</source>
            <translation>粘贴已保存 {count} 条</translation>
        </message>
        <message>
            <source>Kept from the paste: {count}. Then: {trouble}</source>
            <translation>粘贴已保存 {count} 条，随后：{trouble}</translation>
        </message>
        <message>
            <source>Kept: {person}: {what}</source>
            <translation>已保存：{person} {what}</translation>
        </message>
        <message>
            <source>Last 3 days</source>
            <translation>近三日</translation>
        </message>
        <message>
            <source>Low {count}</source>
            <translation>偏低 {count}</translation>
        </message>
        <message>
            <source>Measured at</source>
            <translation>测量时间</translation>
        </message>
        <message>
            <source>Measured or explained: {done} of {due} who are due</source>
            <translation>已测或已说明：应测 {due} 人中的 {done} 人</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name, pinyin, room, scan</source>
            <translation>姓名 / 拼音 / 房号 / 扫码</translation>
        </message>
        <message>
            <source>Next: {advice}.</source>
            <translation>下一步：{advice}。</translation>
        </message>
        <message>
            <source>No residents yet: admit them on the page People.</source>
            <translation>还没有住养老人：请在“人员”页办理入住。</translation>
        </message>
        <message>
            <source>No round is planned.</source>
            <translation>没有安排巡测。</translation>
        </message>
        <message>
            <source>Nobody fits “{search}”. Esc shows everybody.</source>
            <translation>没有与“{search}”相符的人。按 Esc 显示全部。</translation>
        </message>
        <message>
            <source>Nobody in this view. Esc shows everybody.</source>
            <translation>此筛选下没有人。按 Esc 显示全部。</translation>
        </message>
        <message>
            <source>Nobody is open any more.</source>
            <translation>已没有待测的人。</translation>
        </message>
        <message>
            <source>Nobody is open in this view; elsewhere: {count}. Esc shows everybody.</source>
            <translation>此筛选下已无待测，其他处还有 {count} 人。按 Esc 显示全部。</translation>
        </message>
        <message>
            <source>Note / next step</source>
            <translation>备注 / 处置</translation>
        </message>
        <message>
            <source>Note for {person}</source>
            <translation>备注：{person}</translation>
        </message>
        <message>
            <source>Nothing is different from before.</source>
            <translation>与原记录相同，没有改动。</translation>
        </message>
        <message>
            <source>Nothing was kept here to take back.</source>
            <translation>这里没有可撤回的记录。</translation>
        </message>
        <message>
            <source>Only open</source>
            <translation>只看待测</translation>
        </message>
        <message>
            <source>Only take it back</source>
            <translation>仅撤回</translation>
        </message>
        <message>
            <source>Otherwise type in full: {meanings}.</source>
            <translation>若是其他数值，请输入完整：{meanings}。</translation>
        </message>
        <message>
            <source>Own normal</source>
            <translation>本人基线</translation>
        </message>
        <message>
            <source>Own normal {number}: the median of {count} readings.</source>
            <translation>本人基线 {number}：{count} 次测值的中位数。</translation>
        </message>
        <message>
            <source>Paste: {kept} would be kept, {left} would not. Nothing is kept yet.</source>
            <translation>粘贴：可保存 {kept} 条，不保存 {left} 条。目前尚未保存。</translation>
        </message>
        <message>
            <source>People found: {count}. Choose with the arrow keys.</source>
            <translation>找到 {count} 人，用方向键选择。</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>Reading of {person}</source>
            <translation>{person} 的测值</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reported on {day} at {clock}; what is added now is marked.</source>
            <translation>已于 {day} {clock} 出报告；此后补录的会注明。</translation>
        </message>
        <message>
            <source>Residents · open {count}</source>
            <translation>住养老人 {count} 待测</translation>
        </message>
        <message>
            <source>Residents ✓</source>
            <translation>住养老人 ✓</translation>
        </message>
        <message>
            <source>Room-bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Round after</source>
            <translation>下一次巡测</translation>
        </message>
        <message>
            <source>Round before</source>
            <translation>上一次巡测</translation>
        </message>
        <message>
            <source>Round sheet</source>
            <translation>巡测表</translation>
        </message>
        <message>
            <source>Same name: {people}.</source>
            <translation>同名：{people}。</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Site (Alt+S)</source>
            <translation>测量部位（Alt+S）</translation>
        </message>
        <message>
            <source>Staff · open {count}</source>
            <translation>职工 {count} 待测</translation>
        </message>
        <message>
            <source>Staff ✓</source>
            <translation>职工 ✓</translation>
        </message>
        <message>
            <source>Still away? {count}</source>
            <translation>待确认 {count}</translation>
        </message>
        <message>
            <source>Taken back: the last entry of {person}. It stays on file, struck through.</source>
            <translation>已撤回 {person} 的上一条记录；原记录划线留痕。</translation>
        </message>
        <message>
            <source>The first round opens on {day} at {clock}.</source>
            <translation>首次巡测于 {day} {clock} 开始。</translation>
        </message>
        <message>
            <source>The round ended at {clock}: what is measured now is marked late.</source>
            <translation>本轮巡测已于 {clock} 结束，现在测的记为补测。</translation>
        </message>
        <message>
            <source>There is no other round there.</source>
            <translation>那边没有别的巡测了。</translation>
        </message>
        <message>
            <source>This is not due for {person} in this round.</source>
            <translation>本轮巡测中 {person} 不需测此项。</translation>
        </message>
        <message>
            <source>This round opens on {day} at {clock}. Nothing can be recorded before.</source>
            <translation>本轮巡测 {day} {clock} 开始，在此之前不能记录。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Whole house</source>
            <translation>全院</translation>
        </message>
        <message>
            <source>added after the report</source>
            <translation>报告后补录</translation>
        </message>
        <message>
            <source>again after {earlier} at {clock}</source>
            <translation>继 {clock} 的 {earlier} 后再次</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>入睡</translation>
        </message>
        <message>
            <source>blank: time not said</source>
            <translation>留空：未说明时间</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>hospital</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>keep, next open</source>
            <translation>保存并到下一位待测</translation>
        </message>
        <message>
            <source>late</source>
            <translation>补测</translation>
        </message>
        <message>
            <source>left the house</source>
            <translation>已离院</translation>
        </message>
        <message>
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>neither measured nor explained</source>
            <translation>未测且未说明</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>out</source>
            <translation>外出</translation>
        </message>
        <message>
            <source>recorded</source>
            <translation>已记录</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒测</translation>
        </message>
        <message>
            <source>repeat overdue since {clock}</source>
            <translation>复测已超时（应于 {clock}）</translation>
        </message>
        <message>
            <source>repeat {clock}</source>
            <translation>复测 {clock}</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>尚未关闭</translation>
        </message>
        <message>
            <source>take back the last</source>
            <translation>撤回上一条（留痕）</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>time not said</source>
            <translation>未说明时间</translation>
        </message>
        <message>
            <source>to measure</source>
            <translation>待测</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>{difference} above own normal</source>
            <translation>高于本人基线 {difference}</translation>
        </message>
        <message>
            <source>{difference} below own normal</source>
            <translation>低于本人基线 {difference}</translation>
        </message>
        <message>
            <source>{done} / {due}</source>
            <translation>{done} / {due}</translation>
        </message>
        <message>
            <source>{full} for {meaning}</source>
            <translation>{full}（即 {meaning}）</translation>
        </message>
        <message>
            <source>{label} · {why}</source>
            <translation>{label} · {why}</translation>
        </message>
        <message>
            <source>{meaning}? Only if typed so: {full}</source>
            <translation>{meaning}？如确是，请输入 {full}</translation>
        </message>
        <message>
            <source>{meaning}? Type {typed} again to keep it</source>
            <translation>{meaning}？再输入一次 {typed} 即保存</translation>
        </message>
        <message>
            <source>{meaning}? {why}</source>
            <translation>{meaning}？{why}</translation>
        </message>
        <message>
            <source>{measure} {unit}</source>
            <translation>{measure} {unit}</translation>
        </message>
        <message>
            <source>{measure}: {words}</source>
            <translation>{measure}：{words}</translation>
        </message>
        <message>
            <source>{opens}–{closes}</source>
            <translation>{opens}–{closes}</translation>
        </message>
        <message>
            <source>{person}:  {typed} is not kept. Copy the readings only, one column a measure.</source>
            <translation>{person}：{typed} 不保存。请只复制测值，每个项目一列。</translation>
        </message>
        <message>
            <source>{person}:  {typed} is not kept. {why}</source>
            <translation>{person}：{typed} 不保存。{why}</translation>
        </message>
        <message>
            <source>{person}:  {typed} → {meaning}</source>
            <translation>{person}：{typed} → {meaning}</translation>
        </message>
        <message>
            <source>{place} {name}</source>
            <translation>{place} {name}</translation>
        </message>
        <message>
            <source>{place} {name}, {age}</source>
            <translation>{place} {name}（{age}岁）</translation>
        </message>
        <message>
            <source>{reason} since {day}: still so today? Y yes, N no</source>
            <translation>{reason}，{day} 起：今天仍是吗？Y 是　N 否</translation>
        </message>
        <message>
            <source>{reason}, at once</source>
            <translation>{reason}，当即更正</translation>
        </message>
        <message>
            <source>{reason}, this round only</source>
            <translation>{reason}，仅本轮</translation>
        </message>
        <message>
            <source>{reason}, until further notice</source>
            <translation>{reason}，直至另行通知</translation>
        </message>
        <message>
            <source>{reason}, until {day}</source>
            <translation>{reason}，至 {day}</translation>
        </message>
        <message>
            <source>{round} is open now: F5 goes there.</source>
            <translation>{round}已开始：按 F5 前往。</translation>
        </message>
        <message>
            <source>{sentence}. Source: {source}.</source>
            <translation>{sentence}。依据：{source}。</translation>
        </message>
        <message>
            <source>{shown} at {clock}</source>
            <translation>{clock} 测 {shown}</translation>
        </message>
        <message>
            <source>{shown} at {taken} was taken back at {clock} by {who}: {why}.</source>
            <translation>{taken} 的 {shown} 已由{who}于 {clock} 撤回：{why}。</translation>
        </message>
        <message>
            <source>{shown} {findings}</source>
            <translation>{shown} {findings}</translation>
        </message>
        <message>
            <source>{typed} → {meaning}, Enter keeps it</source>
            <translation>{typed} → {meaning}，回车保存</translation>
        </message>
        <message>
            <source>{typed} → {meaning}? Enter asks</source>
            <translation>{typed} → {meaning}？回车后确认</translation>
        </message>
        <message>
            <source>{typed}: not kept yet</source>
            <translation>{typed}：尚未保存</translation>
        </message>
        <message>
            <source>{typed}: there is nobody on this line.</source>
            <translation>{typed}：这一行没有人。</translation>
        </message>
        <message>
            <source>“{typed}” is no time of day. Write it like 07:31.</source>
            <translation>“{typed}”不是时间，请写成 07:31 这样。</translation>
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
        <name>RoundsSettings</name>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Measured again after</source>
            <translation>复测间隔</translation>
        </message>
        <message>
            <source>Rounds of the day</source>
            <translation>每日巡测</translation>
        </message>
        <message>
            <source>The change begins</source>
            <translation>改动生效</translation>
        </message>
        <message>
            <source>Usually measured at</source>
            <translation>常用测量部位</translation>
        </message>
        <message>
            <source>today, if nothing is recorded yet</source>
            <translation>今天（今天尚无记录时）</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>{finding}: first time, minutes</source>
            <translation>{finding}：首次异常后（分钟）</translation>
        </message>
        <message>
            <source>{finding}: further times, minutes</source>
            <translation>{finding}：仍异常时（分钟）</translation>
        </message>
        <message>
            <source>{measure} is read in</source>
            <translation>{measure}单位</translation>
        </message>
        <message>
            <source>{round} closes</source>
            <translation>{round}截止</translation>
        </message>
        <message>
            <source>{round} opens</source>
            <translation>{round}开始</translation>
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
            <translation>偏低：固定阈值（默认关闭，由本机构决定是否启用）</translation>
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
            <translation>{value}：比本人基线 {baseline} 高 {difference}（基线为同一部位最近 {count} 次无发热测值的中位数；高于基线超过 {limit} 即提示）</translation>
        </message>
        <message>
            <source>{value}: {difference} below this person's own normal {baseline}, the median of the last {count} fever-free readings at the same site (more than {limit} is noticed)</source>
            <translation>{value}：比本人基线 {baseline} 低 {difference}（基线为同一部位最近 {count} 次无发热测值的中位数；低于基线超过 {limit} 即提示）</translation>
        </message>
    </context>
    <context>
        <name>Seeing reports</name>
        <message>
            <source>Case list</source>
            <translation>病例一览</translation>
        </message>
        <message>
            <source>Cases in the last 35 days: {count}</source>
            <translation>最近 35 天病例：{count} 例</translation>
        </message>
        <message>
            <source>Charts of {measures}</source>
            <translation>趋势图：{measures}</translation>
        </message>
        <message>
            <source>Clusters and cases</source>
            <translation>聚集性情况与病例</translation>
        </message>
        <message>
            <source>Clusters that go on: {count}.</source>
            <translation>正在发生的聚集性情况：{count} 起。</translation>
        </message>
        <message>
            <source>Course of one person</source>
            <translation>个人趋势报告</translation>
        </message>
        <message>
            <source>Dining table</source>
            <translation>餐桌</translation>
        </message>
        <message>
            <source>Epidemic curve and isolation by day</source>
            <translation>流行曲线与每日隔离情况</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Floors and rooms are those written now; a person who moved counts there.</source>
            <translation>楼层和房间以现在登记的为准；换过房的人按现住处计。</translation>
        </message>
        <message>
            <source>From {first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高体温</translation>
        </message>
        <message>
            <source>Kept apart</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Made {made}, from the record up to then</source>
            <translation>制表时间 {made}，依据截至当时的记录</translation>
        </message>
        <message>
            <source>Measures over time</source>
            <translation>各项目变化</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No cluster goes on.</source>
            <translation>目前没有聚集性情况。</translation>
        </message>
        <message>
            <source>Nobody fell ill.</source>
            <translation>没有人发病。</translation>
        </message>
        <message>
            <source>Nothing happened in this time.</source>
            <translation>这段时间没有事件。</translation>
        </message>
        <message>
            <source>Onset</source>
            <translation>发病时间</translation>
        </message>
        <message>
            <source>Personal data: for supervision only.</source>
            <translation>含个人信息，仅供监管使用。</translation>
        </message>
        <message>
            <source>Reminder lines set by the home, with their sources; not a diagnosis.</source>
            <translation>判定阈值由本机构设定并注明来源，仅作提醒，不是诊断。</translation>
        </message>
        <message>
            <source>Room-bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Syndrome</source>
            <translation>症候</translation>
        </message>
        <message>
            <source>Temperature chart</source>
            <translation>体温单</translation>
        </message>
        <message>
            <source>Temperature chart from {first} to {last}</source>
            <translation>{first} 至 {last} 体温单</translation>
        </message>
        <message>
            <source>Week {week} of the stay</source>
            <translation>入住第 {week} 周</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>{measure}: {words}</source>
            <translation>{measure}：{words}</translation>
        </message>
        <message>
            <source>{place} {name} · {about}</source>
            <translation>{place} {name} · {about}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Every change stays in the journal with who made it and when.</source>
            <translation>每次改动都会连同改动人和时间留在日志中。</translation>
        </message>
        <message>
            <source>Language and home</source>
            <translation>语言与机构</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Name: {name}</source>
            <translation>名称：{name}</translation>
        </message>
        <message>
            <source>Number: {number}</source>
            <translation>机构编号：{number}</translation>
        </message>
        <message>
            <source>Rounds and repeats</source>
            <translation>巡测与复测</translation>
        </message>
        <message>
            <source>This desk: {desk}</source>
            <translation>本工作台：{desk}</translation>
        </message>
        <message>
            <source>This home</source>
            <translation>本机构</translation>
        </message>
        <message>
            <source>You may look at everything here; a head nurse or the director changes it.</source>
            <translation>这里的内容都可以查看；修改须由护士长或院长进行。</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未填写</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Demo home: all people and numbers are made up. Passphrase: demo</source>
            <translation>演示机构：所有人员和数据均为虚构。口令：demo</translation>
        </message>
        <message>
            <source>Name, pinyin initials or code</source>
            <translation>姓名、拼音首字母或编号</translation>
        </message>
        <message>
            <source>Nobody with this name may sign in here.</source>
            <translation>没有找到可以登录的人员。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>请选择您的姓名</translation>
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
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Beijing CDC with the press item of 2 July 2020 [copy]</source>
            <translation>北京市疾控中心指引及 2020 年 7 月 2 日发布信息［转载］</translation>
        </message>
        <message>
            <source>Beijing CDC, preventive guideline 2020 and elder-home guideline 2023 [copy]</source>
            <translation>北京市疾控中心 2020 年预防性消毒指引、2023 年养老机构指引［转载］</translation>
        </message>
        <message>
            <source>China's infectious disease law: report promptly</source>
            <translation>传染病防治法：及时报告</translation>
        </message>
        <message>
            <source>China's influenza outbreak guidance: 10 flu-like illnesses in a week</source>
            <translation>我国流感暴发疫情处置指南：一周内流感样病例 10 例</translation>
        </message>
        <message>
            <source>Chinese nursing textbook fever grades (oral)</source>
            <translation>国内《基础护理学》教材发热分级（口温）</translation>
        </message>
        <message>
            <source>EARS C1 to C3 (CDC; Fricker 2008), least SD 0.5</source>
            <translation>早期异常报告系统三项指标（美国疾控；2008 年文献），标准差最小取 0.5</translation>
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
            <source>NHC 2020: avoid over-disinfection; the number is our proposal</source>
            <translation>国家卫健委 2020：避免过度消毒；具体次数为本程序建议</translation>
        </message>
        <message>
            <source>UKHSA: 2 with onset within 5 days</source>
            <translation>英国卫生安全局：5 天内发病 2 例</translation>
        </message>
        <message>
            <source>WS/T 367-2012 [general knowledge, text not read]</source>
            <translation>WS/T 367-2012［常识，未核对原文］</translation>
        </message>
        <message>
            <source>WS/T 367-2012 as reproduced by a lamp maker [copy]</source>
            <translation>WS/T 367-2012（灯具厂家转载）</translation>
        </message>
        <message>
            <source>Wisconsin DHS: 3 on one unit within 72 hours</source>
            <translation>美国威斯康星州：同一单元 72 小时内 3 例</translation>
        </message>
        <message>
            <source>consensus target band (Battelino 2019), as share of readings</source>
            <translation>国际共识目标范围（2019 年），按测量次数占比</translation>
        </message>
        <message>
            <source>customary register: done by, checked by [secondary source]</source>
            <translation>通用登记表：执行人、核对人［二手资料］</translation>
        </message>
        <message>
            <source>our proposal after UK and NSW gastroenteritis practice</source>
            <translation>本程序建议，参照英国和新南威尔士州胃肠炎处置做法</translation>
        </message>
        <message>
            <source>our proposal after the IDSA long-term-care guideline 2008, which is oral</source>
            <translation>本程序建议值，参照 IDSA 长期照护指南 2008（原为口温）</translation>
        </message>
        <message>
            <source>our proposal, between New York State's 2 in 7 days and Georgia's 3 in 72 hours</source>
            <translation>本程序建议，介于纽约州（7 天 2 例）与佐治亚州（72 小时 3 例）之间</translation>
        </message>
        <message>
            <source>our proposal, no source found</source>
            <translation>本程序建议，未见依据</translation>
        </message>
        <message>
            <source>our proposal: no published figure for care homes</source>
            <translation>本程序建议值：未见针对养老机构的公开数值</translation>
        </message>
        <message>
            <source>screening value of Chinese hospital and school plans 2020–22</source>
            <translation>2020—2022 年国内医院、学校防控方案的筛查值</translation>
        </message>
        <message>
            <source>standard on disinfectants for foci [copy, title uncertain]</source>
            <translation>疫源地消毒剂标准［转载，标题待核］</translation>
        </message>
        <message>
            <source>the 2-2-1 rule of the founding homes, 2020</source>
            <translation>“二二一”消毒法，2020</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Everything of a home lies in one folder of this computer, encrypted.</source>
            <translation>一个机构的全部数据都加密存放在本机的一个文件夹里。</translation>
        </message>
        <message>
            <source>Look at a demo home with made-up people</source>
            <translation>看看演示机构（人员均为虚构）</translation>
        </message>
        <message>
            <source>Make a new home</source>
            <translation>新建机构</translation>
        </message>
        <message>
            <source>Making the demo home. This takes a few seconds.</source>
            <translation>正在生成演示机构，需要几秒钟。</translation>
        </message>
        <message>
            <source>Open the folder of a home</source>
            <translation>打开已有机构的文件夹</translation>
        </message>
        <message>
            <source>Which home?</source>
            <translation>打开哪个机构？</translation>
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
            <source>Stop using this home, keep its folder as it is, and ask for help.</source>
            <translation>请停止使用，原样保留整个文件夹，并请人协助。</translation>
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
        <name>Symptoms</name>
        <message>
            <source>cough</source>
            <translation>咳嗽</translation>
        </message>
        <message>
            <source>diarrhoea</source>
            <translation>腹泻</translation>
        </message>
        <message>
            <source>fatigue</source>
            <translation>乏力</translation>
        </message>
        <message>
            <source>fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>fever from 38.0 °C</source>
            <translation>发热（≥38.0 °C）</translation>
        </message>
        <message>
            <source>notifiable disease confirmed by a doctor</source>
            <translation>医生确诊的法定传染病</translation>
        </message>
        <message>
            <source>raised temperature</source>
            <translation>体温偏高</translation>
        </message>
        <message>
            <source>rash</source>
            <translation>皮疹</translation>
        </message>
        <message>
            <source>runny nose</source>
            <translation>流涕</translation>
        </message>
        <message>
            <source>short of breath</source>
            <translation>气促</translation>
        </message>
        <message>
            <source>sore throat</source>
            <translation>咽痛</translation>
        </message>
        <message>
            <source>vomiting</source>
            <translation>呕吐</translation>
        </message>
    </context>
    <context>
        <name>Syndromes</name>
        <message>
            <source>confirmed notifiable disease</source>
            <translation>确诊法定传染病</translation>
        </message>
        <message>
            <source>fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>flu-like illness</source>
            <translation>流感样病例</translation>
        </message>
        <message>
            <source>respiratory illness</source>
            <translation>呼吸道症状</translation>
        </message>
        <message>
            <source>vomiting or diarrhoea</source>
            <translation>呕吐或腹泻</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>it is an old Excel file: open it in Excel and save it as XLSX or CSV</source>
            <translation>这是旧版 Excel 文件，请用 Excel 打开后另存为 XLSX 或 CSV</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>文件是空的</translation>
        </message>
        <message>
            <source>it is neither a workbook nor a text</source>
            <translation>它既不是工作簿，也不是文本</translation>
        </message>
        <message>
            <source>it is no workbook, or it is damaged</source>
            <translation>它不是工作簿，或者已损坏</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>文件太大</translation>
        </message>
        <message>
            <source>line {line} cannot be read as a part of a table</source>
            <translation>第 {line} 行不像表格的内容</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Absences to confirm today: {count}</source>
            <translation>今天待确认是否仍不在院：{count} 人</translation>
        </message>
        <message>
            <source>Continue: {round}</source>
            <translation>继续{round}</translation>
        </message>
        <message>
            <source>Copy the chat text</source>
            <translation>复制微信文本</translation>
        </message>
        <message>
            <source>Disinfection 2-2-1</source>
            <translation>消毒 二二一</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>No fever in these days.</source>
            <translation>这些天没有人发热。</translation>
        </message>
        <message>
            <source>No notes yet today.</source>
            <translation>今天还没有备注。</translation>
        </message>
        <message>
            <source>No round has opened yet.</source>
            <translation>还没有开始的巡测。</translation>
        </message>
        <message>
            <source>Notes of today's rounds</source>
            <translation>今日巡测备注</translation>
        </message>
        <message>
            <source>Nothing is open. Nobody has to be measured again.</source>
            <translation>没有待处置的异常，无人需要复测。</translation>
        </message>
        <message>
            <source>Nothing is to be done today.</source>
            <translation>今日无需消毒。</translation>
        </message>
        <message>
            <source>Open follow-ups</source>
            <translation>待处置</translation>
        </message>
        <message>
            <source>Open follow-ups {count}</source>
            <translation>待处置 {count}</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>People with fever, the last 14 days</source>
            <translation>近 14 日全院发热人数</translation>
        </message>
        <message>
            <source>Preview the daily report</source>
            <translation>预览日报</translation>
        </message>
        <message>
            <source>The chat text is copied.</source>
            <translation>微信文本已复制。</translation>
        </message>
        <message>
            <source>Two measurements, two reports</source>
            <translation>两测两报告</translation>
        </message>
        <message>
            <source>Yesterday {window}</source>
            <translation>昨日 {window}</translation>
        </message>
        <message>
            <source>abnormal</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>away</source>
            <translation>不在院</translation>
        </message>
        <message>
            <source>by the time they are due</source>
            <translation>按到期时间</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应测</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>已测</translation>
        </message>
        <message>
            <source>none overdue</source>
            <translation>无超时</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测</translation>
        </message>
        <message>
            <source>opens at {clock}</source>
            <translation>{clock} 开始</translation>
        </message>
        <message>
            <source>overdue {count}</source>
            <translation>已超时 {count}</translation>
        </message>
        <message>
            <source>residents {residents} · staff {staff}</source>
            <translation>老人 {residents} · 职工 {staff}</translation>
        </message>
        <message>
            <source>unexplained</source>
            <translation>缺测</translation>
        </message>
        <message>
            <source>{clock} {who} · {person}: {words}</source>
            <translation>{clock} {who} · {person}：{words}</translation>
        </message>
        <message>
            <source>{group} {window}</source>
            <translation>{group} {window}</translation>
        </message>
        <message>
            <source>{measured}/{due} · abnormal {abnormal}</source>
            <translation>{measured}/{due} · 异常 {abnormal}</translation>
        </message>
        <message>
            <source>{round} is reported.</source>
            <translation>{round}已出报告。</translation>
        </message>
        <message>
            <source>{round} is reported. Next: {next}, it opens at {clock}</source>
            <translation>{round}已出报告。下一项：{next}，{clock} 开始</translation>
        </message>
        <message>
            <source>{round}: everybody is accounted for. The report is not issued yet: {key}</source>
            <translation>{round}已全部登记，日报尚未签发：按 {key}</translation>
        </message>
        <message>
            <source>{round}: {count} still without an entry; it closed at {clock}</source>
            <translation>{round}还差 {count} 人，已过 {clock} 截止时间</translation>
        </message>
        <message>
            <source>{round}: {count} to go, it closes at {clock}</source>
            <translation>下一项：{round}还差 {count} 人，{clock} 截止</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Change person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Clock moved</source>
            <translation>时钟已调</translation>
        </message>
        <message>
            <source>Made-up data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>{role} {name}</source>
            <translation>{role} {name}</translation>
        </message>
        <message>
            <source>● Works offline · kept encrypted on this computer only</source>
            <translation>● 离线可用 · 数据仅存本机，已加密</translation>
        </message>
    </context>
    <context>
        <name>Trends</name>
        <message>
            <source>1 year</source>
            <translation>1 年</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 天</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 天</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All residents: the last {days} days</source>
            <translation>全体老人：最近 {days} 天</translation>
        </message>
        <message>
            <source>C  Coverage</source>
            <translation>C  测得率</translation>
        </message>
        <message>
            <source>Distance from the own normal: the last {days} days</source>
            <translation>与本人基线之差：最近 {days} 天</translation>
        </message>
        <message>
            <source>Done of what was due, by day</source>
            <translation>每日完成情况（已完成／应完成）</translation>
        </message>
        <message>
            <source>F  Floor</source>
            <translation>F  楼层</translation>
        </message>
        <message>
            <source>Find: room, name, pinyin</source>
            <translation>查找：房号、姓名、拼音</translation>
        </message>
        <message>
            <source>Floor {floor}: the last {days} days</source>
            <translation>{floor} 楼：最近 {days} 天</translation>
        </message>
        <message>
            <source>H  Heat map</source>
            <translation>H  热力图</translation>
        </message>
        <message>
            <source>L  Second look</source>
            <translation>L  再看一眼</translation>
        </message>
        <message>
            <source>O  Clusters</source>
            <translation>O  聚集</translation>
        </message>
        <message>
            <source>Picture (*.png);;Vectors (*.svg);;Document (*.pdf)</source>
            <translation>图片 (*.png);;矢量图 (*.svg);;文档 (*.pdf)</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>T  One person</source>
            <translation>T  个人</translation>
        </message>
        <message>
            <source>The picture is copied.</source>
            <translation>图已复制。</translation>
        </message>
        <message>
            <source>W  Ward chart</source>
            <translation>W  体温单</translation>
        </message>
        <message>
            <source>admitted</source>
            <translation>入住</translation>
        </message>
        <message>
            <source>disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>kept apart: {place}</source>
            <translation>隔离：{place}</translation>
        </message>
        <message>
            <source>left the house</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>no own normal yet</source>
            <translation>还没有本人基线</translation>
        </message>
        <message>
            <source>not measured, with a reason</source>
            <translation>未测，已注明原因</translation>
        </message>
        <message>
            <source>nothing recorded</source>
            <translation>没有记录</translation>
        </message>
        <message>
            <source>out of the house</source>
            <translation>不在院</translation>
        </message>
        <message>
            <source>{day} {lane}: {done} of {due}</source>
            <translation>{day} {lane}：应测 {due} 人，已测 {done} 人</translation>
        </message>
        <message>
            <source>{first} · {second}</source>
            <translation>{first} · {second}</translation>
        </message>
        <message>
            <source>{items}</source>
            <translation>{items}</translation>
        </message>
        <message>
            <source>{off} from the own normal</source>
            <translation>与本人基线相差 {off}</translation>
        </message>
        <message>
            <source>{person}
{day}: {off}</source>
            <translation>{person}
{day}：{off}</translation>
        </message>
        <message>
            <source>{sex}, aged {age}</source>
            <translation>{sex} {age} 岁</translation>
        </message>
        <message>
            <source>{title} (the first {shown} of {count})</source>
            <translation>{title}（前 {shown} 位，共 {count} 位）</translation>
        </message>
        <message>
            <source>{what}: {words}</source>
            <translation>{what}：{words}</translation>
        </message>
        <message>
            <source>{when} {words}</source>
            <translation>{when} {words}</translation>
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
            <translation>“{typed}”没有说清到何时。原因后面可输入：+3（再过 3 天）、11-25（到这一天为止）、+（另行通知前一直有效）、小数点（仅本轮）。</translation>
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
    <context>
        <name>Verifying</name>
        <message>
            <source>Line {number} of desk {station} cannot be read.</source>
            <translation>{station} 号工作台的第 {number} 条记录无法读取。</translation>
        </message>
        <message>
            <source>Line {number} of desk {station} is not the one that was noted in {name}.</source>
            <translation>{station} 号工作台的第 {number} 条记录与 {name} 中登记的不一致。</translation>
        </message>
        <message>
            <source>Line {number} of desk {station} was altered, removed or put in afterwards. It is the first one that does not fit.</source>
            <translation>{station} 号工作台的第 {number} 条记录事后被改动、删除或插入，这是第一处对不上的地方。</translation>
        </message>
        <message>
            <source>No line of this record has the seal {code}.</source>
            <translation>本记录中没有校验码为 {code} 的条目。</translation>
        </message>
        <message>
            <source>The file is damaged: {what}</source>
            <translation>文件已损坏：{what}</translation>
        </message>
        <message>
            <source>The file was not built so by this program: {name}</source>
            <translation>文件结构不是本程序建立的样子：{name}</translation>
        </message>
        <message>
            <source>The file {name} is missing or unreadable, so lost last lines could not be noticed.</source>
            <translation>文件 {name} 缺失或无法读取，末尾记录如有丢失将无法发现。</translation>
        </message>
        <message>
            <source>The kept document of report {archive_number} is missing or was altered.</source>
            <translation>报告 {archive_number} 的存档文件缺失或已被改动。</translation>
        </message>
        <message>
            <source>The last lines of desk {station} are missing: {noted} were written, the last one there is {there}.</source>
            <translation>{station} 号工作台末尾的记录缺失：曾写到第 {noted} 条，现在只到第 {there} 条。</translation>
        </message>
        <message>
            <source>The last lines were lost once; what was noted of them is kept in {name}.</source>
            <translation>末尾记录曾经丢失过，当时的凭据保存在 {name}。</translation>
        </message>
        <message>
            <source>The table {table} is not what the journal says, first at {key}.</source>
            <translation>数据表 {table} 与日志不符，第一处在 {key}。</translation>
        </message>
    </context>
    <context>
        <name>Ward chart</name>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day of stay</source>
            <translation>入住天数</translation>
        </message>
        <message>
            <source>Name {name}   {about}   Room-bed {place}   Admitted {admitted}   Week {week}</source>
            <translation>姓名 {name}　{about}　房-床 {place}　入住 {admitted}　第 {week} 周</translation>
        </message>
        <message>
            <source>Pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>Temperature chart</source>
            <translation>体温单</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>no rise</source>
            <translation>不升</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测</translation>
        </message>
        <message>
            <source>{reason} {clock}</source>
            <translation>{reason} {clock}</translation>
        </message>
        <message>
            <source>{signs}   red ring: after cooling   red dot: pulse</source>
            <translation>{signs}　红圈：降温后　红点：脉搏</translation>
        </message>
        <message>
            <source>{sign} {site}</source>
            <translation>{sign} {site}</translation>
        </message>
        <message>
            <source>°C</source>
            <translation>°C</translation>
        </message>
    </context>
    <context>
        <name>Weekdays</name>
        <message>
            <source>Friday</source>
            <translation>星期五</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>星期一</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>星期六</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>星期日</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>星期四</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>星期二</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>星期三</translation>
        </message>
    </context>
</TS>
