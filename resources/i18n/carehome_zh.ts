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
        <name>Charts</name>
        <message>
            <source>{day}</source>
            <translation>{day}日</translation>
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
        <name>Documents</name>
        <message>
            <source>Bars by day: {days}</source>
            <translation>每日柱状图：{days}</translation>
        </message>
        <message>
            <source>Covers journal lines {first}–{last}, which can be checked against it</source>
            <translation>记录 {first}–{last} 可据此核对</translation>
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
            <source>Seal {code}</source>
            <translation>校验码 {code}</translation>
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
            <source>{path} cannot be opened: it is not a carehome file, or it is damaged.</source>
            <translation>无法打开 {path}：不是本程序的文件，或文件已损坏。</translation>
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
        <name>FootLine</name>
        <message>
            <source>Every Enter is on disk at once</source>
            <translation>每次回车即已写盘</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>copy the text for a chat</source>
            <translation>复制微信文本</translation>
        </message>
        <message>
            <source>issue</source>
            <translation>签发</translation>
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
            <source>save as PDF</source>
            <translation>存为 PDF</translation>
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
            <translation>本台名称，如“前台一号”</translation>
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
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>巡测</translation>
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
        <name>Rail</name>
        <message>
            <source>Follow-up</source>
            <translation>随访</translation>
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
            <translation>{clock} 已录入 {shown}。如要先撤销，请按 Ctrl+Z。</translation>
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
            <source>All well.</source>
            <translation>报平安：全部正常。</translation>
        </message>
        <message>
            <source>As reported</source>
            <translation>上报时</translation>
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
            <source>Changed since earlier reports</source>
            <translation>已报轮次的更动</translation>
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
            <source>Due</source>
            <translation>应测</translation>
        </message>
        <message>
            <source>Due {due}, measured {measured}, not measured {not_measured}, away {away}</source>
            <translation>应测 {due} 人，实测 {measured} 人，未测 {not_measured} 人，不在院 {away} 人</translation>
        </message>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>项目</translation>
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
            <source>Name</source>
            <translation>姓名</translation>
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
            <source>On roll</source>
            <translation>在册</translation>
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
            <source>Reminder lines set by the home, with their sources; not a diagnosis.</source>
            <translation>判定线由本院设定并注明来源，仅作提醒，不是诊断。</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>填报人</translation>
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
            <source>State</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Still open from earlier: {count}.</source>
            <translation>此前尚有 {count} 例未结案。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
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
            <source>[{home}] {day} {round}: two measurements</source>
            <translation>【{home}】{day} {round}“两测两报告”</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abnormal {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Absences to confirm: {count}, with Y or N.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {count} are measured or explained: F9 builds the report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Away {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct {shown} of {person}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Daily report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Floor {floor} · {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Floor {floor} ✓</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judgement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the correction (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the note (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep these readings (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept from the paste: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept from the paste: {count}. Then: {trouble}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept: {person}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 3 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured at (Alt+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured or explained: {done} of {due} who are due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, pinyin, room, scan (Ctrl+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {advice}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No residents yet: admit them on the page People.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No round is planned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody fits “{search}”. Esc shows everybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody in this view. Esc shows everybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is open any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is open in this view; elsewhere: {count}. Esc shows everybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note / next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note for {person}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is different from before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was kept here to take back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Otherwise type in full: {meanings}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own normal {number}: the median of {count} readings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste: {kept} would be kept, {left} would not. Nothing is kept yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People found: {count}. Choose with the arrow keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading of {person}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reported on {day} at {clock}; what is added now is marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Residents · open {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Residents ✓</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room-bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Round after (Ctrl+PgDown)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Round before (Ctrl+PgUp)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Round sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same name: {people}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff · open {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff ✓</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still away? {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back: the last entry of {person}. It stays on file, struck through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first round opens on {day} at {clock}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The round ended at {clock}: what is measured now is marked late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other round there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not due for {person} in this round.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This round opens on {day} at {clock}. Nothing can be recorded before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole house</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>added after the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>again after {earlier} at {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asleep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blank: time not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hospital</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep, next open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left the house</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>neither measured nor explained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeat overdue since {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeat {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take back the last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{difference} above own normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{difference} below own normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} / {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{full} for {meaning}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} · {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{meaning}? Only if typed so: {full}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{meaning}? Type {typed} again to keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{meaning}? {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{measure} {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{measure}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{opens}–{closes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{person}:  {typed} is not kept. Copy the readings only, one column a measure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{person}:  {typed} is not kept. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{person}:  {typed} → {meaning}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} {name}, {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} since {day}: still so today? Y yes, N no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}, at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}, this round only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}, until further notice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}, until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{round} is open now: F5 goes there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence}. Source: {source}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} at {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} at {taken} was taken back at {clock} by {who}: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} {findings}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{typed} → {meaning}, Enter keeps it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{typed} → {meaning}? Enter asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{typed}: not kept yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{typed}: there is nobody on this line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{typed}” is no time of day. Write it like 07:31.</source>
            <translation type="unfinished" />
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
        <name>SignIn</name>
        <message>
            <source>Demo home: all people and numbers are made up. Passphrase: demo</source>
            <translation>演示机构：所有人员和数据均为虚构。口令：demo</translation>
        </message>
        <message>
            <source>Name, pinyin initials or code</source>
            <translation>姓名、拼音首字母或工号</translation>
        </message>
        <message>
            <source>Nobody with this name may sign in here.</source>
            <translation>没有可以登录的此人。</translation>
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
    <context>
        <name>Verifying</name>
        <message>
            <source>Line {number} of desk {station} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} of desk {station} is not the one that was noted in {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} of desk {station} was altered, removed or put in afterwards. It is the first one that does not fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No line of this record has the seal {code}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was not built so by this program: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} is missing or unreadable, so lost last lines could not be noticed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kept document of report {archive_number} is missing or was altered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last lines of desk {station} are missing: {noted} were written, the last one there is {there}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table {table} is not what the journal says, first at {key}.</source>
            <translation type="unfinished" />
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
