<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>Free software under {own}. Built on: {others}</source>
            <translation>自由软件，许可证 {own}。所用组件：{others}</translation>
        </message>
        <message>
            <source>carehome {version} · {folder}</source>
            <translation>carehome {version} · {folder}</translation>
        </message>
    </context>
    <context>
        <name>Accounts</name>
        <message>
            <source>A PIN has {least} to {most} digits and nothing else.</source>
            <translation>PIN 为 {least} 到 {most} 位数字，不能有其他字符。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>Give a new PIN (empty: it stays)</source>
            <translation>设新 PIN（不填则不变）</translation>
        </message>
        <message>
            <source>Kept: the window locks after {count} min.</source>
            <translation>已保存：{count} 分钟无操作后自动锁屏。</translation>
        </message>
        <message>
            <source>Kept: {name}</source>
            <translation>已保存：{name}</translation>
        </message>
        <message>
            <source>Nobody can sign in here: wrong PINs cannot be counted, since neither this home nor the program's own folder on this computer can be written to. Try again, or copy the home's folder to a disk that can be written to.</source>
            <translation>这里无法登录：输错的 PIN 无处计数，因为本机构的文件夹和本机上程序自己的文件夹都不能写入。请再试一次，或把机构的文件夹复制到可以写入的磁盘上。</translation>
        </message>
        <message>
            <source>Only the director keeps accounts.</source>
            <translation>账户由院长管理。</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>The PIN is wrong.</source>
            <translation>PIN 不对。</translation>
        </message>
        <message>
            <source>The PIN is wrong. Try again in {wait}.</source>
            <translation>PIN 不对，请 {wait}后再试。</translation>
        </message>
        <message>
            <source>The PIN was wrong several times. Try again in {wait}, or ask the director.</source>
            <translation>PIN 已连续输错，请 {wait}后再试，或请院长重设。</translation>
        </message>
        <message>
            <source>The new PIN is the old one. Choose another.</source>
            <translation>新 PIN 与原来的相同，请另选一个。</translation>
        </message>
        <message>
            <source>The window locks after so many minutes without a key (1–60, Enter keeps)</source>
            <translation>多少分钟无操作后自动锁屏（1–60，回车保存）</translation>
        </message>
        <message>
            <source>This PIN is guessed at once: no rows, no repetitions, no birth dates.</source>
            <translation>这个 PIN 太容易被猜到：不要用连号、重复数字或生日。</translation>
        </message>
        <message>
            <source>This PIN was given to you. Choose your own now, which nobody else knows.</source>
            <translation>这个 PIN 是别人给您设的。请现在换成只有您自己知道的。</translation>
        </message>
        <message>
            <source>Whoever gets a PIN from you chooses an own one at the first sign-in.</source>
            <translation>您给别人设的 PIN，本人首次登录时须改成自己的。</translation>
        </message>
        <message>
            <source>Wrong PINs: {times}, the last one at {when}.</source>
            <translation>PIN 输错 {times} 次，最近一次在 {when}。</translation>
        </message>
        <message>
            <source>You have no PIN yet. Choose one now.</source>
            <translation>您还没有 PIN，请现在设置。</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>given, not changed yet</source>
            <translation>代设，本人未改</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>未设</translation>
        </message>
        <message>
            <source>none: does not sign in</source>
            <translation>无：不登录</translation>
        </message>
        <message>
            <source>open</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>own</source>
            <translation>本人已设</translation>
        </message>
        <message>
            <source>waits after wrong PINs</source>
            <translation>输错后等待中</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{name} has no PIN yet. The director gives one.</source>
            <translation>{name}还没有 PIN，请院长设置。</translation>
        </message>
        <message>
            <source>{name} must type the own PIN to be named here.</source>
            <translation>写上{name}的名字，须由{name}本人输入 PIN。</translation>
        </message>
        <message>
            <source>{name}'s account is closed. Ask the director.</source>
            <translation>{name}的账户已停用，请找院长。</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Chronic care</source>
            <translation>慢病监测</translation>
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
            <source>Find a page, a person or an action</source>
            <translation>找页面、人或动作</translation>
        </message>
        <message>
            <source>Further down this page</source>
            <translation>本页往下</translation>
        </message>
        <message>
            <source>Further up this page</source>
            <translation>本页往上</translation>
        </message>
        <message>
            <source>Go to the current round</source>
            <translation>转到当前巡测</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Keys and manual</source>
            <translation>按键与手册</translation>
        </message>
        <message>
            <source>Larger words</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Lock, change person</source>
            <translation>锁屏、换人</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页查找</translation>
        </message>
        <message>
            <source>Smaller words</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Usual words</source>
            <translation>恢复字号</translation>
        </message>
    </context>
    <context>
        <name>Aid</name>
        <message>
            <source>Was granted aid for “{cause}” this year already. The same again keeps it.</source>
            <translation>今年已因“{cause}”获过救助。再输一次即保留。</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>cause</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>charity</source>
            <translation>慈善款</translation>
        </message>
        <message>
            <source>children nobody raises</source>
            <translation>事实无人抚养儿童补贴</translation>
        </message>
        <message>
            <source>granted</source>
            <translation>准</translation>
        </message>
        <message>
            <source>living allowance for disabled people</source>
            <translation>困难残疾人生活补贴</translation>
        </message>
        <message>
            <source>medical assistance</source>
            <translation>医疗救助</translation>
        </message>
        <message>
            <source>minimum living allowance</source>
            <translation>低保</translation>
        </message>
        <message>
            <source>not granted yet</source>
            <translation>尚未批准</translation>
        </message>
        <message>
            <source>nursing allowance for severely disabled people</source>
            <translation>重度残疾人护理补贴</translation>
        </message>
        <message>
            <source>old age allowance</source>
            <translation>高龄津贴</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>orphans' basic living</source>
            <translation>孤儿基本生活费</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>papers complete</source>
            <translation>手续齐全</translation>
        </message>
        <message>
            <source>published</source>
            <translation>已公示</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不准</translation>
        </message>
        <message>
            <source>standby cash</source>
            <translation>备用金</translation>
        </message>
        <message>
            <source>support of the destitute</source>
            <translation>特困供养</translation>
        </message>
        <message>
            <source>temporary assistance</source>
            <translation>临时救助</translation>
        </message>
        <message>
            <source>temporary relief</source>
            <translation>临时救助金</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>{yuan} yuan is ten times what is usual. A zero too many? The same again keeps it.</source>
            <translation>{yuan} 元是平常的十倍。多打了一个零？再输一次即保留。</translation>
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
            <translation>本机构名称</translation>
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
            <source>No areas yet. Kitchens, laundries and pens need 2 a day, rooms 1 (2-2-1). Ctrl N adds one.</source>
            <translation>还没有登记区域。厨房、洗衣房、畜禽圈舍每天不少于 2 次，寝室和公共场所不少于 1 次（二二一）。按 Ctrl N 新增。</translation>
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
        <name>AsOf</name>
        <message>
            <source>Lines erased since then: {count}. What stood in them is left out of everything shown here.</source>
            <translation>此后已抹除的记录：{count} 条。这里显示的所有内容都不含它们。</translation>
        </message>
    </context>
    <context>
        <name>AskedFields</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Mask names</source>
            <translation>隐去姓名（王*）</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Month or day</source>
            <translation>月份或日期</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>There is no such day: {typed}.</source>
            <translation>没有这一天：{typed}。</translation>
        </message>
        <message>
            <source>Type whose report is meant, then Enter.</source>
            <translation>请输入要谁的报告，再按回车。</translation>
        </message>
        <message>
            <source>room, name, pinyin</source>
            <translation>房号、姓名、拼音</translation>
        </message>
        <message>
            <source>whole stay</source>
            <translation>入住以来</translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message>
            <source>A backup is being made already.</source>
            <translation>正在备份，请稍候。</translation>
        </message>
        <message>
            <source>A second folder or stick</source>
            <translation>第二备份位置（文件夹或 U 盘）</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Backed up and proven.</source>
            <translation>已备份，核验无误。</translation>
        </message>
        <message>
            <source>Backing up and checking the copy …</source>
            <translation>正在备份并核验……</translation>
        </message>
        <message>
            <source>Because</source>
            <translation>备份原因</translation>
        </message>
        <message>
            <source>Folder for a copy of each backup; empty: none</source>
            <translation>每份备份再复制到这个文件夹；留空则不复制</translation>
        </message>
        <message>
            <source>It was not there {when}; copied when it is.</source>
            <translation>{when} 没有找到这个位置；插上后会自动复制。</translation>
        </message>
        <message>
            <source>Last trial restore {when}: all {lines} lines came back, nothing was wrong.</source>
            <translation>上次恢复演练 {when}：{lines} 条记录全部恢复，没有问题。</translation>
        </message>
        <message>
            <source>Last trial restore {when}: it failed. Make a backup now and look after the disk.</source>
            <translation>上次恢复演练 {when}：失败。请立即备份，并检查硬盘。</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Made and proven</source>
            <translation>备份并核验时间</translation>
        </message>
        <message>
            <source>Made by itself when a round is closed and each hour in use: once a day whole, in between what was new (+). Kept: a day of all, a week of rounds, the last of each day for 30 days, of each month for 12 months.</source>
            <translation>轮次上报后和使用中每小时自动备份：每天一次完整备份，中间只备份新增内容（+）。保留：一天内全部，一周内每轮，30 天内每天最后一份，12 个月内每月最后一份。</translation>
        </message>
        <message>
            <source>New folder; nothing is ever written over</source>
            <translation>新文件夹（绝不覆盖已有内容）</translation>
        </message>
        <message>
            <source>No trial restore yet; there is one each week, while nobody types.</source>
            <translation>还没有做过恢复演练；每周一次，在没人录入时进行。</translation>
        </message>
        <message>
            <source>Passphrase or recovery code of that time</source>
            <translation>当时的口令或恢复码</translation>
        </message>
        <message>
            <source>Proven backups on this computer</source>
            <translation>本机上核验过的备份</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restore the chosen backup into a new folder</source>
            <translation>把选中的备份恢复到新文件夹</translation>
        </message>
        <message>
            <source>Restored into {path}.</source>
            <translation>已恢复到 {path}。</translation>
        </message>
        <message>
            <source>Restoring and checking …</source>
            <translation>正在恢复并核验……</translation>
        </message>
        <message>
            <source>Restoring the newest backup for a trial …</source>
            <translation>正在用最近的备份做恢复演练……</translation>
        </message>
        <message>
            <source>Say into which new folder.</source>
            <translation>请填写新文件夹。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>The backup was made and proven; no older one was let go. {why}</source>
            <translation>备份已完成并核验；没有清理任何旧备份。{why}</translation>
        </message>
        <message>
            <source>The backup {name} is not what was proven any more: bytes of it changed on its disk. It counts no longer.</source>
            <translation>备份 {name} 已经不是当时验证过的内容：它在磁盘上有字节发生了变化。它不再算数。</translation>
        </message>
        <message>
            <source>The copy failed {when}.</source>
            <translation>{when} 复制失败。</translation>
        </message>
        <message>
            <source>The file has another key: what was revoked opens no record from now on. Backups and copies from before still open with it.</source>
            <translation>文件已换新密钥：作废的钥匙从现在起打不开任何记录。以前的备份和拷贝仍能用它打开。</translation>
        </message>
        <message>
            <source>The file is written anew with another key, {done} of 100; you can go on typing …</source>
            <translation>正在用新密钥重写文件，已完成 {done}/100；可以继续录入……</translation>
        </message>
        <message>
            <source>The file with another key is ready and taken up as soon as nothing is read …</source>
            <translation>换了新密钥的文件已写好，等没有页面在读取时就启用……</translation>
        </message>
        <message>
            <source>The key file vault.json of {path} is missing. The record itself is there, and every backup holds a copy of the key file.</source>
            <translation>{path} 的密钥文件 vault.json 不见了。数据本身还在，每份备份里都有密钥文件的副本。</translation>
        </message>
        <message>
            <source>The last copy there was made {when}.</source>
            <translation>最近一次复制：{when}。</translation>
        </message>
        <message>
            <source>The last proven backup is older than 26 hours. Make one now.</source>
            <translation>最近一次核验过的备份已超过 26 小时，请立即备份。</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>There is no backup yet. Tab goes to “Back up now”, space makes one; afterwards they are made by themselves.</source>
            <translation>还没有备份。按 Tab 到“立即备份”，按空格做第一份；以后自动备份。</translation>
        </message>
        <message>
            <source>There is no carehome home in {path} any more: the record itself is missing.</source>
            <translation>{path} 里的机构数据不见了：数据文件已缺失。</translation>
        </message>
        <message>
            <source>This backup is whole, but from before the file key was changed. Say a passphrase or the recovery code that opened the home then.</source>
            <translation>这份备份是完整的，但做于更换文件密钥之前。请输入当时能打开本机构记录的口令或恢复码。</translation>
        </message>
        <message>
            <source>What this home recorded after it</source>
            <translation>备份之后录入的内容</translation>
        </message>
        <message>
            <source>Writing the file anew, so that nothing that was erased is left in it …</source>
            <translation>正在重写文件，使已抹除的内容不留痕迹……</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>启动时</translation>
        </message>
        <message>
            <source>every hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>its last line is another one</source>
            <translation>最后一条记录不一致</translation>
        </message>
        <message>
            <source>leave it out</source>
            <translation>不带</translation>
        </message>
        <message>
            <source>line {number} of desk {station} does not fit</source>
            <translation>工作台 {station} 的第 {number} 条记录对不上</translation>
        </message>
        <message>
            <source>line {number} of desk {station} is not the one that was proven before</source>
            <translation>前台 {station} 的第 {number} 条不是以前核验过的那一条</translation>
        </message>
        <message>
            <source>round closed</source>
            <translation>日报签发后</translation>
        </message>
        <message>
            <source>take it over</source>
            <translation>一并带上</translation>
        </message>
        <message>
            <source>the file is damaged</source>
            <translation>文件已损坏</translation>
        </message>
        <message>
            <source>what arrived is not what was sent</source>
            <translation>复制后的内容与原来不一致</translation>
        </message>
        <message>
            <source>{path} did not pass its check ({what}). It does not count as a backup.</source>
            <translation>{path} 未通过核验（{what}），不作为备份使用。</translation>
        </message>
        <message>
            <source>{path} holds only what was new since the whole backup {name}. Both are needed, beside each other.</source>
            <translation>{path} 里只有完整备份 {name} 之后新增的内容。两份要放在一起才能用。</translation>
        </message>
        <message>
            <source>{path} is not a backup of carehome, or only a part of one.</source>
            <translation>{path} 不是本程序的备份，或者不完整。</translation>
        </message>
        <message>
            <source>{path} lies inside the home. Choose a folder on another disk or a stick.</source>
            <translation>{path} 在本机构的数据文件夹里面。请选择另一块硬盘或 U 盘上的文件夹。</translation>
        </message>
        <message>
            <source>{path} was written by an older version of carehome and lies on a medium that may only be read. Copy the folder to this computer and open it there.</source>
            <translation>{path} 是旧版本程序写的，又放在只读介质上。请把文件夹复制到本机再打开。</translation>
        </message>
        <message>
            <source>{path} went away while it was written to. The backups on this computer are whole.</source>
            <translation>写入过程中 {path} 被移除了。本机上的备份完好。</translation>
        </message>
        <message>
            <source>“{given}” cannot be the name of a folder.</source>
            <translation>“{given}”不能作为文件夹名。</translation>
        </message>
    </context>
    <context>
        <name>Barthel</name>
        <message>
            <source>bathing</source>
            <translation>洗澡</translation>
        </message>
        <message>
            <source>bladder</source>
            <translation>小便控制</translation>
        </message>
        <message>
            <source>bowels</source>
            <translation>大便控制</translation>
        </message>
        <message>
            <source>dressing</source>
            <translation>穿衣</translation>
        </message>
        <message>
            <source>feeding</source>
            <translation>进食</translation>
        </message>
        <message>
            <source>grooming</source>
            <translation>修饰</translation>
        </message>
        <message>
            <source>stairs</source>
            <translation>上下楼梯</translation>
        </message>
        <message>
            <source>toilet</source>
            <translation>如厕</translation>
        </message>
        <message>
            <source>transfer</source>
            <translation>床椅转移</translation>
        </message>
        <message>
            <source>walking</source>
            <translation>平地行走</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <source>A proposal, nothing more: a doctor orders. Type who, then Enter.</source>
            <translation>只是建议，由医生下医嘱。写上医生姓名，按 Enter。</translation>
        </message>
        <message>
            <source>Accounts for the staff</source>
            <translation>给职工开账户</translation>
        </message>
        <message>
            <source>Accounts given: {count}</source>
            <translation>已开账户 {count} 个</translation>
        </message>
        <message>
            <source>All are handed out</source>
            <translation>都已发到本人</translation>
        </message>
        <message>
            <source>Areas begun: {count}</source>
            <translation>已建区域 {count} 个</translation>
        </message>
        <message>
            <source>Areas to disinfect, from the rooms</source>
            <translation>按房间建消毒区域</translation>
        </message>
        <message>
            <source>Begin areas: {count}</source>
            <translation>建立区域 {count} 个</translation>
        </message>
        <message>
            <source>Begin plans: {count}</source>
            <translation>开始计划 {count} 条</translation>
        </message>
        <message>
            <source>Corridor, floor {floor}</source>
            <translation>{floor} 楼走廊</translation>
        </message>
        <message>
            <source>Digits choose the role:</source>
            <translation>按数字选角色：</translation>
        </message>
        <message>
            <source>First PINs, shown only now</source>
            <translation>首次 PIN，只在现在显示</translation>
        </message>
        <message>
            <source>Give accounts: {count}</source>
            <translation>开账户 {count} 个</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kitchen</source>
            <translation>厨房</translation>
        </message>
        <message>
            <source>Kitchen and laundry twice a day, all others once. People › Areas changes it.</source>
            <translation>厨房、洗衣房每天两次，其余一次；以后在“人员 › 区域”里改。</translation>
        </message>
        <message>
            <source>Laundry</source>
            <translation>洗衣房</translation>
        </message>
        <message>
            <source>Neither printed nor saved yet. Enter once more leaves all the same.</source>
            <translation>还没有打印，也没有保存。再按一次 Enter 就离开。</translation>
        </message>
        <message>
            <source>No line is ticked: Space ticks one again.</source>
            <translation>一行都没有选；按空格键重新选上。</translation>
        </message>
        <message>
            <source>Ordered by (a doctor's name)</source>
            <translation>下医嘱的医生</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Plans begun: {count}</source>
            <translation>已开始计划 {count} 条</translation>
        </message>
        <message>
            <source>Plans the diagnoses suggest</source>
            <translation>按诊断建议的监测计划</translation>
        </message>
        <message>
            <source>Print the slips</source>
            <translation>打印纸条</translation>
        </message>
        <message>
            <source>Print them and cut them into slips. They are kept nowhere and not shown again.</source>
            <translation>打印后剪成纸条发给本人。程序不留底，以后不再显示。</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>住养老人</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Saved: {path}. Delete it when it is printed.</source>
            <translation>已存：{path}。打印后请删除。</translation>
        </message>
        <message>
            <source>Space leaves a line out, or takes it again.</source>
            <translation>空格键：这一行不要，或再要。</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>要</translation>
        </message>
        <message>
            <source>There is nothing to propose here. Esc goes back.</source>
            <translation>这里没有可建议的。Esc 返回。</translation>
        </message>
        <message>
            <source>Times a day</source>
            <translation>每天次数</translation>
        </message>
        <message>
            <source>does not sign in</source>
            <translation>不登录</translation>
        </message>
    </context>
    <context>
        <name>Bureau</name>
        <message>
            <source>children</source>
            <translation>儿童</translation>
        </message>
        <message>
            <source>county</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>elderly</source>
            <translation>养老</translation>
        </message>
        <message>
            <source>home</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>psychiatric</source>
            <translation>精神</translation>
        </message>
        <message>
            <source>rescue</source>
            <translation>救助</translation>
        </message>
        <message>
            <source>the number {number} is listed twice</source>
            <translation>编号 {number} 重复</translation>
        </message>
        <message>
            <source>the {column} is missing</source>
            <translation>缺{column}</translation>
        </message>
        <message>
            <source>there is no column of the {column}</source>
            <translation>没有“{column}”这一列</translation>
        </message>
        <message>
            <source>{home}: we have no daily report of {day} from you; it was due at {due}. With nothing to report please report zero too. {bureau}</source>
            <translation>{home}：尚未收到贵机构 {day} 日报，应报时间为 {due}。无异常也请零报告。{bureau}</translation>
        </message>
        <message>
            <source>“{given}” is no date</source>
            <translation>“{given}”不是日期</translation>
        </message>
        <message>
            <source>“{given}” is no kind of home</source>
            <translation>“{given}”不是机构类别</translation>
        </message>
    </context>
    <context>
        <name>BureauPage</name>
        <message>
            <source>&lt; 7 d</source>
            <translation>缺&lt;7天</translation>
        </message>
        <message>
            <source>Added up over the homes that reported: one that is missing is not counted as zero.</source>
            <translation>只加已报的机构；漏报的不按零计。</translation>
        </message>
        <message>
            <source>Copied: {count} reminders.</source>
            <translation>已复制催报短信 {count} 条。</translation>
        </message>
        <message>
            <source>Copied: {count} telephone numbers.</source>
            <translation>已复制电话 {count} 个。</translation>
        </message>
        <message>
            <source>County or home</source>
            <translation>县区、机构</translation>
        </message>
        <message>
            <source>Doors</source>
            <translation>门（户）</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>隐患逾期</translation>
        </message>
        <message>
            <source>Fevers</source>
            <translation>新发热</translation>
        </message>
        <message>
            <source>Files of the day: taken {taken}, waiting {asked}, twice {already}, refused {refused}</source>
            <translation>当日文件：收 {taken} · 待核 {asked} · 重复 {already} · 不收 {refused}</translation>
        </message>
        <message>
            <source>Files read: a verdict for each (Enter takes)</source>
            <translation>已读文件，每个一条结论（Enter 收下）</translation>
        </message>
        <message>
            <source>Find a home</source>
            <translation>找机构</translation>
        </message>
        <message>
            <source>Fri {day}</source>
            <translation>{day} 周五</translation>
        </message>
        <message>
            <source>In</source>
            <translation>已报</translation>
        </message>
        <message>
            <source>Isol.</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Look at these first</source>
            <translation>先看这几家</translation>
        </message>
        <message>
            <source>Mon {day}</source>
            <translation>{day} 周一</translation>
        </message>
        <message>
            <source>No home is listed yet: carehome bureau tree FILE.csv takes the list in.</source>
            <translation>还没有机构名册：请先读入县区和机构名册。</translation>
        </message>
        <message>
            <source>No home meets a rule.</source>
            <translation>没有机构达到规则。</translation>
        </message>
        <message>
            <source>No report has come in today. Drop the files of the stick here, or press Ctrl I.</source>
            <translation>今天还没有收到报送。把 U 盘里的文件拖进来，或按 Ctrl I。</translation>
        </message>
        <message>
            <source>Of the last month {days} days are here, {on_time} of them on time.</source>
            <translation>近一月已有 {days} 天，其中准时 {on_time} 天。</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>隔离（人）</translation>
        </message>
        <message>
            <source>Read parcels in</source>
            <translation>读入报送</translation>
        </message>
        <message>
            <source>Reported {reported}/{expected} = {rate} % · on time {on_time}/{expected} = {time} %</source>
            <translation>报送率 {reported}/{expected} = {rate}% · 准时率 {on_time}/{expected} = {time}%</translation>
        </message>
        <message>
            <source>Residents</source>
            <translation>在册老人</translation>
        </message>
        <message>
            <source>Sat {day}</source>
            <translation>{day} 周六</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>Sensors</source>
            <translation>门磁（个）</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>State</source>
            <translation>准时·迟·漏</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>出汇总</translation>
        </message>
        <message>
            <source>Sun {day}</source>
            <translation>{day} 周日</translation>
        </message>
        <message>
            <source>Supplies last: {things}</source>
            <translation>物资可用：{things}</translation>
        </message>
        <message>
            <source>Taken in: {count} of {files} files.</source>
            <translation>已收 {count} / {files} 个文件。</translation>
        </message>
        <message>
            <source>The rules, with their sources (L)</source>
            <translation>按规则排，规则可看（L）</translation>
        </message>
        <message>
            <source>Thu {day}</source>
            <translation>{day} 周四</translation>
        </message>
        <message>
            <source>Tue {day}</source>
            <translation>{day} 周二</translation>
        </message>
        <message>
            <source>Wed {day}</source>
            <translation>{day} 周三</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>再有 {count} 家</translation>
        </message>
        <message>
            <source>at least: missing is not 0</source>
            <translation>至少；漏报不按 0 计</translation>
        </message>
        <message>
            <source>due until {due}</source>
            <translation>应报至 {due}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>迟报</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>漏报</translation>
        </message>
        <message>
            <source>not in yet</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>not in yet {missing}</source>
            <translation>未到 {missing}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>状态不明</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开着</translation>
        </message>
        <message>
            <source>the day after (N)</source>
            <translation>后一天（N）</translation>
        </message>
        <message>
            <source>the day before (D)</source>
            <translation>前一天（D）</translation>
        </message>
        <message>
            <source>to look at</source>
            <translation>要看的</translation>
        </message>
        <message>
            <source>{county} {home}, {phone}</source>
            <translation>{county} {home}，{phone}</translation>
        </message>
        <message>
            <source>{good} of {files} files are in order. Enter takes them, Esc leaves them.</source>
            <translation>{files} 个文件中 {good} 个无误。Enter 收下，Esc 放下。</translation>
        </message>
        <message>
            <source>{month}: complete {all} · missing {some}</source>
            <translation>{month}：齐 {all} 天 · 有漏 {some} 天</translation>
        </message>
        <message>
            <source>{name} {days} days</source>
            <translation>{name} {days} 天</translation>
        </message>
        <message>
            <source>{reported} / {expected}</source>
            <translation>{reported} / {expected} 家</translation>
        </message>
        <message>
            <source>{reported} / {expected} homes, at least</source>
            <translation>{reported} / {expected} 家合计，至少</translation>
        </message>
        <message>
            <source>{reported} homes together</source>
            <translation>{reported} 家合计</translation>
        </message>
        <message>
            <source>{what} {count}</source>
            <translation>{what} {count}</translation>
        </message>
        <message>
            <source>−{missing}</source>
            <translation>漏{missing}</translation>
        </message>
        <message>
            <source>▲ missing</source>
            <translation>▲ 漏报</translation>
        </message>
        <message>
            <source>▲ missing {count}</source>
            <translation>▲ 漏报 {count}</translation>
        </message>
        <message>
            <source>▲ missing {missing}</source>
            <translation>▲ 漏{missing}</translation>
        </message>
        <message>
            <source>▲ seal does not hold: no. {seq}, signed {at}, came {came}, {days} days</source>
            <translation>▲ 印章不符：第 {seq} 号，{at} 签，{came} 到，{days} 天</translation>
        </message>
        <message>
            <source>▲{missing}</source>
            <translation>▲{missing}</translation>
        </message>
        <message>
            <source>○ late {count}</source>
            <translation>○ 迟报 {count}</translation>
        </message>
        <message>
            <source>○ late {late}</source>
            <translation>○ 迟{late}</translation>
        </message>
        <message>
            <source>○ late {minutes} min</source>
            <translation>○ 迟 {minutes} 分</translation>
        </message>
        <message>
            <source>○ {late} ▲ missing {missing}</source>
            <translation>○ 迟{late} ▲ 漏{missing}</translation>
        </message>
        <message>
            <source>✓ all</source>
            <translation>✓ 齐</translation>
        </message>
        <message>
            <source>✓ on time</source>
            <translation>✓ 准时</translation>
        </message>
        <message>
            <source>✓ on time {count}</source>
            <translation>✓ 准时 {count}</translation>
        </message>
        <message>
            <source>✓ seal holds: no. {seq}, signed {at}, came {came}, {days} days</source>
            <translation>✓ 印章相符：第 {seq} 号，{at} 签，{came} 到，{days} 天</translation>
        </message>
    </context>
    <context>
        <name>Capabilities</name>
        <message>
            <source>Leave it to the level</source>
            <translation>随管控等级</translation>
        </message>
        <message>
            <source>Only the director switches this.</source>
            <translation>只有院长可以改。</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Use from today: {page}</source>
            <translation>今天起启用：{page}</translation>
        </message>
        <message>
            <source>Use no more from today: {page}</source>
            <translation>今天起不再启用：{page}</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>What is not used takes no room; nothing of it is deleted, and Ctrl+K finds it. Pages of the closed home come and go with the level of control unless they are switched here.</source>
            <translation>不启用的页面不占地方，记录不会删除，Ctrl+K 仍能找到。封控页面随管控等级出现和收起，除非在这里改过。</translation>
        </message>
        <message>
            <source>What this home uses</source>
            <translation>本机构启用的功能</translation>
        </message>
        <message>
            <source>a closed home on one page, sealed shifts</source>
            <translation>封闭管理一页看完，封闭班次</translation>
        </message>
        <message>
            <source>everybody tested: lists, tubes, pools, laboratories' files</source>
            <translation>应检尽检：名单、采样管、混检、检验结果文件</translation>
        </message>
        <message>
            <source>faults until another person has looked, checklists, notices</source>
            <translation>隐患由另一人复查才销号，检查表、通知单</translation>
        </message>
        <message>
            <source>goals, sessions in one line, cards for families</source>
            <translation>定目标、一行记训练、家属卡</translation>
        </message>
        <message>
            <source>how long everything lasts, what expires, donations to the last piece</source>
            <translation>还能用几天、哪批快到期、捐赠逐件可查</translation>
        </message>
        <message>
            <source>never switched</source>
            <translation>没有改过</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>people kept apart, twice-a-day checks, doors</source>
            <translation>隔离人员、每日两次观察、门磁</translation>
        </message>
        <message>
            <source>who comes and goes, what each level screens, who is inside</source>
            <translation>谁进谁出、各级别查什么、谁在院</translation>
        </message>
        <message>
            <source>whoever asks is answered in time; aid, counselling, benefits</source>
            <translation>来诉按时回应；救助、心理倾听、待遇</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{used}, with the level of control</source>
            <translation>{used}，随管控等级</translation>
        </message>
    </context>
    <context>
        <name>Card report</name>
        <message>
            <source>By which way</source>
            <translation>发送方式</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>卡片</translation>
        </message>
        <message>
            <source>Cards {cards}, of these {left} went out.</source>
            <translation>共 {cards} 张，已发出 {left} 张。</translation>
        </message>
        <message>
            <source>Consents that hold today: {held} of {people} people with relatives.</source>
            <translation>今天有效的同意 {held} 份，有家属的 {people} 人。</translation>
        </message>
        <message>
            <source>Consents to family cards</source>
            <translation>家属卡同意书</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Dishes</source>
            <translation>菜名</translation>
        </message>
        <message>
            <source>Family cards</source>
            <translation>家属卡</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Looked at by</source>
            <translation>第二人</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>制作人</translation>
        </message>
        <message>
            <source>Meal</source>
            <translation>餐次</translation>
        </message>
        <message>
            <source>Menus</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Nutrition</source>
            <translation>营养说明</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>同意书编号</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Went out</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Whose turn it is</source>
            <translation>该发谁</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <source>Asleep at {count} of our rounds this week.</source>
            <translation>这周查房时有 {count} 次睡得正香。</translation>
        </message>
        <message>
            <source>Ate well at {count} of {all} meals.</source>
            <translation>这周 {all} 餐，{count} 餐吃得好。</translation>
        </message>
        <message>
            <source>Dishes</source>
            <translation>菜名</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>On {day} there was {dishes}.</source>
            <translation>{day} 吃的是{dishes}。</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>与本人的关系</translation>
        </message>
        <message>
            <source>Temperature taken {count} times, all normal.</source>
            <translation>体温测了 {count} 次，都正常。</translation>
        </message>
        <message>
            <source>There was {dishes}.</source>
            <translation>今天吃的是{dishes}。</translation>
        </message>
        <message>
            <source>Trained {count} times this week.</source>
            <translation>这周训练了 {count} 次。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>a bed</source>
            <translation>床号</translation>
        </message>
        <message>
            <source>a diagnosis</source>
            <translation>病名</translation>
        </message>
        <message>
            <source>a medicine</source>
            <translation>药名</translation>
        </message>
        <message>
            <source>a number of identity</source>
            <translation>证件或号码</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>breakfast</source>
            <translation>早餐</translation>
        </message>
        <message>
            <source>copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>family only</source>
            <translation>仅发家属</translation>
        </message>
        <message>
            <source>for one family</source>
            <translation>发给一家</translation>
        </message>
        <message>
            <source>group-safe: food, hands, from behind</source>
            <translation>可发群：饭菜、手、背影</translation>
        </message>
        <message>
            <source>lunch</source>
            <translation>午餐</translation>
        </message>
        <message>
            <source>may go out</source>
            <translation>可以发出</translation>
        </message>
        <message>
            <source>meal</source>
            <translation>饭菜</translation>
        </message>
        <message>
            <source>nobody is on the list of relatives</source>
            <translation>家属名单上还没有人</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>已打印</translation>
        </message>
        <message>
            <source>public use</source>
            <translation>公开使用</translation>
        </message>
        <message>
            <source>saved to a stick</source>
            <translation>已存到 U 盘</translation>
        </message>
        <message>
            <source>sent back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>snack</source>
            <translation>点心</translation>
        </message>
        <message>
            <source>supper</source>
            <translation>晚餐</translation>
        </message>
        <message>
            <source>the name of somebody else</source>
            <translation>别人的名字</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>waits for a second look</source>
            <translation>等第二人看</translation>
        </message>
        <message>
            <source>went out</source>
            <translation>已发出</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>Acutely ill and nothing eaten for more than 5 days?</source>
            <translation>急病，且 5 天以上未进食？</translation>
        </message>
        <message>
            <source>Ask first when</source>
            <translation>须先请示的情形</translation>
        </message>
        <message>
            <source>BMI {bmi} kg/m²</source>
            <translation>体质指数 {bmi} kg/m²</translation>
        </message>
        <message>
            <source>BMI: weight or height is missing</source>
            <translation>体质指数：缺少体重或身高</translation>
        </message>
        <message>
            <source>Ctrl+N new · Enter replaces or ends · Ctrl+D ends today · Esc back</source>
            <translation>Ctrl+N 新增 · Enter 更换或结束 · Ctrl+D 今日结束 · Esc 返回</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日子</translation>
        </message>
        <message>
            <source>Days: blank daily, 1 3 5, /3, m15</source>
            <translation>日子：空为每天；1 3 5 为周一、三、五；/3；15号</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定人</translation>
        </message>
        <message>
            <source>Dose</source>
            <translation>剂量</translation>
        </message>
        <message>
            <source>End it today (Ctrl+D)</source>
            <translation>今日结束 (Ctrl+D)</translation>
        </message>
        <message>
            <source>Ended for {person}; it stays in the list.</source>
            <translation>已为{person}结束，列表中仍可查看。</translation>
        </message>
        <message>
            <source>Esc back</source>
            <translation>Esc 返回</translation>
        </message>
        <message>
            <source>From (blank: today)</source>
            <translation>开始（空为今天）</translation>
        </message>
        <message>
            <source>From–to</source>
            <translation>起止</translation>
        </message>
        <message>
            <source>Kept for {person}.</source>
            <translation>已为{person}保存。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Look at it again on</source>
            <translation>复核日期</translation>
        </message>
        <message>
            <source>MUST {total}: {risk}</source>
            <translation>MUST {total} 分：{risk}</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>药品</translation>
        </message>
        <message>
            <source>Medicine (Alt+M)</source>
            <translation>用药 (Alt+M)</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Next weight by {day}</source>
            <translation>下次称重不迟于 {day}</translation>
        </message>
        <message>
            <source>No MUST yet: {missing}.</source>
            <translation>还不能算 MUST：{missing}。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nutrition (Alt+N)</source>
            <translation>营养 (Alt+N)</translation>
        </message>
        <message>
            <source>Ordered by</source>
            <translation>医嘱人</translation>
        </message>
        <message>
            <source>Own limits (Alt+G)</source>
            <translation>个人阈值（Alt+G）</translation>
        </message>
        <message>
            <source>Own number ({unit})</source>
            <translation>个人数值（{unit}）</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Plan or template (1 to 5 in the list)</source>
            <translation>计划或模板（在列表中按 1–5）</translation>
        </message>
        <message>
            <source>Plans (Alt+P)</source>
            <translation>计划 (Alt+P)</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Source: {source}. It is calculated, not recorded.</source>
            <translation>依据：{source}。由程序计算，不写入记录。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Times: am pm fasting bedtime 0800</source>
            <translation>时间：早 晚 空腹 睡前 08:00</translation>
        </message>
        <message>
            <source>Until (blank: until ended)</source>
            <translation>结束（空为长期）</translation>
        </message>
        <message>
            <source>Weight kg</source>
            <translation>体重 kg</translation>
        </message>
        <message>
            <source>Which line</source>
            <translation>哪条阈值</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why (when it is replaced or ended)</source>
            <translation>原因（更换或结束时填）</translation>
        </message>
        <message>
            <source>Why ended</source>
            <translation>结束原因</translation>
        </message>
        <message>
            <source>comes</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>glucose</source>
            <translation>血糖</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>is below</source>
            <translation>低于</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>nothing is asked</source>
            <translation>不询问</translation>
        </message>
        <message>
            <source>pulse alone</source>
            <translation>单测脉搏</translation>
        </message>
        <message>
            <source>pulse with the blood pressure</source>
            <translation>血压所带的脉搏</translation>
        </message>
        <message>
            <source>ran out: the home's line is used</source>
            <translation>已过期：按本机构阈值</translation>
        </message>
        <message>
            <source>systolic pressure</source>
            <translation>收缩压</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{field} {line}</source>
            <translation>{field} {line}</translation>
        </message>
        <message>
            <source>{line}  → {points}</source>
            <translation>{line}  → {points} 分</translation>
        </message>
        <message>
            <source>{rule} ({field})</source>
            <translation>{rule}（{field}）</translation>
        </message>
        <message>
            <source>{unit} (empty: home's)</source>
            <translation>{unit}（空则用本机构阈值）</translation>
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
            <source>F{floor}</source>
            <translation>{floor}楼</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Newly ill per day, a square a person</source>
            <translation>每日新发病，一格一人</translation>
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
            <source>other residents {count}</source>
            <translation>别处老人 {count}</translation>
        </message>
        <message>
            <source>own normal {number}</source>
            <translation>本人基线 {number}</translation>
        </message>
        <message>
            <source>residents {count}</source>
            <translation>老人 {count}</translation>
        </message>
        <message>
            <source>solid: residents   hatched: staff   ● onset   grey: kept apart</source>
            <translation>实心：老人　斜线：职工　● 发病　灰色：隔离</translation>
        </message>
        <message>
            <source>staff {count}</source>
            <translation>职工 {count}</translation>
        </message>
        <message>
            <source>this cluster {count}</source>
            <translation>本处 {count}</translation>
        </message>
        <message>
            <source>{day}</source>
            <translation>{day}日</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} 小时窗</translation>
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
        <name>Checklists</name>
        <message>
            <source>Clinic licensed or filed</source>
            <translation>内设医疗机构有许可或备案</translation>
        </message>
        <message>
            <source>Cooks have health papers</source>
            <translation>厨师有健康证</translation>
        </message>
        <message>
            <source>Daily sheet is sent</source>
            <translation>日报按时报送</translation>
        </message>
        <message>
            <source>Disinfection 2-2-1</source>
            <translation>消毒 二二一</translation>
        </message>
        <message>
            <source>Epidemic control</source>
            <translation>疫情防控检查表</translation>
        </message>
        <message>
            <source>Escape routes are free</source>
            <translation>疏散通道畅通</translation>
        </message>
        <message>
            <source>Exit signs are lit</source>
            <translation>安全出口灯亮</translation>
        </message>
        <message>
            <source>Extinguishers are there and in date</source>
            <translation>灭火器在位、在有效期内</translation>
        </message>
        <message>
            <source>Faults are told to the staff</source>
            <translation>隐患已告知员工</translation>
        </message>
        <message>
            <source>Fire equipment tested this year, with record</source>
            <translation>消防设施本年已检测，有记录</translation>
        </message>
        <message>
            <source>Fire, electrical and gas plant judged to comply</source>
            <translation>消防、电气、燃气设施判定合格</translation>
        </message>
        <message>
            <source>Food licence is valid</source>
            <translation>食品经营许可证有效</translation>
        </message>
        <message>
            <source>Food samples, at least 125 g, 48 h</source>
            <translation>食品留样 ≥125 g、48 h</translation>
        </message>
        <message>
            <source>Gas alarm works</source>
            <translation>燃气报警器正常</translation>
        </message>
        <message>
            <source>Gate log is complete</source>
            <translation>门岗登记完整</translation>
        </message>
        <message>
            <source>Handover, with records</source>
            <translation>交接班有记录</translation>
        </message>
        <message>
            <source>Isolated people are checked</source>
            <translation>隔离人员按时查看</translation>
        </message>
        <message>
            <source>Isolation room with its own toilet</source>
            <translation>隔离房独立卫生间</translation>
        </message>
        <message>
            <source>Kitchen and food</source>
            <translation>厨房与食品检查表</translation>
        </message>
        <message>
            <source>Kitchen with food licence</source>
            <translation>食堂有食品经营许可</translation>
        </message>
        <message>
            <source>Lifts, boilers and oxygen pipes licensed and tested</source>
            <translation>电梯、锅炉、氧气管道有证并已检验</translation>
        </message>
        <message>
            <source>Major hazards (those that could be read)</source>
            <translation>重大事故隐患检查表（已核到原文的条目）</translation>
        </message>
        <message>
            <source>Medicine and plans are kept</source>
            <translation>用药与慢病计划落实</translation>
        </message>
        <message>
            <source>Night patrol, with records</source>
            <translation>夜间巡查有记录</translation>
        </message>
        <message>
            <source>Nine protections are assessed</source>
            <translation>九防评估到位</translation>
        </message>
        <message>
            <source>No building of grade C or D</source>
            <translation>房屋不属 C、D 级危房</translation>
        </message>
        <message>
            <source>No combustible sandwich panels or linings</source>
            <translation>无易燃可燃夹芯板、内装材料</translation>
        </message>
        <message>
            <source>Operators of special equipment are qualified</source>
            <translation>特种设备操作人员持证</translation>
        </message>
        <message>
            <source>Plan and drill of this year</source>
            <translation>本年有预案、有演练</translation>
        </message>
        <message>
            <source>Raw and cooked are kept apart</source>
            <translation>生熟分开</translation>
        </message>
        <message>
            <source>Refrigerators have temperature records</source>
            <translation>冰箱有温度记录</translation>
        </message>
        <message>
            <source>Safety and fire</source>
            <translation>安全与消防检查表</translation>
        </message>
        <message>
            <source>Staff is trained</source>
            <translation>员工已培训</translation>
        </message>
        <message>
            <source>Supplies for 14 days</source>
            <translation>物资可用 ≥14 天</translation>
        </message>
        <message>
            <source>Temperature morning and evening</source>
            <translation>早晚测温</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Who inspects</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>询问</translation>
        </message>
        <message>
            <source>conforms</source>
            <translation>符合</translation>
        </message>
        <message>
            <source>does not conform</source>
            <translation>不符合</translation>
        </message>
        <message>
            <source>everything lasts {days} days or longer</source>
            <translation>各项均够用 {days} 天以上</translation>
        </message>
        <message>
            <source>fault {number}: {state}</source>
            <translation>隐患 {number}：{state}</translation>
        </message>
        <message>
            <source>for the home</source>
            <translation>被检查方</translation>
        </message>
        <message>
            <source>from a second source, to be confirmed</source>
            <translation>二手来源，待核</translation>
        </message>
        <message>
            <source>inspector</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>look</source>
            <translation>现场看</translation>
        </message>
        <message>
            <source>no open fault of this item</source>
            <translation>本项没有未销号的隐患</translation>
        </message>
        <message>
            <source>no record here: look on the spot</source>
            <translation>本机无记录，现场看</translation>
        </message>
        <message>
            <source>no record here; last time ({day}): {answer} {words}</source>
            <translation>本机无记录；上次（{day}）：{answer} {words}</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>our proposal</source>
            <translation>本程序建议</translation>
        </message>
        <message>
            <source>papers</source>
            <translation>查资料</translation>
        </message>
        <message>
            <source>partly</source>
            <translation>部分符合</translation>
        </message>
        <message>
            <source>read in the source</source>
            <translation>已核原文</translation>
        </message>
        <message>
            <source>records</source>
            <translation>查记录</translation>
        </message>
        <message>
            <source>sent last {clock}</source>
            <translation>最近一次报送 {clock}</translation>
        </message>
        <message>
            <source>{answered} / {due} done or explained ({day})</source>
            <translation>{answered} / {due} 已做或已说明（{day}）</translation>
        </message>
        <message>
            <source>{count} last less than {days} days: {names}</source>
            <translation>{count} 项不足 {days} 天：{names}</translation>
        </message>
        <message>
            <source>{lines} lines at the gate, {left} without leaving ({day})</source>
            <translation>出入 {lines} 笔，离院缺 {left} 笔（{day}）</translation>
        </message>
        <message>
            <source>{name} {days} d</source>
            <translation>{name} {days} 天</translation>
        </message>
    </context>
    <context>
        <name>ChronicSheet</name>
        <message>
            <source>Arm</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Chronic care, {part}</source>
            <translation>慢病监测 · {part}</translation>
        </message>
        <message>
            <source>Chronic sheet</source>
            <translation>慢病监测表</translation>
        </message>
        <message>
            <source>Enter: along the row</source>
            <translation>回车：逐人</translation>
        </message>
        <message>
            <source>Enter: down the column</source>
            <translation>回车：逐项</translation>
        </message>
        <message>
            <source>Kept. Another medicine is open here.</source>
            <translation>已保存。这里还有一种药未记。</translation>
        </message>
        <message>
            <source>Kept. Standing next: value and position, such as 11070 u1; Enter goes on.</source>
            <translation>已保存。接着测立位：数值加体位，如 11070 u1；回车到下一位。</translation>
        </message>
        <message>
            <source>Nothing is due by personal plan now. Plans: Ctrl 7, choose the person, Alt P.</source>
            <translation>现在没有按个人计划应测的。定计划：Ctrl 7 选人，再按 Alt P。</translation>
        </message>
        <message>
            <source>Nothing of that is said of this cell; → goes to the next one.</source>
            <translation>这一格不用写这个；按 → 到下一格。</translation>
        </message>
        <message>
            <source>Own limit “{rule}” by {who}: {why}.</source>
            <translation>个人阈值“{rule}”，{who}决定：{why}。</translation>
        </message>
        <message>
            <source>Type the value first, then this key.</source>
            <translation>请先输入数值，再按此键。</translation>
        </message>
        <message>
            <source>all times</source>
            <translation>全部时段</translation>
        </message>
        <message>
            <source>all times of this part of the day</source>
            <translation>本时段全部项目</translation>
        </message>
        <message>
            <source>arm</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>by plan</source>
            <translation>按计划</translation>
        </message>
        <message>
            <source>given, refused, withheld, none</source>
            <translation>已服、拒服、暂停、缺药</translation>
        </message>
        <message>
            <source>held</source>
            <translation>停</translation>
        </message>
        <message>
            <source>later: {columns}</source>
            <translation>稍后：{columns}</translation>
        </message>
        <message>
            <source>meal</source>
            <translation>餐次</translation>
        </message>
        <message>
            <source>mean {mean}, calculated</source>
            <translation>平均 {mean}（计算值）</translation>
        </message>
        <message>
            <source>none</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>own limit ran out on {day}: the home's is used</source>
            <translation>个人阈值 {day} 已过期：按本机构阈值</translation>
        </message>
        <message>
            <source>own limit: review due</source>
            <translation>个人阈值应复核</translation>
        </message>
        <message>
            <source>position</source>
            <translation>体位</translation>
        </message>
        <message>
            <source>ref.</source>
            <translation>拒</translation>
        </message>
        <message>
            <source>row or column</source>
            <translation>逐人或逐项</translation>
        </message>
        <message>
            <source>to do: {measures}</source>
            <translation>待测：{measures}</translation>
        </message>
        <message>
            <source>{field} ({key}): {word}</source>
            <translation>{field}（{key}）：{word}</translation>
        </message>
        <message>
            <source>{measure}
{unit}</source>
            <translation>{measure}
{unit}</translation>
        </message>
        <message>
            <source>{measure} {clock}</source>
            <translation>{measure} {clock}</translation>
        </message>
        <message>
            <source>{measure} {unit}
{when}</source>
            <translation>{measure} {unit}
{when}</translation>
        </message>
        <message>
            <source>{medicine} {dose}: open (G R W N)</source>
            <translation>{medicine} {dose}：未记（G R W N）</translation>
        </message>
        <message>
            <source>{medicine} {dose}: {outcome}</source>
            <translation>{medicine} {dose}：{outcome}</translation>
        </message>
        <message>
            <source>{medicine} {dose}: {outcome}, {why}</source>
            <translation>{medicine} {dose}：{outcome}，{why}</translation>
        </message>
        <message>
            <source>{medicine}: said given at two desks. Find out whether it was given twice, tell the nurse or doctor, and take the wrong one back.</source>
            <translation>{medicine}：两台电脑都记了已给。先弄清是不是给了两次，告诉护士或医生，再撤回记错的一条。</translation>
        </message>
        <message>
            <source>{medicine}: said given twice</source>
            <translation>{medicine}：记了两次已给</translation>
        </message>
        <message>
            <source>{person}: nothing is due by plan in this part of the day.</source>
            <translation>{person}：本时段没有按计划应测的项目。</translation>
        </message>
    </context>
    <context>
        <name>Clauses</name>
        <message>
            <source>Fire Law, art. 16 and 17</source>
            <translation>《消防法》第十六、十七条</translation>
        </message>
        <message>
            <source>GB 31654: at least 125 g, at least 48 h</source>
            <translation>国标 31654：不少于 125 g、48 h</translation>
        </message>
        <message>
            <source>MCA standard of 27 Nov 2023, art. 4 and 5</source>
            <translation>民政部 2023-11-27 重大事故隐患判定标准第四、五条</translation>
        </message>
        <message>
            <source>Order 61 of the Ministry of Public Security</source>
            <translation>公安部令第 61 号</translation>
        </message>
        <message>
            <source>Work Safety Law, art. 41</source>
            <translation>《安全生产法》第四十一条</translation>
        </message>
        <message>
            <source>our proposal</source>
            <translation>本程序建议</translation>
        </message>
        <message>
            <source>the ledgers a bureau lists by name</source>
            <translation>民政部门点名要求的台账</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>A clock ran ahead: a line bears the time {bears}, and so does every later one. It was written between {first} and {last}.</source>
            <translation>时钟曾经走快：有一行记录的时间是 {bears}，其后的每一行也跟着如此。它实际是在 {first} 到 {last} 之间写的。</translation>
        </message>
        <message>
            <source>No line has a time that is still to come.</source>
            <translation>没有一行记录的时间在将来。</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>The clock fits the record: there is nothing to be confirmed.</source>
            <translation>时钟与记录相符，无需确认。</translation>
        </message>
        <message>
            <source>The first line of the wrong clock was written between {first} and {last}: say when, as 2026-11-29 08:05.</source>
            <translation>时钟走快时的第一行是在 {first} 到 {last} 之间写的：请写明时间，例如 2026-11-29 08:05。</translation>
        </message>
        <message>
            <source>This computer's clock shows {now}; the last line was recorded on {last}. Nothing was recorded. If today really is {now}, say so (Today is right; or: {command}); otherwise set the clock right.</source>
            <translation>本机时钟显示 {now}，而最后一条记录是 {last}。没有登记任何内容。如果今天确实是 {now}，请确认（“今天的日期没错”，或 {command}）；否则请把时钟调准。</translation>
        </message>
        <message>
            <source>This computer's clock was changed from {then} to {now} while the program was open. What was recorded keeps its time; new entries get the time it shows now. Look whether it is right.</source>
            <translation>程序开着的时候，本机时钟从 {then} 改成了 {now}。已记录的时间不变；新的记录按现在显示的时间。请核对时间是否正确。</translation>
        </message>
        <message>
            <source>This computer's time zone was changed from {then} to {now}. The home keeps its own: nothing recorded or counted changes by it.</source>
            <translation>本机时区从 {then} 改成了 {now}。机构按自己的时区计算，已记录和统计的内容不受影响。</translation>
        </message>
        <message>
            <source>Today is right</source>
            <translation>今天的日期没错</translation>
        </message>
        <message>
            <source>{days} d {hours} h left</source>
            <translation>还有 {days} 天 {hours} 时</translation>
        </message>
        <message>
            <source>{days} d {hours} h overdue</source>
            <translation>超时 {days} 天 {hours} 时</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min left</source>
            <translation>还有 {hours} 时 {minutes} 分</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min overdue</source>
            <translation>超时 {hours} 时 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min left</source>
            <translation>还有 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min overdue</source>
            <translation>超时 {minutes} 分</translation>
        </message>
        <message>
            <source>“{given}” is no day and time, as 2026-11-29 08:05.</source>
            <translation>“{given}”不是日期和时间，例如 2026-11-29 08:05。</translation>
        </message>
    </context>
    <context>
        <name>ClockCard</name>
        <message>
            <source>A clock ran ahead</source>
            <translation>时钟曾经走快</translation>
        </message>
        <message>
            <source>First set the clock of this computer right. Then say when that line was really written: the order of the lines stays, and from then on every line is shown with its right time. Readings keep the day they were typed for: correct those in their round.</source>
            <translation>先把本机时钟校准。然后写明那一行实际是什么时候写的：各行的顺序不变，此后每一行都按正确的时间显示。测量值仍属于当时录入的那一天：请在相应的班次里更正。</translation>
        </message>
        <message>
            <source>Really written at, as 2026-11-29 08:05</source>
            <translation>实际记录时间，例如 2026-11-29 08:05</translation>
        </message>
        <message>
            <source>Say so</source>
            <translation>确认说明</translation>
        </message>
        <message>
            <source>Why the clock was wrong</source>
            <translation>时钟为什么不对</translation>
        </message>
    </context>
    <context>
        <name>ClosedMonth</name>
        <message>
            <source>Booked visits to be told</source>
            <translation>待告知的预约探视</translation>
        </message>
        <message>
            <source>Closed month</source>
            <translation>封控总览</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>可用天数</translation>
        </message>
        <message>
            <source>Days with a test round: {days}</source>
            <translation>检测日：{days}</translation>
        </message>
        <message>
            <source>Enters (day, time)</source>
            <translation>进驻（日期 时间）</translation>
        </message>
        <message>
            <source>Explained as</source>
            <translation>说明了什么</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Guests inside</source>
            <translation>外来人员在院</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Inside {count}</source>
            <translation>院内 {count} 人</translation>
        </message>
        <message>
            <source>It is issued.</source>
            <translation>已签发。</translation>
        </message>
        <message>
            <source>Kept apart</source>
            <translation>隔离观察</translation>
        </message>
        <message>
            <source>Kept: {name}, {count} people.</source>
            <translation>已记：{name}，{count} 人。</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>撤出</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>改级别</translation>
        </message>
        <message>
            <source>Name of the team</source>
            <translation>班名</translation>
        </message>
        <message>
            <source>Next report</source>
            <translation>下一报</translation>
        </message>
        <message>
            <source>No fault is open.</source>
            <translation>没有未销号的隐患。</translation>
        </message>
        <message>
            <source>No level was ever ordered: the home is open.</source>
            <translation>从未下令改级别：本机构开放。</translation>
        </message>
        <message>
            <source>No round has opened yet.</source>
            <translation>还没有开始的巡测。</translation>
        </message>
        <message>
            <source>No round has opened.</source>
            <translation>没有开始的巡测。</translation>
        </message>
        <message>
            <source>No sealed shift is planned.</source>
            <translation>没有排封闭轮班。</translation>
        </message>
        <message>
            <source>No sealed shift is planned. Ctrl N plans one.</source>
            <translation>没有排封闭轮班。按 Ctrl N 排一班。</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Not inside by the gate {count}: {names}</source>
            <translation>门岗记录不在院 {count} 人：{names}</translation>
        </message>
        <message>
            <source>Nothing in store is used by days.</source>
            <translation>没有按天消耗的物资。</translation>
        </message>
        <message>
            <source>Nothing is open today.</source>
            <translation>今天没有未完成的事项。</translation>
        </message>
        <message>
            <source>Open faults {count}</source>
            <translation>未销隐患 {count}</translation>
        </message>
        <message>
            <source>Open faults {count}, overdue {overdue}</source>
            <translation>未销隐患 {count}，逾期 {overdue}</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开那一页</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>出日报</translation>
        </message>
        <message>
            <source>Residents away (hospital, leave)</source>
            <translation>住院、请假</translation>
        </message>
        <message>
            <source>Residents out by the gate</source>
            <translation>外出未归（门岗）</translation>
        </message>
        <message>
            <source>Runs out first</source>
            <translation>物资最少的几项</translation>
        </message>
        <message>
            <source>Sealed shift: Enter keeps it, Ctrl Del withdraws it with its words, Esc leaves</source>
            <translation>封闭轮班：Enter 保存，Ctrl 加删除键取消该班（填说明），Esc 退出</translation>
        </message>
        <message>
            <source>Sealed shifts</source>
            <translation>轮班</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务人员</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>Staff by sealed shifts</source>
            <translation>封闭轮班</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Still open today: {count}.</source>
            <translation>今天还有 {count} 项未完成。</translation>
        </message>
        <message>
            <source>T</source>
            <translation>测</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>班</translation>
        </message>
        <message>
            <source>The closed month on one page</source>
            <translation>封控总览（一页）</translation>
        </message>
        <message>
            <source>The month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>The month: {stretches}. Test rounds: {days}.</source>
            <translation>本月：{stretches}。检测日：{days}。</translation>
        </message>
        <message>
            <source>The next report</source>
            <translation>下一报</translation>
        </message>
        <message>
            <source>Thing</source>
            <translation>品种</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>探视者</translation>
        </message>
        <message>
            <source>Watched from</source>
            <translation>观察自</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>What is due today</source>
            <translation>今天还欠什么</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>哪一班</translation>
        </message>
        <message>
            <source>Who: codes or names, S001..S024</source>
            <translation>成员：工号或姓名，连号写首号..末号</translation>
        </message>
        <message>
            <source>Withdrawn: {name}.</source>
            <translation>已取消：{name}。</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>a new team</source>
            <translation>新的一班</translation>
        </message>
        <message>
            <source>doors not explained {count}</source>
            <translation>门异常 {count}</translation>
        </message>
        <message>
            <source>due = done + explained + open; only what is open stands in the way</source>
            <translation>应 = 已 + 说明 + 未；只有“未”挡报平安</translation>
        </message>
        <message>
            <source>given to nobody yet</source>
            <translation>还没有派人</translation>
        </message>
        <message>
            <source>hand-over {when}, in {days} days</source>
            <translation>{when} 交接，还有 {days} 天</translation>
        </message>
        <message>
            <source>late {count}</source>
            <translation>逾期 {count}</translation>
        </message>
        <message>
            <source>lines 7 · 14 · 30 days</source>
            <translation>线：7 · 14 · 30 天</translation>
        </message>
        <message>
            <source>lines 7 · 14 · 30 days · others {days} or more</source>
            <translation>线：7 · 14 · 30 天，其余 ≥ {days} 天</translation>
        </message>
        <message>
            <source>looked at anew {day}</source>
            <translation>{day} 再评</translation>
        </message>
        <message>
            <source>nobody is due</source>
            <translation>没有应测的人</translation>
        </message>
        <message>
            <source>not back {count}</source>
            <translation>逾时未归 {count}</translation>
        </message>
        <message>
            <source>not reported</source>
            <translation>未报</translation>
        </message>
        <message>
            <source>open {count} = {parts}</source>
            <translation>未销 {count} = {parts}</translation>
        </message>
        <message>
            <source>reported later</source>
            <translation>迟报</translation>
        </message>
        <message>
            <source>reported on the day</source>
            <translation>当日已报</translation>
        </message>
        <message>
            <source>since {since}</source>
            <translation>自 {since}</translation>
        </message>
        <message>
            <source>the last {count} days</source>
            <translation>近 {count} 天</translation>
        </message>
        <message>
            <source>too long {count}</source>
            <translation>超时 {count}</translation>
        </message>
        <message>
            <source>was to be looked at anew {day}</source>
            <translation>应于 {day} 再评</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>{count} 人</translation>
        </message>
        <message>
            <source>{count} still open</source>
            <translation>还有 {count} 人未测未说明</translation>
        </message>
        <message>
            <source>{day} {left}</source>
            <translation>{day} {left}</translation>
        </message>
        <message>
            <source>{document} · ordered by {who}</source>
            <translation>{document} · {who} 下令</translation>
        </message>
        <message>
            <source>{label} {count}</source>
            <translation>{label} {count}</translation>
        </message>
        <message>
            <source>{level} {first} to {last}</source>
            <translation>{level} {first} 至 {last}</translation>
        </message>
        <message>
            <source>{level} · day {day}</source>
            <translation>{level} · 第 {day} 天</translation>
        </message>
        <message>
            <source>{name} · {state}</source>
            <translation>{name} · {state}</translation>
        </message>
        <message>
            <source>{name}: {count} people, {state}</source>
            <translation>{name}：{count} 人，{state}</translation>
        </message>
        <message>
            <source>{place}: {words}</source>
            <translation>{place}：{words}</translation>
        </message>
        <message>
            <source>{round}, closed {clock}</source>
            <translation>{round}，{clock} 已截</translation>
        </message>
        <message>
            <source>{round}, closes {clock}</source>
            <translation>{round}，{clock} 截数</translation>
        </message>
        <message>
            <source>{round}: {open} open, it closes at {closes}.</source>
            <translation>{round}：未测未说明 {open} 人，{closes} 截数。</translation>
        </message>
        <message>
            <source>{sign}{days} days</source>
            <translation>{sign}{days} 天</translation>
        </message>
        <message>
            <source>{who} {count}</source>
            <translation>{who} {count}</translation>
        </message>
        <message>
            <source>{who}, until {day}</source>
            <translation>责任人 {who}，限 {day}</translation>
        </message>
        <message>
            <source>{who}, until {day}; meanwhile: {interim}</source>
            <translation>责任人 {who}，限 {day}；临时措施：{interim}</translation>
        </message>
        <message>
            <source>▲ a situation is to be reported</source>
            <translation>▲ 报情况</translation>
        </message>
        <message>
            <source>▲ late {count}</source>
            <translation>▲ 逾期 {count}</translation>
        </message>
        <message>
            <source>▲ overdue {count}</source>
            <translation>▲ 逾期 {count}</translation>
        </message>
        <message>
            <source>▲ the figures do not fit</source>
            <translation>▲ 人数对不上</translation>
        </message>
        <message>
            <source>✓ all well: it can be issued</source>
            <translation>✓ 报平安：可以签发</translation>
        </message>
    </context>
    <context>
        <name>Clothing</name>
        <message>
            <source>fully dressed</source>
            <translation>穿全套衣服</translation>
        </message>
        <message>
            <source>light clothes, no shoes</source>
            <translation>单衣、脱鞋</translation>
        </message>
    </context>
    <context>
        <name>Clusters</name>
        <message>
            <source>38.0 °C or more together with a cough or a sore throat.</source>
            <translation>38.0 ℃ 及以上，并有咳嗽或咽痛。</translation>
        </message>
        <message>
            <source>A quiet week: closed</source>
            <translation>一周无新病例，已结束</translation>
        </message>
        <message>
            <source>A watch</source>
            <translation>A 留意</translation>
        </message>
        <message>
            <source>A: watch</source>
            <translation>A 级：留意</translation>
        </message>
        <message>
            <source>B alert</source>
            <translation>B 警示</translation>
        </message>
        <message>
            <source>B: alert</source>
            <translation>B 级：警示</translation>
        </message>
        <message>
            <source>Bed</source>
            <translation>房-床</translation>
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
            <source>C report</source>
            <translation>C 报告</translation>
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
            <source>Cases</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>Choose first what was seen: the digits 1 to 9, or a click.</source>
            <translation>请先选看到的症状：数字 1 到 9，或点一下。</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Cluster: {syndrome}</source>
            <translation>聚集：{syndrome}</translation>
        </message>
        <message>
            <source>Clusters by how they stand</source>
            <translation>聚集，按是否仍在继续</translation>
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
            <source>Everybody ill in the last {days} days</source>
            <translation>近 {days} 天的全部病例</translation>
        </message>
        <message>
            <source>Everybody ill: {count}</source>
            <translation>全部病例 {count} 例</translation>
        </message>
        <message>
            <source>Floor, illness, name</source>
            <translation>楼层 / 病种 / 姓名</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Highest {unit}</source>
            <translation>最高 {unit}</translation>
        </message>
        <message>
            <source>Ill in the last {days} days: {people} = residents {residents} + staff {staff}</source>
            <translation>近 {days} 天病例 {people} 人 = 老人 {residents} + 职工 {staff}</translation>
        </message>
        <message>
            <source>Isolate in</source>
            <translation>隔离到</translation>
        </message>
        <message>
            <source>Keep apart</source>
            <translation>开始隔离</translation>
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
            <source>New fevers of a day in the whole home, more than usual: {level}.</source>
            <translation>全院一天内新增发热多于平常：{level}。</translation>
        </message>
        <message>
            <source>New in the home, not all on one floor, within {hours} h, {syndrome}:</source>
            <translation>{hours} 小时内全院、不在同一楼层，新增{syndrome}：</translation>
        </message>
        <message>
            <source>New in the whole home within {hours} h, {syndrome}:</source>
            <translation>{hours} 小时内全院新增{syndrome}：</translation>
        </message>
        <message>
            <source>New on one floor within {hours} h, {syndrome}:</source>
            <translation>{hours} 小时内同楼层新增{syndrome}：</translation>
        </message>
        <message>
            <source>No cluster in the last {days} days reached a rule.</source>
            <translation>近 {days} 天没有达到规则的聚集。</translation>
        </message>
        <message>
            <source>Nobody fell ill in these days: who has a fever in a round stands here at once.</source>
            <translation>这些天没有人发病；巡测中一有发热，这里就会列出。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Onset</source>
            <translation>发病</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>已结束</translation>
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
            <source>Reported to the CDC</source>
            <translation>已报县疾控</translation>
        </message>
        <message>
            <source>Room of isolation</source>
            <translation>隔离房间</translation>
        </message>
        <message>
            <source>Rule and source</source>
            <translation>看规则与出处</translation>
        </message>
        <message>
            <source>Save symptoms</source>
            <translation>记下症状</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Still going on</source>
            <translation>仍在继续</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Tell the doctor; look at who is ill and who is kept apart.</source>
            <translation>通知医生；查看谁发病、谁已隔离。</translation>
        </message>
        <message>
            <source>What is typed is of {whose} and not kept yet.</source>
            <translation>所填的是{whose}的，还没有保存。</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>已做的处置</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>在哪里</translation>
        </message>
        <message>
            <source>Who recorded for them, five days before</source>
            <translation>发病前五天，谁给他们记过</translation>
        </message>
        <message>
            <source>Write the room of isolation first.</source>
            <translation>请先写隔离房间。</translation>
        </message>
        <message>
            <source>a cough, a sore throat, a runny nose or short breath that was noted.</source>
            <translation>记有咳嗽、咽痛、流涕或气促。</translation>
        </message>
        <message>
            <source>a notifiable disease that a doctor confirmed.</source>
            <translation>经医生确诊的法定传染病。</translation>
        </message>
        <message>
            <source>closed {at}: {words}</source>
            <translation>{at} 已关闭：{words}</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>确诊</translation>
        </message>
        <message>
            <source>day {day}</source>
            <translation>{day} 日</translation>
        </message>
        <message>
            <source>families told {told} / {ill}</source>
            <translation>告知家属 {told} / {ill}</translation>
        </message>
        <message>
            <source>fever by its rules.</source>
            <translation>发热按体温规则认定。</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>from {at_least} alert</source>
            <translation>{at_least} 人警示</translation>
        </message>
        <message>
            <source>from {at_least} ask the CDC</source>
            <translation>{at_least} 人核对疾控报告要求</translation>
        </message>
        <message>
            <source>from {at_least} watch</source>
            <translation>{at_least} 人留意</translation>
        </message>
        <message>
            <source>goes on since {since}</source>
            <translation>自 {since} 起，仍在继续</translation>
        </message>
        <message>
            <source>in the last {days} days</source>
            <translation>近 {days} 天</translation>
        </message>
        <message>
            <source>live here {people} · ill {ill}</source>
            <translation>住 {people} 人 · 病例 {ill}</translation>
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
            <source>over after seven quiet days</source>
            <translation>七天无新发即结束</translation>
        </message>
        <message>
            <source>over: no new case for seven days</source>
            <translation>已结束：七天无新发</translation>
        </message>
        <message>
            <source>people once, staff too; {what}</source>
            <translation>老人和职工都算，按人不按次；{what}</translation>
        </message>
        <message>
            <source>rooms with somebody ill: {ill} of {rooms}</source>
            <translation>有病例的房间 {ill} / {rooms}</translation>
        </message>
        <message>
            <source>says who was there, not why</source>
            <translation>只说同在，不说因果</translation>
        </message>
        <message>
            <source>since {since} · last {ago}</source>
            <translation>自 {since} · 末例 {ago}</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>vomiting or diarrhoea that was noted.</source>
            <translation>记有呕吐或腹泻。</translation>
        </message>
        <message>
            <source>whole home</source>
            <translation>全院</translation>
        </message>
        <message>
            <source>why it ends, if anything</source>
            <translation>解除的说明，可不填</translation>
        </message>
        <message>
            <source>within {days} d {hours} h</source>
            <translation>{days} 天 {hours} 时内</translation>
        </message>
        <message>
            <source>within {hours} h {minutes} min</source>
            <translation>{hours} 时 {minutes} 分内</translation>
        </message>
        <message>
            <source>words, or why it is over</source>
            <translation>说明，或结束的理由</translation>
        </message>
        <message>
            <source>{at} {step} {words} ({by})</source>
            <translation>{at} {step} {words}（{by}）</translation>
        </message>
        <message>
            <source>{count} going on</source>
            <translation>{count} 处仍在继续</translation>
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
            <source>{count} people newly ill within {hours} hours ({syndrome}), {unit}: {levels}. Residents and staff are counted, people not readings.</source>
            <translation>{unit}，{hours} 小时内新增{syndrome} {count} 人（{levels}）。老人和职工都计入；按人数计，不按测量次数计。</translation>
        </message>
        <message>
            <source>{days} d ago</source>
            <translation>{days} 天前</translation>
        </message>
        <message>
            <source>{first} to {last} · seven quiet days</source>
            <translation>{first} 至 {last} · 七天无新发</translation>
        </message>
        <message>
            <source>{hours} h ago</source>
            <translation>{hours} 小时前</translation>
        </message>
        <message>
            <source>{items}</source>
            <translation>{items}</translation>
        </message>
        <message>
            <source>{level} from {at_least}</source>
            <translation>{level} {at_least} 人起</translation>
        </message>
        <message>
            <source>{level} · {syndrome}, {unit} · people: {count}</source>
            <translation>{level} · {unit}{syndrome} · {count} 人</translation>
        </message>
        <message>
            <source>{minutes} min ago</source>
            <translation>{minutes} 分前</translation>
        </message>
        <message>
            <source>{name} ({people} of them)</source>
            <translation>{name}（其中 {people} 人）</translation>
        </message>
        <message>
            <source>{name}: {people} of {all}</source>
            <translation>{name}：{people} / {all}</translation>
        </message>
        <message>
            <source>{place} from {since}</source>
            <translation>{place}，{since} 起</translation>
        </message>
        <message>
            <source>{place} to {until}</source>
            <translation>{place}，至 {until}</translation>
        </message>
        <message>
            <source>{place} {count}</source>
            <translation>{place} {count} 人</translation>
        </message>
        <message>
            <source>{place} {since} to {until}</source>
            <translation>{place}，{since} 至 {until}</translation>
        </message>
        <message>
            <source>{room}: free</source>
            <translation>{room}：空</translation>
        </message>
        <message>
            <source>{room}: people live here, {count}</source>
            <translation>{room}：住着 {count} 人</translation>
        </message>
        <message>
            <source>{room}: {people}</source>
            <translation>{room} 已有人隔离：{people}</translation>
        </message>
        <message>
            <source>{rule} Source: {source} (§ {section}).</source>
            <translation>{rule}出处：{source}（§ {section}）。</translation>
        </message>
        <message>
            <source>{rule} {levels}. Source: {source} (§ {section}).</source>
            <translation>{rule}{levels}。出处：{source}（§ {section}）。</translation>
        </message>
        <message>
            <source>{unit}, {syndrome}: {count}</source>
            <translation>{unit} {syndrome} {count} 人</translation>
        </message>
        <message>
            <source>{unit}: steps</source>
            <translation>{unit} · 处置</translation>
        </message>
        <message>
            <source>{unit}: where</source>
            <translation>{unit}在哪里</translation>
        </message>
        <message>
            <source>{why} Once more: they share the room.</source>
            <translation>{why}再做一次，即为同室。</translation>
        </message>
        <message>
            <source>← now {count}</source>
            <translation>← 现在 {count} 人</translation>
        </message>
        <message>
            <source>○ no</source>
            <translation>○ 未隔离</translation>
        </message>
        <message>
            <source>○ to do</source>
            <translation>○ 待处置</translation>
        </message>
        <message>
            <source>✓ settled</source>
            <translation>✓ 复测已正常</translation>
        </message>
        <message>
            <source>✓ {step}</source>
            <translation>✓ {step}</translation>
        </message>
    </context>
    <context>
        <name>ColumnMap</name>
        <message>
            <source>! not used; like {use}</source>
            <translation>! 未用；像{use}</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>文件里的列</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>有内容</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>前几个值</translation>
        </message>
        <message>
            <source>Some letters: name, temperature, not used…</source>
            <translation>输入几个字：姓名、体温、不用…</translation>
        </message>
        <message>
            <source>Used as (Enter)</source>
            <translation>用作（回车修改）</translation>
        </message>
        <message>
            <source>What is in “{heading}”?</source>
            <translation>“{heading}”列是什么？</translation>
        </message>
        <message>
            <source>– not used</source>
            <translation>– 不用</translation>
        </message>
    </context>
    <context>
        <name>ColumnUses</name>
        <message>
            <source>allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <source>barcode</source>
            <translation>条码</translation>
        </message>
        <message>
            <source>baseline, -1 or -2</source>
            <translation>基线（-1 或 -2）</translation>
        </message>
        <message>
            <source>bed</source>
            <translation>床号</translation>
        </message>
        <message>
            <source>by when</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>care level</source>
            <translation>护理等级</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>已核对</translation>
        </message>
        <message>
            <source>class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>day of admission</source>
            <translation>入住日期</translation>
        </message>
        <message>
            <source>days good after opening</source>
            <translation>开封后可用天数</translation>
        </message>
        <message>
            <source>days to deliver</source>
            <translation>到货天数</translation>
        </message>
        <message>
            <source>diagnoses</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>diastolic pressure</source>
            <translation>舒张压</translation>
        </message>
        <message>
            <source>donor</source>
            <translation>捐赠人</translation>
        </message>
        <message>
            <source>first day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>floor</source>
            <translation>楼层</translation>
        </message>
        <message>
            <source>from whom</source>
            <translation>来源单位</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>good to</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>how it came</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>how it was measured</source>
            <translation>测量情况</translation>
        </message>
        <message>
            <source>how many in a pack</source>
            <translation>每包数量</translation>
        </message>
        <message>
            <source>how the goal is measured</source>
            <translation>衡量方法</translation>
        </message>
        <message>
            <source>identity number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>importance × difficulty</source>
            <translation>重要程度×难度</translation>
        </message>
        <message>
            <source>kind of plan</source>
            <translation>计划类别</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>long goal</source>
            <translation>长期目标</translation>
        </message>
        <message>
            <source>lot</source>
            <translation>批号</translation>
        </message>
        <message>
            <source>made on</source>
            <translation>生产日期</translation>
        </message>
        <message>
            <source>methods</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>minimum</source>
            <translation>最低库存</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>next review</source>
            <translation>下次评审</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>不用</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>precautions</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>resident or staff</source>
            <translation>老人或职工</translation>
        </message>
        <message>
            <source>room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>room and bed</source>
            <translation>房间和床号</translation>
        </message>
        <message>
            <source>round</source>
            <translation>班次</translation>
        </message>
        <message>
            <source>second number</source>
            <translation>第二个数</translation>
        </message>
        <message>
            <source>sessions of a week</source>
            <translation>每周安排</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>slip no.</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>specification</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>systolic pressure</source>
            <translation>收缩压</translation>
        </message>
        <message>
            <source>the donor's purpose</source>
            <translation>捐赠用途</translation>
        </message>
        <message>
            <source>third number</source>
            <translation>第三个数</translation>
        </message>
        <message>
            <source>time measured</source>
            <translation>测量时间</translation>
        </message>
        <message>
            <source>times a day</source>
            <translation>每日次数</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>usual agent</source>
            <translation>常用消毒剂</translation>
        </message>
        <message>
            <source>usual method</source>
            <translation>常用方法</translation>
        </message>
        <message>
            <source>value</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>value in money</source>
            <translation>价值</translation>
        </message>
        <message>
            <source>weekdays</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>what a pack is called</source>
            <translation>包装单位</translation>
        </message>
        <message>
            <source>what is trained</source>
            <translation>训练项目</translation>
        </message>
        <message>
            <source>what the plan is for</source>
            <translation>诊断或原因</translation>
        </message>
        <message>
            <source>what was measured</source>
            <translation>测量项目</translation>
        </message>
        <message>
            <source>where it went</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>who (name, code or bed)</source>
            <translation>人员（姓名、编号或床号）</translation>
        </message>
        <message>
            <source>who of the family agreed</source>
            <translation>同意的家属</translation>
        </message>
        <message>
            <source>windows</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>{measure}, {day}</source>
            <translation>{measure}（{day}）</translation>
        </message>
        <message>
            <source>{measure}, {round}</source>
            <translation>{measure}，{round}</translation>
        </message>
        <message>
            <source>“{heading}” as {use}</source>
            <translation>“{heading}”作{use}</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>  lot {lot}, good to {expires}: {quantity}</source>
            <translation>  批号 {lot}，至 {expires}：{quantity}</translation>
        </message>
        <message>
            <source>  lot {lot}, opened {opened}, good to {expires}: {quantity}</source>
            <translation>  批号 {lot}，{opened} 开封，可用到 {expires}：{quantity}</translation>
        </message>
        <message>
            <source>  not complete: {names}</source>
            <translation>  未齐：{names}</translation>
        </message>
        <message>
            <source>--as-of goes with a command. In the window, Ctrl+H leads to a past moment.</source>
            <translation>--as-of 要与某个命令一起使用。在窗口里按 Ctrl+H 可以回看过去某一时刻。</translation>
        </message>
        <message>
            <source>A copy lies in the second folder too.</source>
            <translation>第二备份位置也存了一份。</translation>
        </message>
        <message>
            <source>A home began: keys beside the texts: {keys}. Pictures in {folder}.</source>
            <translation>开院一小时：文字之外按键 {keys} 次。图片在 {folder}。</translation>
        </message>
        <message>
            <source>A listener takes a shared secret: {option}, at least {count} characters.</source>
            <translation>接收程序需要共用口令：{option}，至少 {count} 个字符。</translation>
        </message>
        <message>
            <source>A made-up bureau for trying out is in {path}. Passphrase: {passphrase}.</source>
            <translation>试用的虚构监管端在 {path}。口令：{passphrase}。</translation>
        </message>
        <message>
            <source>A made-up home for trying out is in {path}. Passphrase: {passphrase}.</source>
            <translation>演示机构（虚构数据）已建在 {path}。口令：{passphrase}。</translation>
        </message>
        <message>
            <source>A stay is at most {days} days.</source>
            <translation>在站最多 {days} 天。</translation>
        </message>
        <message>
            <source>Aid: granted {granted} yuan = paid {paid} + unpaid {unpaid}.</source>
            <translation>救助：准 {granted} 元 = 已付 {paid} + 未付 {unpaid}。</translation>
        </message>
        <message>
            <source>All well.</source>
            <translation>平安。</translation>
        </message>
        <message>
            <source>Backed up and proven, lines: {lines}. {path}</source>
            <translation>已备份并核验，共 {lines} 条记录。{path}</translation>
        </message>
        <message>
            <source>Booked: {code}, {name}, {at}.</source>
            <translation>已预约：{code}，{name}，{at}。</translation>
        </message>
        <message>
            <source>Brought there: {count}. It may be pulled now.</source>
            <translation>已送去 {count} 份。现在可以拔出了。</translation>
        </message>
        <message>
            <source>By plan, {measure}: {figures}</source>
            <translation>按计划，{measure}：{figures}</translation>
        </message>
        <message>
            <source>Can be set: {names}.</source>
            <translation>可以设置：{names}。</translation>
        </message>
        <message>
            <source>Card of {name} {number}. Its words: {words}</source>
            <translation>{name} {number} 的名片。核对词：{words}</translation>
        </message>
        <message>
            <source>Cells typed: {count}. Pictures of the window: {pictures}, in {folder}.</source>
            <translation>录入 {count} 格，窗口截图 {pictures} 张，在 {folder}。</translation>
        </message>
        <message>
            <source>Checked there by: sha256sum -c with the files ending in {ending}.</source>
            <translation>对方可用 sha256sum -c 和以{ending}结尾的文件核对。</translation>
        </message>
        <message>
            <source>Column “{heading}” is not used. Filled rows: {rows}.</source>
            <translation>“{heading}”列没有用到。有内容的行：{rows}。</translation>
        </message>
        <message>
            <source>Column “{heading}” looks like a measure and is not used. Filled rows: {rows}. A mapping with this line takes it: {line}</source>
            <translation>“{heading}”列像是测量项目，但没有用到。有内容的行：{rows}。在对应文件里写上这一行就能用上：{line}</translation>
        </message>
        <message>
            <source>Copied and read back: {path}, SHA-256: {sha256}.</source>
            <translation>已复制并回读核对：{path}，SHA-256：{sha256}。</translation>
        </message>
        <message>
            <source>Counted: {counted}, the book held {booked}.</source>
            <translation>盘点：实有 {counted}，账面 {booked}。</translation>
        </message>
        <message>
            <source>Counted: {counted}, the book holds {booked}. Another person counts it too.</source>
            <translation>盘点：实有 {counted}，账面 {booked}。请另一人复盘。</translation>
        </message>
        <message>
            <source>Destroyed: {count} lines.</source>
            <translation>已销毁 {count} 行。</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>已完成。</translation>
        </message>
        <message>
            <source>Each thing is counted every {days} days.</source>
            <translation>每 {days} 天盘点一次。</translation>
        </message>
        <message>
            <source>Entered anew: {count}</source>
            <translation>重新录入：{count} 条</translation>
        </message>
        <message>
            <source>Everything moved the same way. If that is right: form check NAME FILE --accept.</source>
            <translation>整张表按同一方向移动了位置。如果没错：form check NAME FILE --accept。</translation>
        </message>
        <message>
            <source>FILE must end with one of: {known}.</source>
            <translation>FILE 的扩展名须为：{known}。</translation>
        </message>
        <message>
            <source>Fault {number}: {state}.</source>
            <translation>隐患 {number}：{state}。</translation>
        </message>
        <message>
            <source>From now on: at least {least} days, ordered for {target}.</source>
            <translation>即日起：最低 {least} 天，按 {target} 天订货。</translation>
        </message>
        <message>
            <source>Give the PIN: --pin-file FILE or CAREHOME_PIN.</source>
            <translation>请提供 PIN：--pin-file FILE 或 CAREHOME_PIN。</translation>
        </message>
        <message>
            <source>Give the passphrase: --passphrase-file FILE or CAREHOME_PASSPHRASE.</source>
            <translation>请提供口令：--passphrase-file FILE 或 CAREHOME_PASSPHRASE。</translation>
        </message>
        <message>
            <source>In store from now on: {item} ({code}).</source>
            <translation>已建立品种：{item}（{code}）。</translation>
        </message>
        <message>
            <source>Inside: {count}</source>
            <translation>在院：{count} 人</translation>
        </message>
        <message>
            <source>Issued as {number}.</source>
            <translation>已签发，编号 {number}。</translation>
        </message>
        <message>
            <source>It can mean: {meanings}</source>
            <translation>可能的意思：{meanings}</translation>
        </message>
        <message>
            <source>It is the reading of the morning round.</source>
            <translation>同时记为早测读数。</translation>
        </message>
        <message>
            <source>Its code opens it in place of the passphrase; do not carry both together: {code}</source>
            <translation>用这个代码可以代替口令打开邀请；不要和文件放在一起带走：{code}</translation>
        </message>
        <message>
            <source>Kept as line {line}: {item}, {quantity} {unit}.</source>
            <translation>已记入第 {line} 行：{item} {quantity} {unit}。</translation>
        </message>
        <message>
            <source>Kept as line {line}: {quantity} {unit} of {item}, lot {lot}, opened; good to {until}.</source>
            <translation>已记为第 {line} 行：{item} 批号 {lot} 开封 {quantity} {unit}，可用到 {until}。</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已记。</translation>
        </message>
        <message>
            <source>Kept. There is no total.</source>
            <translation>已保存。没有总分。</translation>
        </message>
        <message>
            <source>Kept. Total: {total}</source>
            <translation>已保存。总分：{total}</translation>
        </message>
        <message>
            <source>Kept: card {line}, {size} KB, {masks} masks. Another person has to look at it.</source>
            <translation>已保存：卡 {line}，{size} KB，遮挡 {masks} 处。还要由另一个人看。</translation>
        </message>
        <message>
            <source>Kept: fault {number}, {place}.</source>
            <translation>已记：隐患 {number}，{place}。</translation>
        </message>
        <message>
            <source>Kept: {line}.</source>
            <translation>已保存：{line}。</translation>
        </message>
        <message>
            <source>Kept: {no}.</source>
            <translation>已记：{no}。</translation>
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
            <source>Kept: {person}, {medicine} {dose}: {outcome}.</source>
            <translation>已记录：{person}，{medicine} {dose}：{outcome}。</translation>
        </message>
        <message>
            <source>Kept: {person}, {tube} {position}.</source>
            <translation>已登记：{person}，{tube} 第 {position} 位。</translation>
        </message>
        <message>
            <source>Kept: {talker}. In need: {numbers}</source>
            <translation>已记：{talker}。紧急电话：{numbers}</translation>
        </message>
        <message>
            <source>Kept: {who} {name}, {decision} ({why}), {at}.</source>
            <translation>已记：{who} {name}，{decision}（{why}），{at}。</translation>
        </message>
        <message>
            <source>Kept: {who} {name}, {decision}, {at}.</source>
            <translation>已记：{who} {name}，{decision}，{at}。</translation>
        </message>
        <message>
            <source>Kept; the bureau hears of it with the next parcel.</source>
            <translation>已记下，随下一次报送告知民政局。</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>今日稍后</translation>
        </message>
        <message>
            <source>Level: {level}, day {day}, {document}.</source>
            <translation>级别：{level}，第 {day} 天，{document}。</translation>
        </message>
        <message>
            <source>Line {line} is reversed; both stay in the ledger.</source>
            <translation>第 {line} 行已冲销，两行都留在台账里。</translation>
        </message>
        <message>
            <source>Lines checked: {lines}. Nothing wrong was found.</source>
            <translation>已核对 {lines} 条记录，没有发现问题。</translation>
        </message>
        <message>
            <source>Listening: {what} {where}</source>
            <translation>正在接收：{what} {where}</translation>
        </message>
        <message>
            <source>Map it anew: form add.</source>
            <translation>请重新对应：form add。</translation>
        </message>
        <message>
            <source>Mapped as the last file with these columns: {uses}.</source>
            <translation>沿用上次同样表头的对应：{uses}。</translation>
        </message>
        <message>
            <source>Mapped: {name}, cells {cells}, columns {columns}. It is filled by: form fill.</source>
            <translation>已对应：{name}，单元格 {cells} 个，列 {columns} 个。填表用：form fill。</translation>
        </message>
        <message>
            <source>Missing argument {name}.</source>
            <translation>缺少参数 {name}。</translation>
        </message>
        <message>
            <source>Missing option {name}.</source>
            <translation>缺少选项 {name}。</translation>
        </message>
        <message>
            <source>New: {new}. Changed: {changed}. Already here: {here}. Refused: {refused}. Set aside: {aside}.</source>
            <translation>新增：{new}。有变化：{changed}。已有：{here}。拒绝：{refused}。不取：{aside}。</translation>
        </message>
        <message>
            <source>No door has a sensor.</source>
            <translation>没有门装门磁。</translation>
        </message>
        <message>
            <source>No patrol is due by plan.</source>
            <translation>按计划没有应巡查的。</translation>
        </message>
        <message>
            <source>No rhythm asks for tests in this week.</source>
            <translation>这一周没有检测频次要求。</translation>
        </message>
        <message>
            <source>No sensor is heard at all: look at the box between, or at the listener.</source>
            <translation>一个门磁的信号也收不到：请检查网关或接收程序。</translation>
        </message>
        <message>
            <source>No such command: {name}.</source>
            <translation>没有命令 {name}。</translation>
        </message>
        <message>
            <source>No such option: {name}.</source>
            <translation>没有选项 {name}。</translation>
        </message>
        <message>
            <source>Nobody answered in time: {count}</source>
            <translation>超时未回应：{count}</translation>
        </message>
        <message>
            <source>Nobody walked from {begin} to {end}. {place}</source>
            <translation>{begin} 至 {end} 无人巡查。{place}</translation>
        </message>
        <message>
            <source>Nobody was due.</source>
            <translation>无人应测。</translation>
        </message>
        <message>
            <source>Nobody with the code {code} may sign in.</source>
            <translation>没有编号为 {code} 的可登录人员。</translation>
        </message>
        <message>
            <source>Nobody.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>Not all well.</source>
            <translation>有异常或未完成，不能报平安。</translation>
        </message>
        <message>
            <source>Nothing is kept in store yet.</source>
            <translation>还没有品种。</translation>
        </message>
        <message>
            <source>Nothing new from other desks.</source>
            <translation>其他电脑没有新内容。</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>没有待核的报送。</translation>
        </message>
        <message>
            <source>Nothing was taken.</source>
            <translation>没有导入任何内容。</translation>
        </message>
        <message>
            <source>Notice {no} is written; files for homes carry it.</source>
            <translation>通知 {no} 已写好，随下发文件送达各机构。</translation>
        </message>
        <message>
            <source>Only looked at: nothing is added up. --accept takes what is in order.</source>
            <translation>只是查看，没有计入汇总。加 --accept 收下无误的。</translation>
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
            <source>Parcel {seq}, signed {at}, {days} days: {seal}</source>
            <translation>第 {seq} 号报送，{at} 签，{days} 天：{seal}</translation>
        </message>
        <message>
            <source>Parcel {seq}, {at}: {state}</source>
            <translation>第 {seq} 号报送，{at}：{state}</translation>
        </message>
        <message>
            <source>Parcel {seq}, {size} bytes: {path}</source>
            <translation>第 {seq} 号报送，{size} 字节：{path}</translation>
        </message>
        <message>
            <source>Parcels go to {name} from now on.</source>
            <translation>今后向{name}报送。</translation>
        </message>
        <message>
            <source>Parcels the bureau's receiver took: {count}.</source>
            <translation>民政局接收端收下报送 {count} 份。</translation>
        </message>
        <message>
            <source>Pictures of every page: {count}, nothing cut, in {folder}.</source>
            <translation>各页图片 {count} 张，没有截断，在 {folder}。</translation>
        </message>
        <message>
            <source>Plan {number} “{name}” begins.</source>
            <translation>计划 {number}“{name}”开始。</translation>
        </message>
        <message>
            <source>Receipts: {receipts}. Notices: {notices}. Faults: {faults}. Requests: {requests}.</source>
            <translation>回执 {receipts}，通知 {notices}，隐患 {faults}，诉求 {requests}。</translation>
        </message>
        <message>
            <source>Recovery code, shown only now. Write it down and lock it away; it opens the home when the passphrase is lost:</source>
            <translation>恢复码只显示这一次。请抄写下来锁好，忘记口令时用它打开机构：</translation>
        </message>
        <message>
            <source>Refused: {why}</source>
            <translation>不收：{why}</translation>
        </message>
        <message>
            <source>Reported {reported}/{expected} = {rate} %, on time {on_time}/{expected} = {time} %</source>
            <translation>报送率 {reported}/{expected} = {rate}%，准时率 {on_time}/{expected} = {time}%</translation>
        </message>
        <message>
            <source>Residents away without the gate: {count}</source>
            <translation>登记为不在院的老人（未经门岗）：{count} 人</translation>
        </message>
        <message>
            <source>Restored into {path}: the backup of {when}, lines: {lines}.</source>
            <translation>已恢复到 {path}：{when} 的备份，共 {lines} 条记录。</translation>
        </message>
        <message>
            <source>Results, tubes or people were not found in the columns {headings}. Say what they are in a file for {option}, a line each: heading = {uses}.</source>
            <translation>在这些列中没有找到结果、管号或人员：{headings}。请用 {option} 指定一个文件说明，每行一列：列名 = {uses}。</translation>
        </message>
        <message>
            <source>Round {number} “{name}”: {count} on the list.</source>
            <translation>检测轮 {number}“{name}”：名单 {count} 人。</translation>
        </message>
        <message>
            <source>Row {number}, {about}: {verdict}</source>
            <translation>第 {number} 行 {about}：{verdict}</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已存到：{path}</translation>
        </message>
        <message>
            <source>Say by which folder or stick: no folder is set for this desk.</source>
            <translation>请说明用哪个文件夹或 U 盘：本机没有设置交换文件夹。</translation>
        </message>
        <message>
            <source>Say what to listen to: {options}.</source>
            <translation>请说明接收什么：{options}。</translation>
        </message>
        <message>
            <source>Say where parcels are laid: {option} DIR.</source>
            <translation>请指明报送文件放在哪里：{option} 文件夹。</translation>
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
            <source>Sheet “{sheet}” ({rows} rows) is hidden in the file and not looked at.</source>
            <translation>工作表“{sheet}”（{rows} 行）在文件里是隐藏的，没有读取。</translation>
        </message>
        <message>
            <source>Sheet “{sheet}” ({rows} rows) is not looked at: {option} takes it.</source>
            <translation>工作表“{sheet}”（{rows} 行）没有读取：用 {option} 可以选它。</translation>
        </message>
        <message>
            <source>Silent: {devices}.</source>
            <translation>没有信号：{devices}。</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>Stopped. Lines dropped: {count}</source>
            <translation>已停止。丢弃 {count} 行</translation>
        </message>
        <message>
            <source>Taken back: {name}, {count}. Corrected before: {before}.</source>
            <translation>已撤回：{name}，{count} 条。此前已更正：{before} 条。</translation>
        </message>
        <message>
            <source>Taken over: {count} new, {known} known already.</source>
            <translation>已接收：新增 {count} 项，已有 {known} 项。</translation>
        </message>
        <message>
            <source>Taken.</source>
            <translation>已导入。</translation>
        </message>
        <message>
            <source>The bureau's receiver and this desk do not trust each other's certificates. The parcel waits in {folder}.</source>
            <translation>民政局接收端与本岗位互不信任对方的证书。报送文件留在 {folder}。</translation>
        </message>
        <message>
            <source>The bureau's receiver does not answer. The parcel waits in {folder}: send again later, or put it on a stick.</source>
            <translation>民政局接收端没有应答。报送文件留在 {folder}：稍后再发，或用 U 盘送。</translation>
        </message>
        <message>
            <source>The certificate of this desk cannot be read. The parcel waits in {folder}.</source>
            <translation>本岗位的证书读不出来。报送文件留在 {folder}。</translation>
        </message>
        <message>
            <source>The certificates cannot be read: {why}</source>
            <translation>证书读不出来：{why}</translation>
        </message>
        <message>
            <source>The daily report, which agrees with the status figure for figure: {path}</source>
            <translation>日报（与状态逐项一致）：{path}</translation>
        </message>
        <message>
            <source>The desk {name} ({index}) begins in {path}. Let it exchange now.</source>
            <translation>电脑“{name}”（{index}）从 {path} 开始使用。现在请做一次交换。</translation>
        </message>
        <message>
            <source>The desk {name} ({index}) is invited. Carry {path} to it; the file holds the whole record, sealed to the passphrases of this home.</source>
            <translation>已邀请电脑“{name}”（{index}）。请把 {path} 拿到那台电脑；文件里是全部记录，用本机构的口令封存。</translation>
        </message>
        <message>
            <source>The figures do not fit: {who}. A line is missing.</source>
            <translation>人数对不上：{who}。少记了一行。</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>开始日期晚于结束日期。</translation>
        </message>
        <message>
            <source>The key file of the backup is in {path} now. The home opens again as it did then: passphrases {passphrase}, recovery codes {recovery}, keyrings of computers {keyring}.</source>
            <translation>备份的密钥文件已放到 {path}。本机构现在能像当时那样打开：口令 {passphrase} 个，恢复码 {recovery} 个，电脑钥匙串 {keyring} 个。</translation>
        </message>
        <message>
            <source>The list is closed.</source>
            <translation>名单已关账。</translation>
        </message>
        <message>
            <source>The option {name} needs a value.</source>
            <translation>选项 {name} 后面要给出值。</translation>
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
            <source>The record contradicts nothing that was proven of it, and its clock fits.</source>
            <translation>记录与所有核验过的内容相符，时钟也正常。</translation>
        </message>
        <message>
            <source>The record is checked and backed up as it is now: leave --as-of out.</source>
            <translation>核验和备份总是针对现在的记录：请不要写 --as-of。</translation>
        </message>
        <message>
            <source>The second folder is not there now.</source>
            <translation>第二备份位置现在不在。</translation>
        </message>
        <message>
            <source>The tour came to a halt: {why}</source>
            <translation>演示中断：{why}</translation>
        </message>
        <message>
            <source>The window asks for the recovery code itself; leave --recovery-file out.</source>
            <translation>窗口会自己询问恢复码，请去掉 --recovery-file。</translation>
        </message>
        <message>
            <source>The year {given} cannot be: it must be from {first} to {last}.</source>
            <translation>没有 {given} 年：须在 {first} 至 {last} 之间。</translation>
        </message>
        <message>
            <source>There is no kind “{given}”. There are: {known}.</source>
            <translation>没有“{given}”这一种。有：{known}。</translation>
        </message>
        <message>
            <source>There is no measure “{given}”. There are: {known}.</source>
            <translation>没有“{given}”这个项目。可用的有：{known}。</translation>
        </message>
        <message>
            <source>There is no medicine “{given}” on the list of {person}. There are: {known}.</source>
            <translation>{person}的用药单上没有“{given}”。现有：{known}。</translation>
        </message>
        <message>
            <source>There is no screen here on which a window could open. Sign in to the desktop of this computer and start carehome there. Commands need no screen: carehome --help</source>
            <translation>这里没有可以打开窗口的屏幕。请登录这台电脑的图形桌面，在那里启动 carehome。各项命令不需要屏幕：carehome --help</translation>
        </message>
        <message>
            <source>There is no site “{given}”. There are: {known}.</source>
            <translation>没有“{given}”这个部位。可用的有：{known}。</translation>
        </message>
        <message>
            <source>There is no slot “{given}”. There are clocks such as 0800, and: {known}.</source>
            <translation>没有时段“{given}”。可写钟点如 0800，或：{known}。</translation>
        </message>
        <message>
            <source>There is no test round.</source>
            <translation>还没有检测轮。</translation>
        </message>
        <message>
            <source>This desk sends nothing over the network.</source>
            <translation>本岗位不通过网络发送任何内容。</translation>
        </message>
        <message>
            <source>This desk sends parcels over the network to {where}, and nothing else.</source>
            <translation>本岗位通过网络只向 {where} 报送，不发送别的内容。</translation>
        </message>
        <message>
            <source>This is no command: see carehome --help.</source>
            <translation>没有这样的命令，用法见 carehome --help。</translation>
        </message>
        <message>
            <source>This is not proven: {what}</source>
            <translation>不能证明：{what}</translation>
        </message>
        <message>
            <source>This is proven: {what}</source>
            <translation>可以证明：{what}</translation>
        </message>
        <message>
            <source>This month: received {received} = closed {closed} + open {open}; answered in time {in_time}.</source>
            <translation>本月：收 {received} = 办结 {closed} + 未办 {open}；限内回应 {in_time}。</translation>
        </message>
        <message>
            <source>This needs the extra parts: install {extra}.</source>
            <translation>这需要附加部件：请安装 {extra}。</translation>
        </message>
        <message>
            <source>This very file was taken on {when}. Nothing is taken twice.</source>
            <translation>这个文件已于 {when} 导入过，不会重复导入。</translation>
        </message>
        <message>
            <source>To be told: {name}, {at}.</source>
            <translation>待告知：{name}，{at}。</translation>
        </message>
        <message>
            <source>To {bureau}, sealed for it alone: {days} days up to {last}, sums only.</source>
            <translation>报给{bureau}，加密后只有对方能打开：截至 {last} 的 {days} 天，只有合计数。</translation>
        </message>
        <message>
            <source>Too much was given: {name}.</source>
            <translation>多给了参数：{name}。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Tube {tube}.</source>
            <translation>采样管 {tube}。</translation>
        </message>
        <message>
            <source>What answers there takes no parcels. The parcel waits in {folder}.</source>
            <translation>那边应答的程序不收报送。报送文件留在 {folder}。</translation>
        </message>
        <message>
            <source>With {count} masked cases.</source>
            <translation>另有隐名病例 {count} 例。</translation>
        </message>
        <message>
            <source>Write NAME:OUTCOME, and a reason after another colon. Outcomes: {known}.</source>
            <translation>请写“药名:结果”，原因写在第二个冒号后。结果有：{known}。</translation>
        </message>
        <message>
            <source>Written into {path}: {count} files</source>
            <translation>已写入 {path}：{count} 个文件</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message>
            <source>Written: {path}, SHA-256: {sha256}.</source>
            <translation>已写入 {path}，SHA-256：{sha256}。</translation>
        </message>
        <message>
            <source>Written: {path}, values: {count}, SHA-256: {sha256}.</source>
            <translation>已写入 {path}，测值 {count} 条，SHA-256：{sha256}。</translation>
        </message>
        <message>
            <source>Written: {path}, with {lines} lines. On any PC, without a network: carehome verify --journal FILE --seal CODE.</source>
            <translation>已写入 {path}，共 {lines} 条记录。在任何一台电脑上不联网即可核对：carehome verify --journal FILE --seal CODE。</translation>
        </message>
        <message>
            <source>Written: {path}, {count} requests.</source>
            <translation>已写入：{path}，{count} 件诉求。</translation>
        </message>
        <message>
            <source>assessment due</source>
            <translation>评估到期</translation>
        </message>
        <message>
            <source>days not known</source>
            <translation>天数未知</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>import of {name} taken back</source>
            <translation>撤回导入 {name}</translation>
        </message>
        <message>
            <source>name of the desk</source>
            <translation>电脑名称</translation>
        </message>
        <message>
            <source>no receipt yet</source>
            <translation>尚无回执</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>未读</translation>
        </message>
        <message>
            <source>not reported</source>
            <translation>未报</translation>
        </message>
        <message>
            <source>read; an answer is wanted</source>
            <translation>已读，待答复</translation>
        </message>
        <message>
            <source>rows {rows} = taken {taken} + asked {asked} + not taken {refused}</source>
            <translation>{rows} 行 = 收 {taken} + 问 {asked} + 不收 {refused}</translation>
        </message>
        <message>
            <source>the bureau has it</source>
            <translation>民政局已收到</translation>
        </message>
        <message>
            <source>the seal does not hold</source>
            <translation>印章不符</translation>
        </message>
        <message>
            <source>the seal holds</source>
            <translation>印章相符</translation>
        </message>
        <message>
            <source>three missed in a row</source>
            <translation>连缺三次</translation>
        </message>
        <message>
            <source>{cell}: was “{was}”, is “{now}”</source>
            <translation>{cell}：原为“{was}”，现为“{now}”</translation>
        </message>
        <message>
            <source>{cell}: was “{was}”, is “{now}”; now at {there}</source>
            <translation>{cell}：原为“{was}”，现为“{now}”；原内容移到 {there}</translation>
        </message>
        <message>
            <source>{cell}: {figure}</source>
            <translation>{cell}：{figure}</translation>
        </message>
        <message>
            <source>{code} {title}, version {version}: {count} items</source>
            <translation>{code} {title}，第 {version} 版：{count} 项</translation>
        </message>
        <message>
            <source>{code}: {label}</source>
            <translation>{code}：{label}</translation>
        </message>
        <message>
            <source>{column}: {words}</source>
            <translation>{column}：{words}</translation>
        </message>
        <message>
            <source>{county} {home}, {phone}</source>
            <translation>{county} {home}，{phone}</translation>
        </message>
        <message>
            <source>{county} {home}, {phone}: {days} days</source>
            <translation>{county} {home}，{phone}：{days} 天</translation>
        </message>
        <message>
            <source>{county} {home}: {why}</source>
            <translation>{county} {home}：{why}</translation>
        </message>
        <message>
            <source>{count} entries from {desk}</source>
            <translation>{desk} 送来 {count} 条</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>{day} {donor}, {item}: came {received}, given out {issued}, lost {lost}, in stock {stock}, passed on {passed}</source>
            <translation>{day} {donor}，{item}：收 {received}，领 {issued}，损 {lost}，存 {stock}，转 {passed}</translation>
        </message>
        <message>
            <source>{device}: heard, and at no door. Pair it.</source>
            <translation>{device}：收到信号，但没有配到门。请配对。</translation>
        </message>
        <message>
            <source>{done} of {of} rows</source>
            <translation>第 {done} 行，共 {of} 行</translation>
        </message>
        <message>
            <source>{files} files = {taken} taken + {asked} waiting + {already} there already + {refused} refused</source>
            <translation>{files} 个文件 = 收 {taken} + 待核 {asked} + 已有 {already} + 不收 {refused}</translation>
        </message>
        <message>
            <source>{file}: {all} lines = kept {kept} + known {known} + nothing new {heard} + unknown sensors {strangers} + refused {refused}. Wrong clock: {marked}. Alerts: {alerts}.</source>
            <translation>{file}：{all} 行 = 收 {kept} + 已有 {known} + 无变化 {heard} + 未知门磁 {strangers} + 不收 {refused}。时钟不对 {marked}。提醒 {alerts}。</translation>
        </message>
        <message>
            <source>{file}: {outcome}. {home} {checks}</source>
            <translation>{file}：{outcome}。{home} {checks}</translation>
        </message>
        <message>
            <source>{first} to {last}: planned {planned} = trained {held} + missed {missed} + cancelled {cancelled} + open {open}</source>
            <translation>{first} 至 {last}：安排 {planned} = 做了 {held} + 缺 {missed} + 院方停 {cancelled} + 待办 {open}</translation>
        </message>
        <message>
            <source>{given} cannot be listened to: {why}</source>
            <translation>{given} 不能接收：{why}</translation>
        </message>
        <message>
            <source>{group}: {figures}</source>
            <translation>{group}：{figures}</translation>
        </message>
        <message>
            <source>{home}, parcel {seq}: {checks} ({file})</source>
            <translation>{home}，第 {seq} 号：{checks}（{file}）</translation>
        </message>
        <message>
            <source>{home}, {day}, {round}</source>
            <translation>{home}，{day}，{round}</translation>
        </message>
        <message>
            <source>{index} {name} (this desk): {head} lines</source>
            <translation>{index} {name}（本机）：{head} 行</translation>
        </message>
        <message>
            <source>{index} {name}: closed after line {last}: {why}</source>
            <translation>{index} {name}：已停用，到第 {last} 行为止：{why}</translation>
        </message>
        <message>
            <source>{index} {name}: invited, has not begun</source>
            <translation>{index} {name}：已邀请，尚未启用</translation>
        </message>
        <message>
            <source>{index} {name}: {head} lines, last seen {seen}</source>
            <translation>{index} {name}：{head} 行，最近见到 {seen}</translation>
        </message>
        <message>
            <source>{index} {name}: {head} lines, never seen</source>
            <translation>{index} {name}：{head} 行，从未见到</translation>
        </message>
        <message>
            <source>{item}, lot {lot}: may be used again. Usable now: {usable}.</source>
            <translation>{item}，批号 {lot}：已解除封存。现在可用：{usable}。</translation>
        </message>
        <message>
            <source>{item}, lot {lot}: set aside. Usable now: {usable}.</source>
            <translation>{item}，批号 {lot}：已封存。现在可用：{usable}。</translation>
        </message>
        <message>
            <source>{item}: nothing usable on {out} of {of} days ({rate})</source>
            <translation>{item}：{of} 天中有 {out} 天断货（{rate}）</translation>
        </message>
        <message>
            <source>{item}: {quantity} {unit}, until {day}</source>
            <translation>{item}：{quantity} {unit}，{day} 前下单</translation>
        </message>
        <message>
            <source>{item}: {usable} {unit}, {per_day} a day, {days}</source>
            <translation>{item}：可用 {usable} {unit}，日均 {per_day}，{days}</translation>
        </message>
        <message>
            <source>{label} {number}</source>
            <translation>{label} {number}</translation>
        </message>
        <message>
            <source>{label}: {number}</source>
            <translation>{label}：{number}</translation>
        </message>
        <message>
            <source>{line}  {day}  {name}  {kind}  {state}  {size} KB</source>
            <translation>{line}  {day}  {name}  {kind}  {state}  {size} KB</translation>
        </message>
        <message>
            <source>{measure}:</source>
            <translation>{measure}：</translation>
        </message>
        <message>
            <source>{name}  {course}  {held}/{planned}  missed {missed}  {minutes} min {marks}</source>
            <translation>{name}  {course}  {held}/{planned}  缺 {missed}  {minutes} 分钟 {marks}</translation>
        </message>
        <message>
            <source>{name} ({file}): cells {cells}, columns {columns}</source>
            <translation>{name}（{file}）：单元格 {cells} 个，列 {columns} 个</translation>
        </message>
        <message>
            <source>{name} ({number}) is admitted.</source>
            <translation>{name}（{number}）已登记。</translation>
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
            <source>{name} can only be: {known}.</source>
            <translation>{name} 只能是：{known}。</translation>
        </message>
        <message>
            <source>{name} cannot be “{given}”, only: {known}.</source>
            <translation>{name} 不能是“{given}”，只能是：{known}。</translation>
        </message>
        <message>
            <source>{name} cannot be “{given}”.</source>
            <translation>{name} 不能是“{given}”。</translation>
        </message>
        <message>
            <source>{name} is at another place from {day} on.</source>
            <translation>{name}自 {day} 起改归他处。</translation>
        </message>
        <message>
            <source>{name} is closed from {day} on.</source>
            <translation>{name}自 {day} 起停办。</translation>
        </message>
        <message>
            <source>{name} is not kept apart any more.</source>
            <translation>{name} 已解除隔离。</translation>
        </message>
        <message>
            <source>{name} is the liaison officer of {place}.</source>
            <translation>{place}的联络员是{name}。</translation>
        </message>
        <message>
            <source>{name} lasts {days} days</source>
            <translation>{name}可用 {days} 天</translation>
        </message>
        <message>
            <source>{name} {number}</source>
            <translation>{name} {number}</translation>
        </message>
        <message>
            <source>{name}: {count} things are here.</source>
            <translation>{name}：在册物品 {count} 件。</translation>
        </message>
        <message>
            <source>{no} is to be answered until {due}.</source>
            <translation>{no} 须在 {due} 前有人回应。</translation>
        </message>
        <message>
            <source>{no} {title}: for {homes} homes, read by {read}, answered by {answered}</source>
            <translation>{no} {title}：发 {homes} 家，已读 {read}，已答 {answered}</translation>
        </message>
        <message>
            <source>{no} {title}: {state}
{words}</source>
            <translation>{no} {title}：{state}
{words}</translation>
        </message>
        <message>
            <source>{no} {urgency}, {kind}: {about}. {words} ({state}, until {due})</source>
            <translation>{no} {urgency}，{kind}：{about}。{words}（{state}，限 {due}）</translation>
        </message>
        <message>
            <source>{number}  {grade}  {place}: {words}  [{state}]  {who} {due} {late}</source>
            <translation>{number}  {grade}  {place}：{words}  [{state}]  {who} {due} {late}</translation>
        </message>
        <message>
            <source>{number} {name}: {count} people, {enters} to {leaves}, {state}</source>
            <translation>{number} {name}：{count} 人，{enters} 至 {leaves}，{state}</translation>
        </message>
        <message>
            <source>{option} is needed.</source>
            <translation>缺少 {option}。</translation>
        </message>
        <message>
            <source>{path} cannot be read or written: {why}.</source>
            <translation>无法读取或写入 {path}：{why}。</translation>
        </message>
        <message>
            <source>{path} cannot be read.</source>
            <translation>{path} 读不出来。</translation>
        </message>
        <message>
            <source>{path} cannot be written: {why}</source>
            <translation>{path} 写不进去：{why}</translation>
        </message>
        <message>
            <source>{places} places and {homes} homes are listed.</source>
            <translation>已列入 {places} 个县区、{homes} 家机构。</translation>
        </message>
        <message>
            <source>{place} {device}: open since {since}, longer than an opening takes.</source>
            <translation>{place} {device}：{since} 开着至今，超过一次开门所需的时间。</translation>
        </message>
        <message>
            <source>{place} {device}: {state} since {since}, heard {heard}, battery {battery}.</source>
            <translation>{place} {device}：{state}，自 {since}；最近信号 {heard}，电量 {battery}。</translation>
        </message>
        <message>
            <source>{place}: {reported} / {expected} reported, {late} late, {missing} missing. {figures}</source>
            <translation>{place}：已报 {reported} / {expected}，迟 {late}，漏 {missing}。{figures}</translation>
        </message>
        <message>
            <source>{place}: {said}</source>
            <translation>{place}：{said}</translation>
        </message>
        <message>
            <source>{plan}, {first} to {last}: {all} = complete {complete} + not complete {left}</source>
            <translation>{plan}，{first} 至 {last}：{all} = 已齐 {complete} + 未齐 {left}</translation>
        </message>
        <message>
            <source>{reported} of {expected} homes, at least; missing is not zero. {figures}</source>
            <translation>{reported} / {expected} 家合计，至少；漏报不按 0 计。{figures}</translation>
        </message>
        <message>
            <source>{room} {name}: {kind}, {day}, {end}.</source>
            <translation>{room} {name}：{kind}，{day}，{end}。</translation>
        </message>
        <message>
            <source>{said}; by plan {rate} a day</source>
            <translation>{said}；按计划每天需 {rate}</translation>
        </message>
        <message>
            <source>{since} to {until}: {who} {name}</source>
            <translation>{since} 至 {until}：{who} {name}</translation>
        </message>
        <message>
            <source>{who}: {start} + {came} − {went} = {now}</source>
            <translation>{who}：{start} + {came} − {went} = {now}</translation>
        </message>
        <message>
            <source>“{given}” is not a time: write it like 2026-11-22T07:30.</source>
            <translation>“{given}”不是时间，请写成 2026-11-22T07:30 这样。</translation>
        </message>
        <message>
            <source>“{given}” is not like C5=am.total.due.</source>
            <translation>“{given}”写法不对，应如 C5=am.total.due。</translation>
        </message>
        <message>
            <source>“{given}” is not one address of this computer, such as 10.20.0.5.</source>
            <translation>“{given}”不是本机的一个地址，例如 10.20.0.5。</translation>
        </message>
        <message>
            <source>“{given}” is not one address of this house's network, such as 192.168.1.5:8071.</source>
            <translation>“{given}”不是本机构内网的一个地址，例如 192.168.1.5:8071。</translation>
        </message>
        <message>
            <source>“{given}” is not written like {example}.</source>
            <translation>“{given}”写法不对，应如 {example}。</translation>
        </message>
        <message>
            <source>“{name}” is as it was mapped.</source>
            <translation>“{name}”与对应时一致。</translation>
        </message>
        <message>
            <source>“{name}” is filled where it moved to.</source>
            <translation>“{name}”今后按移动后的位置填写。</translation>
        </message>
        <message>
            <source>“{name}” is no longer filled.</source>
            <translation>“{name}”不再填写。</translation>
        </message>
        <message>
            <source>“{typed}” is no item: code:label:0:4.</source>
            <translation>“{typed}”不是条目：代码:名称:0:4。</translation>
        </message>
        <message>
            <source>“{typed}” is no line: write station-number.</source>
            <translation>“{typed}”不是记录号：写成 台号-序号。</translation>
        </message>
        <message>
            <source>“{typed}” is no reason: ill refused therapist isolation out home.</source>
            <translation>“{typed}”不是原因：病、拒绝、治疗师、隔离、外出、院停。</translation>
        </message>
        <message>
            <source>“{typed}” is no rule of a month.</source>
            <translation>“{typed}”不是月度规则。</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>First difference: the kept one says “{first}”, the one made again “{second}”.</source>
            <translation>最先不同的一处：存档写的是“{first}”，重新生成的是“{second}”。</translation>
        </message>
        <message>
            <source>First difference: this file says “{first}”, the issued one “{second}”.</source>
            <translation>最先不同的一处：这个文件写的是“{first}”，签发的原件是“{second}”。</translation>
        </message>
        <message>
            <source>How report {archive_number} was made was not written down by the program of that time, so it cannot be made again.</source>
            <translation>签发报告 {archive_number} 的旧版程序没有记下它是怎样生成的，无法重新生成。</translation>
        </message>
        <message>
            <source>It does not hold any more: withdrawn {at} by {who}. {words}</source>
            <translation>此报告已作废：{who} 于 {at} 撤回。{words}</translation>
        </message>
        <message>
            <source>Nobody signed it here with a PIN.</source>
            <translation>没有人在本程序里用 PIN 签过名。</translation>
        </message>
        <message>
            <source>Nothing like this file was issued here, and it bears the number and the seal of no report.</source>
            <translation>本机构没有签发过这样的文件，里面也没有任何报告的编号或校验码。</translation>
        </message>
        <message>
            <source>Report {archive_number} was issued at another desk, and its bytes have not come here yet.</source>
            <translation>报告 {archive_number} 是在另一台电脑上签发的，原件还没有传到这里。</translation>
        </message>
        <message>
            <source>Report {archive_number}, made again from the sealed lines, is not the kept one: the kept one was altered. {difference}</source>
            <translation>按校验码所盖的记录重新生成报告 {archive_number}，与存档不一致：存档被改动过。{difference}</translation>
        </message>
        <message>
            <source>Report {archive_number}, made again from the sealed lines, is the kept one byte for byte.</source>
            <translation>按校验码所盖的记录重新生成报告 {archive_number}，与存档逐字节相同。</translation>
        </message>
        <message>
            <source>Report {archive_number}, made again from the sealed lines, says something else than the kept one. Version {program} made it, which may say a thing in other words: look whether the figures are the same. {difference}</source>
            <translation>按校验码所盖的记录重新生成报告 {archive_number}，内容与存档不同。存档由 {program} 版程序生成，措辞可能不一样：请核对数字是否一致。{difference}</translation>
        </message>
        <message>
            <source>Report {archive_number}, made again from the sealed lines, says word for word what the kept one says. Version {program} laid it out, so its bytes are others.</source>
            <translation>按校验码所盖的记录重新生成报告 {archive_number}，内容与存档一字不差。存档由 {program} 版程序排版，所以字节不同。</translation>
        </message>
        <message>
            <source>Signed {at} by {who} ({purpose}).</source>
            <translation>{who}（{purpose}）于 {at} 签名。</translation>
        </message>
        <message>
            <source>The seal is that of the line in which report {archive_number} was issued, and the kept bytes are other ones.</source>
            <translation>这是报告 {archive_number} 签发那一条记录的校验码，但存档的字节已经不同。</translation>
        </message>
        <message>
            <source>The seal is that of the line in which report {archive_number} was issued, and the kept bytes are those whose hash the line names.</source>
            <translation>这是报告 {archive_number} 签发那一条记录的校验码，存档的字节正是那一条记录里写明的。</translation>
        </message>
        <message>
            <source>The words are the same.</source>
            <translation>文字相同。</translation>
        </message>
        <message>
            <source>This file bears the number or the seal of report {archive_number}, and is not the file that was issued: it is a draft or was saved in another form, or this file or the record was altered. {difference}</source>
            <translation>这个文件带有报告 {archive_number} 的编号或校验码，但不是当时签发的那一份：可能是草稿，或存成了别的格式，也可能是这个文件或本机构的数据被改动过。{difference}</translation>
        </message>
        <message>
            <source>This file is report {archive_number}, byte for byte as it was issued.</source>
            <translation>这个文件就是报告 {archive_number}，与签发时逐字节相同。</translation>
        </message>
        <message>
            <source>This very file left here {at}: {how}, by {who}.</source>
            <translation>这个文件正是 {at} 从这里取出的：{how}，操作人 {who}。</translation>
        </message>
        <message>
            <source>{kind}, {day}: issued {at} by {who}, seal {seal}.</source>
            <translation>{kind}，{day}：{who} 于 {at} 签发，校验码 {seal}。</translation>
        </message>
    </context>
    <context>
        <name>Consciousness</name>
        <message>
            <source>alert</source>
            <translation>清醒</translation>
        </message>
        <message>
            <source>answers to pain only</source>
            <translation>仅对疼痛有反应</translation>
        </message>
        <message>
            <source>answers to voice only</source>
            <translation>仅对呼唤有反应</translation>
        </message>
        <message>
            <source>newly confused</source>
            <translation>新发意识混乱</translation>
        </message>
        <message>
            <source>unresponsive</source>
            <translation>无反应</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Here stands what each resident agreed to. Nobody lives here yet: Ctrl 7, Ctrl N.</source>
            <translation>这里列出每位住养老人同意了什么。还没有人入住：Ctrl 7，再按 Ctrl N。</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>another desk corrected it later</source>
            <translation>另一台电脑后来又更正了</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>当即</translation>
        </message>
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
        <message>
            <source>{reason}, {words}</source>
            <translation>{reason}，{words}</translation>
        </message>
    </context>
    <context>
        <name>Counselling</name>
        <message>
            <source>high</source>
            <translation>高</translation>
        </message>
        <message>
            <source>no risk</source>
            <translation>无风险</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>who helped</source>
            <translation>服务人员</translation>
        </message>
    </context>
    <context>
        <name>Crash</name>
        <message>
            <source>A mistake in the program</source>
            <translation>程序出错</translation>
        </message>
        <message>
            <source>cannot be shown</source>
            <translation>无法显示</translation>
        </message>
        <message>
            <source>carehome made a mistake. Everything kept with Enter is on disk, and the program goes on. Please send this file to the makers; it holds no names and no values: {path}</source>
            <translation>carehome 出了一个错。已回车保存的内容都在磁盘上，程序可继续使用。请将此文件发给开发者，其中不含姓名和测值：{path}</translation>
        </message>
    </context>
    <context>
        <name>DayLists</name>
        <message>
            <source>Belongings</source>
            <translation>随身物品</translation>
        </message>
        <message>
            <source>Chronic care</source>
            <translation>慢病</translation>
        </message>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Family cards</source>
            <translation>家属卡</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>隐患整改</translation>
        </message>
        <message>
            <source>Isolation checks</source>
            <translation>隔离观察</translation>
        </message>
        <message>
            <source>Members of positive pools</source>
            <translation>混阳复采</translation>
        </message>
        <message>
            <source>Patrols</source>
            <translation>巡查</translation>
        </message>
        <message>
            <source>Special treatment</source>
            <translation>专项救治</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>在站期限</translation>
        </message>
        <message>
            <source>Stock counts</source>
            <translation>盘点</translation>
        </message>
        <message>
            <source>Temperatures</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>Tests</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>康复训练</translation>
        </message>
    </context>
    <context>
        <name>DayTimes</name>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Named times of personal plans, from today on</source>
            <translation>个人计划所用时段（今日起生效）</translation>
        </message>
    </context>
    <context>
        <name>DayWindows</name>
        <message>
            <source>2 h after breakfast</source>
            <translation>早餐后 2 小时</translation>
        </message>
        <message>
            <source>2 h after dinner</source>
            <translation>晚餐后 2 小时</translation>
        </message>
        <message>
            <source>2 h after lunch</source>
            <translation>午餐后 2 小时</translation>
        </message>
        <message>
            <source>any time today</source>
            <translation>当日任意时间</translation>
        </message>
        <message>
            <source>bedtime</source>
            <translation>睡前</translation>
        </message>
        <message>
            <source>before dinner</source>
            <translation>晚餐前</translation>
        </message>
        <message>
            <source>before lunch</source>
            <translation>午餐前</translation>
        </message>
        <message>
            <source>fasting</source>
            <translation>空腹</translation>
        </message>
    </context>
    <context>
        <name>DaysBar</name>
        <message>
            <source>days not known</source>
            <translation>天数不明</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Nothing was kept. What was typed is put aside: Ctrl+Z in the field brings it back, for what is chosen then.</source>
            <translation>没有记下任何内容。刚才输入的已放在一边：在输入框里按 Ctrl+Z 可取回，取回后算给当时选中的那一项。</translation>
        </message>
        <message>
            <source>Only what was typed is gone. Nothing that was kept has changed.</source>
            <translation>只去掉了刚输入的内容，已保存的没有变。</translation>
        </message>
        <message>
            <source>What was typed is back. It is not kept yet, and is about what is chosen now.</source>
            <translation>刚才输入的已取回，尚未保存，现在算给当前选中的这一项。</translation>
        </message>
        <message>
            <source>{whose} is not in the list any more. Nothing was kept; Esc leaves it.</source>
            <translation>{whose}已不在名单中。没有保存任何内容；按 Esc 退出。</translation>
        </message>
        <message>
            <source>{whose} was out of view and is shown again. Enter keeps what is typed.</source>
            <translation>{whose}刚才不在画面中，现已重新显示。按 Enter 保存已输入的内容。</translation>
        </message>
    </context>
    <context>
        <name>Desks</name>
        <message>
            <source>A home has at most {most} open desks. Close one first.</source>
            <translation>一个机构最多只能有 {most} 台在用的电脑。请先停用一台。</translation>
        </message>
        <message>
            <source>Add a desk</source>
            <translation>添加一台电脑</translation>
        </message>
        <message>
            <source>Bed {what} is that of two people: {who}.</source>
            <translation>床位 {what} 上有两个人：{who}。</translation>
        </message>
        <message>
            <source>Choose a desk in the list first.</source>
            <translation>请先在列表中选一台电脑。</translation>
        </message>
        <message>
            <source>Close the chosen desk</source>
            <translation>停用选中的电脑</translation>
        </message>
        <message>
            <source>Close {desk}</source>
            <translation>停用 {desk}</translation>
        </message>
        <message>
            <source>Code {what} is that of two people: {who}.</source>
            <translation>编号 {what} 是两个人的：{who}。</translation>
        </message>
        <message>
            <source>Counted now: {count}</source>
            <translation>现在算数：{count} 条</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Desk {index} ({name}) was not taken in yet. A director does that on the page of desks.</source>
            <translation>{index} 号电脑（{name}）还没有被接纳，请院长在电脑页接纳。</translation>
        </message>
        <message>
            <source>Desk {index} was closed. Nothing was taken of {name}.</source>
            <translation>{index} 号电脑已停用，{name} 中的内容没有收取。</translation>
        </message>
        <message>
            <source>Enter anew what does not count</source>
            <translation>重新录入不算数的内容</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>现在交换</translation>
        </message>
        <message>
            <source>Exchange with the stick</source>
            <translation>与 U 盘交换</translation>
        </message>
        <message>
            <source>Folder or stick for the invitation</source>
            <translation>邀请文件放到哪个文件夹或 U 盘</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>最近见到</translation>
        </message>
        <message>
            <source>Let lines with a clock ahead in</source>
            <translation>准许时钟超前的内容</translation>
        </message>
        <message>
            <source>Let this PC exchange with the others</source>
            <translation>让本机与其他电脑交换</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Lines of a newer program: {count}. They are kept and count after the update.</source>
            <translation>更新版本程序的行：{count}。这些行保留着，更新后就算数。</translation>
        </message>
        <message>
            <source>No desk says anything that another one contradicts.</source>
            <translation>各台电脑的说法没有矛盾。</translation>
        </message>
        <message>
            <source>No stick is plugged in.</source>
            <translation>没有插入 U 盘。</translation>
        </message>
        <message>
            <source>Nothing of desk {index} waits to be entered anew.</source>
            <translation>{index} 号电脑没有等待重新录入的内容。</translation>
        </message>
        <message>
            <source>One person now: {count}</source>
            <translation>已合并为一人：{count}</translation>
        </message>
        <message>
            <source>Only this desk so far. Add one: each PC then records by itself and they exchange.</source>
            <translation>目前只有本机。可以添加一台：每台电脑各自记录，再互相交换。</translation>
        </message>
        <message>
            <source>Only two people who are both here, both residents or both staff, can be one.</source>
            <translation>只有两人都在院、并且同是老人或同是职工，才能合并为一人。</translation>
        </message>
        <message>
            <source>Our desks</source>
            <translation>本机构的电脑</translation>
        </message>
        <message>
            <source>Room {what}: two desks keep people apart in it, {who}. Move one.</source>
            <translation>房间 {what}：两台电脑各隔离了人在里面（{who}），请移走一位。</translation>
        </message>
        <message>
            <source>Round times were changed at two desks from {what} on. The last change holds; say them again if that is wrong.</source>
            <translation>从 {what} 起的查房时间在两台电脑都改过。以后改的为准；不对的话请重新设定。</translation>
        </message>
        <message>
            <source>Said differently; Enter: looked at, leave it so; J: one person; B: take back</source>
            <translation>两台电脑说法不同；Enter：看过，就这样；J：是同一人；B：撤回导入</translation>
        </message>
        <message>
            <source>Say first where desks exchange, or plug a stick in.</source>
            <translation>请先填写在哪里交换，或插入 U 盘。</translation>
        </message>
        <message>
            <source>Shared or synced folder, or a stick; empty: none</source>
            <translation>共享或同步文件夹，或 U 盘；留空则不交换</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Stick {path}: taken {taken}, brought there {sent}. It may be pulled now.</source>
            <translation>U 盘 {path}：收取 {taken} 条，送出 {sent} 份。现在可以拔出。</translation>
        </message>
        <message>
            <source>Take in desk {index}</source>
            <translation>接纳 {index} 号电脑</translation>
        </message>
        <message>
            <source>Take the later import back</source>
            <translation>撤回后一次导入</translation>
        </message>
        <message>
            <source>Taken back: {name}, {count}</source>
            <translation>已撤回：{name}，{count} 条</translation>
        </message>
        <message>
            <source>Taken in: desk {index}. Exchange once more.</source>
            <translation>已接纳 {index} 号电脑。请再交换一次。</translation>
        </message>
        <message>
            <source>Taken: {taken}. Brought there: {sent}. It may be pulled now.</source>
            <translation>收取 {taken} 条，送去 {sent} 份。现在可以拔出了。</translation>
        </message>
        <message>
            <source>That is another home's record. Nothing was taken.</source>
            <translation>这是另一家机构的记录，没有收取任何内容。</translation>
        </message>
        <message>
            <source>That is not about an imported file.</source>
            <translation>这一条与导入的文件无关。</translation>
        </message>
        <message>
            <source>That is not about two people, or one of them left.</source>
            <translation>这一条不是关于两个人的，或者其中一人已离院。</translation>
        </message>
        <message>
            <source>The clock of {desk} is {minutes} minutes ahead. Set it right.</source>
            <translation>{desk} 的时钟快了 {minutes} 分钟，请校准。</translation>
        </message>
        <message>
            <source>The file {what} was imported at two desks. B takes the later import back; J joins the people it doubled.</source>
            <translation>文件 {what} 在两台电脑都导入了。B 撤回后一次导入；J 把重复的人合并。</translation>
        </message>
        <message>
            <source>There is no desk {index}.</source>
            <translation>没有 {index} 号电脑。</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>没有这个文件夹。</translation>
        </message>
        <message>
            <source>They are one person</source>
            <translation>是同一人</translation>
        </message>
        <message>
            <source>This PC exchanges from now on, as soon as a director takes it in at another one.</source>
            <translation>本机从现在起参与交换；院长在另一台电脑上接纳本机后即生效。</translation>
        </message>
        <message>
            <source>This desk cannot close itself: another one does.</source>
            <translation>本机不能停用自己，请在另一台电脑上操作。</translation>
        </message>
        <message>
            <source>Two copies went on as {desk}: {count} lines of one of them do not count. A director can enter them anew.</source>
            <translation>两份副本都以“{desk}”的身份继续记录：其中一份的 {count} 行不算数。院长可以把它们重新录入。</translation>
        </message>
        <message>
            <source>Two desks</source>
            <translation>两台电脑说法不同</translation>
        </message>
        <message>
            <source>Two tubes bear the label {what}: two desks opened them. Each is shown with its desk's mark; label them anew and look whose each answer is.</source>
            <translation>{what} 这个编号有两支管：两台电脑各开了一支。显示时各带电脑代号；请重新贴标签，并核对每个结果是哪一支的。</translation>
        </message>
        <message>
            <source>What it is called, such as second floor</source>
            <translation>叫什么，例如“二楼”</translation>
        </message>
        <message>
            <source>Where desks exchange</source>
            <translation>在哪里交换</translation>
        </message>
        <message>
            <source>Why: lost, stolen, given away</source>
            <translation>原因：丢失、被盗、送人</translation>
        </message>
        <message>
            <source>Write the invitation</source>
            <translation>写出邀请文件</translation>
        </message>
        <message>
            <source>Written: {path}. Carry it to the new PC: Join a home as one more PC, then scan this code there (or type the passphrase), and the director's PIN. Whoever has file and code reads the whole record: Esc hides the code.</source>
            <translation>已写入：{path}。带到新电脑，选“加入一家机构，作为又一台电脑”，在那里扫这个码（或输入口令），再输院长的 PIN。有文件又有码的人能看到全部记录：按 Esc 隐藏。</translation>
        </message>
        <message>
            <source>clock {minutes} min ahead</source>
            <translation>时钟快 {minutes} 分钟</translation>
        </message>
        <message>
            <source>closed: {why}</source>
            <translation>已停用：{why}</translation>
        </message>
        <message>
            <source>earlier place of the record</source>
            <translation>记录以前所在的电脑</translation>
        </message>
        <message>
            <source>exchanges</source>
            <translation>在交换</translation>
        </message>
        <message>
            <source>imported at two desks</source>
            <translation>两台电脑都导入了</translation>
        </message>
        <message>
            <source>this desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>{count} PCs · not exchanged yet</source>
            <translation>{count} 台电脑 · 还没交换过</translation>
        </message>
        <message>
            <source>{count} PCs · {when}</source>
            <translation>{count} 台电脑 · {when} 已交换</translation>
        </message>
        <message>
            <source>{count} entries from {desk}</source>
            <translation>{desk} 送来 {count} 条</translation>
        </message>
        <message>
            <source>{desk} was closed: what it wrote after that is kept and does not count.</source>
            <translation>{desk} 已停用：它此后写的内容保留着，但不算数。</translation>
        </message>
        <message>
            <source>{desk} wrote with a clock more than a day ahead. Its lines wait until a director lets them in.</source>
            <translation>{desk} 的时钟快了一天以上，它写的内容先放着，等院长准许后才算数。</translation>
        </message>
        <message>
            <source>{desk}: lines before line {number} are missing. Bring its stick or its folder.</source>
            <translation>{desk}：第 {number} 行之前的内容还没到。请拿它的 U 盘来，或接上它的文件夹。</translation>
        </message>
        <message>
            <source>{met} · folder not reached</source>
            <translation>{met} · 文件夹连不上</translation>
        </message>
        <message>
            <source>{met} · to decide {decide}</source>
            <translation>{met} · 待决定 {decide}</translation>
        </message>
        <message>
            <source>{met} · waiting {waiting}</source>
            <translation>{met} · 待送 {waiting}</translation>
        </message>
        <message>
            <source>{name} is no invitation of a home, or it was altered.</source>
            <translation>{name} 不是机构的邀请文件，或者被改动过。</translation>
        </message>
        <message>
            <source>{name} is not signed by that desk, or it was altered. Nothing was taken of it.</source>
            <translation>{name} 不是那台电脑签名的，或者被改动过，没有收取。</translation>
        </message>
        <message>
            <source>{name} is too large. Nothing was taken of it.</source>
            <translation>{name} 太大，没有收取。</translation>
        </message>
        <message>
            <source>{name} was sealed before this desk was known there. It will be sealed again.</source>
            <translation>{name} 封存时那边还不认识本机，之后会重新封存。</translation>
        </message>
        <message>
            <source>{name} was written by a newer program. Update this one; nothing is lost.</source>
            <translation>{name} 是更新版本的程序写的。请更新本程序，内容不会丢失。</translation>
        </message>
        <message>
            <source>{path} cannot be reached now. Everything is kept here and goes there later.</source>
            <translation>现在连不上 {path}。内容都保留在本机，之后会送过去。</translation>
        </message>
        <message>
            <source>{path} is full or was pulled out. What is not there yet goes there next time.</source>
            <translation>{path} 已满或被拔出。还没送到的内容下次再送。</translation>
        </message>
        <message>
            <source>{path} is not empty. Choose a new folder for the record of this desk.</source>
            <translation>{path} 不是空的。请为本机的记录选一个新文件夹。</translation>
        </message>
        <message>
            <source>{what}: one disinfection was corrected at two desks. The later holds and counts once.</source>
            <translation>{what}：同一次消毒在两台电脑都更正了。以后更正的为准，只算一次。</translation>
        </message>
        <message>
            <source>{who} stays director: the step at another desk would have left the home without one.</source>
            <translation>{who} 仍是院长：另一台电脑上的操作会使机构没有院长，因此作废。</translation>
        </message>
        <message>
            <source>{who}: a dose was said given at two desks. Find out whether it was given twice.</source>
            <translation>{who}：两台电脑都记了这次药已给。请弄清是否给了两次。</translation>
        </message>
        <message>
            <source>{who}: admitted at two desks. J if they are one person.</source>
            <translation>{who}：在两台电脑各登记了一次。是同一人请按 J。</translation>
        </message>
        <message>
            <source>{who}: one entry was corrected at two desks. Both values stand; withdraw the wrong.</source>
            <translation>{who}：同一条记录在两台电脑上都更正了。两个数值都保留着，请撤回错的那个。</translation>
        </message>
        <message>
            <source>{who}: one measure was planned at two desks, each otherwise. Both hold; end one.</source>
            <translation>{who}：同一项测量在两台电脑各定了不同的计划。两个都有效，请停掉一个。</translation>
        </message>
        <message>
            <source>{who}: {what} was given at {clock} without asking; another desk had {measure} {value}.</source>
            <translation>{who}：{clock} 给了{what}，没有先问；另一台电脑已有{measure} {value}，请去看看。</translation>
        </message>
        <message>
            <source>{who}: {what} was put on the list at two desks. End one before it is given twice.</source>
            <translation>{who}：{what}在两台电脑都加进了用药单。先停掉一个，免得给两次。</translation>
        </message>
    </context>
    <context>
        <name>Devices</name>
        <message>
            <source>dial gauge</source>
            <translation>表式血压计</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>电子血压计</translation>
        </message>
        <message>
            <source>mercury (existing stock)</source>
            <translation>水银血压计（存量）</translation>
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
            <source>Checker's PIN</source>
            <translation>核对人 PIN</translation>
        </message>
        <message>
            <source>Choose in the list what it is about.</source>
            <translation>请先在列表里选中是哪一项。</translation>
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
            <source>Disinfection 2-2-1</source>
            <translation>消毒 二二一</translation>
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
            <source>Floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>Here stands what has to be disinfected today. There are no areas yet: Ctrl 7 opens People, and Ctrl N in Areas adds one.</source>
            <translation>这里列出今天要消毒的区域。还没有区域：Ctrl 7 打开“人员”，在“区域”里按 Ctrl N 新增。</translation>
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
            <source>It acted {minutes} minutes; more than {least} for {use} with {agent}. {source}</source>
            <translation>作用 {minutes} 分钟；{agent}用于{use}须超过 {least} 分钟。{source}</translation>
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
            <source>No area fits what is chosen above.</source>
            <translation>没有符合上面筛选的区域。</translation>
        </message>
        <message>
            <source>No floor</source>
            <translation>不分楼层</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nothing acts in the area the cursor is at: there is nothing to rinse or air.</source>
            <translation>光标所在的区域没有正在作用的消毒，不用冲洗或通风。</translation>
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
            <source>Once a day {done} / {due}</source>
            <translation>每日一次 {done} / {due}</translation>
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
            <source>Room, name or initials</source>
            <translation>房号、名称或首字母</translation>
        </message>
        <message>
            <source>Routine disinfection number {times} of the day; {minimum} is the minimum. {source}</source>
            <translation>当日第 {times} 次常规消毒，最少只需 {minimum} 次。依据：{source}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Several a day {done} / {due}</source>
            <translation>每日多次 {done} / {due}</translation>
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
            <source>The board showed something else; this record is of: {areas}. Enter keeps it.</source>
            <translation>刚才看的是别处；这条记录属于：{areas}。再按 Enter 保存。</translation>
        </message>
        <message>
            <source>Time {number}</source>
            <translation>第 {number} 次</translation>
        </message>
        <message>
            <source>Time {number}   {opens}–{closes}</source>
            <translation>第 {number} 次   {opens}–{closes}</translation>
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
            <source>acts, {minutes} min</source>
            <translation>作用中 {minutes} 分</translation>
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
            <source>by {clock}</source>
            <translation>待 {clock} 前</translation>
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
            <source>from {clock}</source>
            <translation>{clock} 起</translation>
        </message>
        <message>
            <source>late {clock}</source>
            <translation>超 {clock}</translation>
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
            <source>rinse or air: E</source>
            <translation>到时冲洗通风 E</translation>
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
            <source>{done}/{due} {kind}</source>
            <translation>{done}/{due} {kind}</translation>
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
        <message>
            <source>With it, it can be checked that journal lines {first}–{last} are those behind this report; not that what was typed is true, nor anything later.</source>
            <translation>据此可核对第 {first}–{last} 条记录就是本表所依据的记录；不证明录入内容属实，也不涉及以后的记录。</translation>
        </message>
    </context>
    <context>
        <name>Doors</name>
        <message>
            <source>Door of {place}</source>
            <translation>{place} 的门</translation>
        </message>
        <message>
            <source>Go there now.</source>
            <translation>请立即前往。</translation>
        </message>
        <message>
            <source>Look, and say what was seen.</source>
            <translation>请去看一眼，写下看到的情况。</translation>
        </message>
        <message>
            <source>The button at the door of {place} was pressed at {at}.</source>
            <translation>{at} {place} 门口的求助按钮被按下。</translation>
        </message>
        <message>
            <source>The door of {place} is open since {at}, longer than an opening takes.</source>
            <translation>{place} 的门自 {at} 起开着，超过一次开门所需时间。</translation>
        </message>
        <message>
            <source>The door of {place} opened at {at}: in no window, not announced.</source>
            <translation>{place} 的门 {at} 打开：不在允许时段，也没有预告。</translation>
        </message>
        <message>
            <source>The line is too long.</source>
            <translation>这一行太长。</translation>
        </message>
        <message>
            <source>The sensor at the door of {place} says at {at} that it was moved.</source>
            <translation>{place} 门上的门磁 {at} 报告被拆动。</translation>
        </message>
        <message>
            <source>battery low</source>
            <translation>电量低</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>关</translation>
        </message>
        <message>
            <source>door closed</source>
            <translation>门关</translation>
        </message>
        <message>
            <source>door left open</source>
            <translation>门未关好</translation>
        </message>
        <message>
            <source>door opened</source>
            <translation>门开</translation>
        </message>
        <message>
            <source>door opened, not explained</source>
            <translation>门打开，未说明</translation>
        </message>
        <message>
            <source>false alarm</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>heard</source>
            <translation>有信号</translation>
        </message>
        <message>
            <source>help called</source>
            <translation>求助</translation>
        </message>
        <message>
            <source>help called at the door</source>
            <translation>门口求助</translation>
        </message>
        <message>
            <source>listening began anew</source>
            <translation>重新开始接收</translation>
        </message>
        <message>
            <source>nurse went in</source>
            <translation>护士进房</translation>
        </message>
        <message>
            <source>off line</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开</translation>
        </message>
        <message>
            <source>open longer than two minutes in a window</source>
            <translation>允许时段内开门超过两分钟</translation>
        </message>
        <message>
            <source>opened outside the windows, not announced</source>
            <translation>允许时段以外打开，且未预告</translation>
        </message>
        <message>
            <source>resident came out</source>
            <translation>老人出房</translation>
        </message>
        <message>
            <source>rubbish taken</source>
            <translation>倒垃圾</translation>
        </message>
        <message>
            <source>sensor fault</source>
            <translation>门磁故障</translation>
        </message>
        <message>
            <source>sensor tampered with</source>
            <translation>门磁被拆动</translation>
        </message>
        <message>
            <source>the button at the door was pressed</source>
            <translation>门口的按钮被按下</translation>
        </message>
        <message>
            <source>the sensor says that it was moved</source>
            <translation>门磁报告被拆动</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>water or medicine brought</source>
            <translation>送水送药</translation>
        </message>
        <message>
            <source>“{line}” names no device.</source>
            <translation>“{line}”没有写设备。</translation>
        </message>
        <message>
            <source>“{said}” is no time.</source>
            <translation>“{said}”不是时间。</translation>
        </message>
        <message>
            <source>“{said}” is nothing a door sensor says.</source>
            <translation>“{said}”不是门磁会报的内容。</translation>
        </message>
    </context>
    <context>
        <name>DueList</name>
        <message>
            <source>Counted are people, each once, as the list was frozen; later ones are added.</source>
            <translation>按名单冻结时的人数计，每人一次；之后来的另加一行。</translation>
        </message>
        <message>
            <source>Counted is the whole day; what still waits to open is open.</source>
            <translation>按全天计数；还没到时间的也算未完成。</translation>
        </message>
        <message>
            <source>Counted is what has opened; what opens later is not due yet.</source>
            <translation>只计已到时间的；还没到时间的不算应做。</translation>
        </message>
        <message>
            <source>Each item of the checklist counts once, in the version it was begun with.</source>
            <translation>检查表每条算一次，按开始时的版本。</translation>
        </message>
        <message>
            <source>Every family once in each period of a closed home; a card that went out counts.</source>
            <translation>封闭期间每个周期每家一张；发出了才算。</translation>
        </message>
        <message>
            <source>Tab goes from number to number, Enter shows who is behind it.</source>
            <translation>按 Tab 在数字间移动，按 Enter 查看是哪些人。</translation>
        </message>
        <message>
            <source>What is made up counts once, on the day it was held.</source>
            <translation>补上的训练只算一次，算在实际做的那天。</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答</translation>
        </message>
        <message>
            <source>away</source>
            <translation>不在院</translation>
        </message>
        <message>
            <source>by plan</source>
            <translation>按计划</translation>
        </message>
        <message>
            <source>cards due</source>
            <translation>应发</translation>
        </message>
        <message>
            <source>closed with a reason</source>
            <translation>已说明原因</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>家属不要</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已做</translation>
        </message>
        <message>
            <source>done all the same</source>
            <translation>另行消毒</translation>
        </message>
        <message>
            <source>everything given back</source>
            <translation>已全部发还</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>families</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>漏巡</translation>
        </message>
        <message>
            <source>in the plans</source>
            <translation>计划内</translation>
        </message>
        <message>
            <source>in the register</source>
            <translation>在册</translation>
        </message>
        <message>
            <source>late</source>
            <translation>补做</translation>
        </message>
        <message>
            <source>left the house</source>
            <translation>已离院</translation>
        </message>
        <message>
            <source>longer than allowed</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>made up</source>
            <translation>已补</translation>
        </message>
        <message>
            <source>made, not sent</source>
            <translation>已做未发</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>moved on</source>
            <translation>已离站</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>无同意</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没做</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>未答</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>未做</translation>
        </message>
        <message>
            <source>not due</source>
            <translation>不应做</translation>
        </message>
        <message>
            <source>not explained</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>not held</source>
            <translation>没做</translation>
        </message>
        <message>
            <source>not to be sent</source>
            <translation>不发</translation>
        </message>
        <message>
            <source>not to be tested</source>
            <translation>不应检</translation>
        </message>
        <message>
            <source>not walked</source>
            <translation>未巡</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>not yet open</source>
            <translation>未到时间</translation>
        </message>
        <message>
            <source>nothing said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在应做</translation>
        </message>
        <message>
            <source>on the board</source>
            <translation>共列</translation>
        </message>
        <message>
            <source>on the checklist</source>
            <translation>检查表共</translation>
        </message>
        <message>
            <source>on the list</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>on the roll</source>
            <translation>在册</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>patrols</source>
            <translation>巡查</translation>
        </message>
        <message>
            <source>patrols due</source>
            <translation>应巡</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>安排</translation>
        </message>
        <message>
            <source>recipients</source>
            <translation>受助人员</translation>
        </message>
        <message>
            <source>sampled</source>
            <translation>已采</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>已处置</translation>
        </message>
        <message>
            <source>something is still here</source>
            <translation>还有物品没发还</translation>
        </message>
        <message>
            <source>still here</source>
            <translation>仍在站</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>未到时</translation>
        </message>
        <message>
            <source>to answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>to be answered</source>
            <translation>应处置</translation>
        </message>
        <message>
            <source>to be given back</source>
            <translation>应发还</translation>
        </message>
        <message>
            <source>to be measured</source>
            <translation>应测</translation>
        </message>
        <message>
            <source>to be tested</source>
            <translation>应检</translation>
        </message>
        <message>
            <source>to disinfect</source>
            <translation>应消毒</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>应做</translation>
        </message>
        <message>
            <source>to move on</source>
            <translation>应离站</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>做了</translation>
        </message>
        <message>
            <source>treatments due</source>
            <translation>应办救治</translation>
        </message>
        <message>
            <source>unexplained</source>
            <translation>缺测</translation>
        </message>
        <message>
            <source>walked</source>
            <translation>已巡</translation>
        </message>
        <message>
            <source>ward of the state</source>
            <translation>民政监护</translation>
        </message>
        <message>
            <source>who left and had brought something</source>
            <translation>已离开且登记过物品的</translation>
        </message>
        <message>
            <source>{name} {number}</source>
            <translation>{name} {number}</translation>
        </message>
        <message>
            <source>{part} ({words})</source>
            <translation>{part}（{words}）</translation>
        </message>
        <message>
            <source>{whole} = {parts}</source>
            <translation>{whole} = {parts}</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>0 moves nothing. A shelf that is empty is a count.</source>
            <translation>0 件不算出入库。货架空了，请用“盘点”。</translation>
        </message>
        <message>
            <source>0 yuan cannot be: type the sum.</source>
            <translation>金额不能是 0 元：请输入金额。</translation>
        </message>
        <message>
            <source>A change of level needs {what}.</source>
            <translation>改级别还差：{what}。</translation>
        </message>
        <message>
            <source>A column cannot be used as “{given}”. It can be: {uses}.</source>
            <translation>一列不能当作“{given}”用。可以用作：{uses}。</translation>
        </message>
        <message>
            <source>A handover needs two people: who hands over, and who takes over.</source>
            <translation>交接班须由两人签名：交班人和接班人。</translation>
        </message>
        <message>
            <source>A major fault is put right by {due}, or the place is closed until then.</source>
            <translation>重大隐患须在 {due} 前整改，或先封闭该处。</translation>
        </message>
        <message>
            <source>A major fault: say what was done at once.</source>
            <translation>重大隐患：写明当场采取了什么措施。</translation>
        </message>
        <message>
            <source>A passphrase needs at least {count} characters.</source>
            <translation>口令至少需要 {count} 个字符。</translation>
        </message>
        <message>
            <source>A pool is of 2 to {most} people, such as 5 or 10.</source>
            <translation>混采每管 2 到 {most} 人，常用 5 或 10。</translation>
        </message>
        <message>
            <source>A recovery code has {groups} groups of {size} characters; {count} characters were typed.</source>
            <translation>恢复码共 {groups} 组，每组 {size} 个字符；现在输入了 {count} 个字符。</translation>
        </message>
        <message>
            <source>A team is watched first, then enters ({enters}), then leaves ({leaves}).</source>
            <translation>一班先观察，再进驻（{enters}），后撤出（{leaves}）。</translation>
        </message>
        <message>
            <source>All of lot {lot} is open since {day}.</source>
            <translation>批号 {lot} 的都已在 {day} 开封。</translation>
        </message>
        <message>
            <source>An exception is signed with the PIN of a head nurse or director.</source>
            <translation>例外要由护士长或院长输入本人 PIN 签字。</translation>
        </message>
        <message>
            <source>An extension is later than {due}.</source>
            <translation>延期要晚于 {due}。</translation>
        </message>
        <message>
            <source>Another person has to look at this card first.</source>
            <translation>这张卡要先由另一个人看过。</translation>
        </message>
        <message>
            <source>Bed {place} is {name}'s.</source>
            <translation>{place} 床已由 {name} 占用。</translation>
        </message>
        <message>
            <source>Before and after are the same photograph ({print}). Take another one.</source>
            <translation>后照与前照是同一张（指纹 {print}），请重拍。</translation>
        </message>
        <message>
            <source>Cases are told only while a cluster is open, or when the law asks for one.</source>
            <translation>只有在聚集未结束时，或依法要求时，才上报病例。</translation>
        </message>
        <message>
            <source>Choose at least one time of the day.</source>
            <translation>请至少选择一个时段。</translation>
        </message>
        <message>
            <source>Choose one: days of the week, every so many days, or a day of the month.</source>
            <translation>只能选一种：每周星期几、每隔几天，或每月几号。</translation>
        </message>
        <message>
            <source>Give a reason.</source>
            <translation>请写明原因。</translation>
        </message>
        <message>
            <source>Give the lamp's hours, its intensity, or both.</source>
            <translation>请填写灯管累计小时数或照射强度，至少一项。</translation>
        </message>
        <message>
            <source>Group {group} of the recovery code is mistyped. Compare it with the paper.</source>
            <translation>恢复码第 {group} 组有误，请对照纸上核对。</translation>
        </message>
        <message>
            <source>How the report {archive_number} was made is not written down: an older program issued it. Its kept pages can be shown.</source>
            <translation>报告 {archive_number} 由旧版程序签发，没有记下它是怎样生成的；留存的原件仍可查看。</translation>
        </message>
        <message>
            <source>It cannot begin on {begins}: what was due on earlier days stays as it was.</source>
            <translation>不能从 {begins} 开始：以前各日的应测不再改动。</translation>
        </message>
        <message>
            <source>It cannot end on {ends}: what was due on earlier days stays as it was.</source>
            <translation>不能在 {ends} 结束：以前各日的应测不再改动。</translation>
        </message>
        <message>
            <source>It cannot end on {until}: it begins on {begins}.</source>
            <translation>不能在 {until} 结束：它从 {begins} 才开始。</translation>
        </message>
        <message>
            <source>It cannot have been made on {made}: that day is to come.</source>
            <translation>生产日期 {made} 还没到，不可能。</translation>
        </message>
        <message>
            <source>It expires {expires}, before it was made, {made}.</source>
            <translation>有效期 {expires} 早于生产日期 {made}。</translation>
        </message>
        <message>
            <source>Line {line} of the list cannot be: {why}.</source>
            <translation>名册第 {line} 行不对：{why}。</translation>
        </message>
        <message>
            <source>Line {line}: {why}. Nothing was taken over.</source>
            <translation>第 {line} 行：{why}。一项也没有接收。</translation>
        </message>
        <message>
            <source>Lot {lot} came in on {day}, after {when}.</source>
            <translation>批号 {lot} 在 {day} 才入库，晚于 {when}。</translation>
        </message>
        <message>
            <source>Lot {lot} expired after {day}: it is given to nobody, only written off.</source>
            <translation>批号 {lot} 有效期至 {day}，已过期：谁也不能领，只能报废。</translation>
        </message>
        <message>
            <source>Lot {lot} expired on {day}. Take another.</source>
            <translation>批号 {lot} 已于 {day} 过期，请换一批。</translation>
        </message>
        <message>
            <source>Lot {lot} holds {held}, not {wanted}.</source>
            <translation>批号 {lot} 只有 {held}，不够 {wanted}。</translation>
        </message>
        <message>
            <source>Lot {lot} is kept so already ({state}).</source>
            <translation>批号 {lot} 已经是这样（{state}）。</translation>
        </message>
        <message>
            <source>No bureau is known: take in its card first, and compare the words.</source>
            <translation>还没有登记民政局：先读入它的名片并核对词语。</translation>
        </message>
        <message>
            <source>No counsellor has a key yet, so nobody could read these words. Take it without words, or let a counsellor choose a passphrase first.</source>
            <translation>还没有倾听员设过密钥，这些话谁也读不到。请先请一位倾听员设好自己的口令。</translation>
        </message>
        <message>
            <source>No import “{given}” is left to take back. There are: {known}.</source>
            <translation>没有可以撤回的导入“{given}”。现有：{known}。</translation>
        </message>
        <message>
            <source>No report with the number “{given}” was issued.</source>
            <translation>没有编号为“{given}”的已签发报告。</translation>
        </message>
        <message>
            <source>No sensor “{device}” is at a door: pair it first.</source>
            <translation>没有门装着门磁“{device}”：请先配对。</translation>
        </message>
        <message>
            <source>No session “{item}” is planned on {day}.</source>
            <translation>{day} 的计划里没有“{item}”。</translation>
        </message>
        <message>
            <source>Nobody agreed that a card of {person} goes out ({purpose}). To be asked: {who}.</source>
            <translation>没有人同意发出{person}的卡（{purpose}）。应征得同意：{who}。</translation>
        </message>
        <message>
            <source>Nobody here is called “{given}”.</source>
            <translation>本机构没有“{given}”这个人。</translation>
        </message>
        <message>
            <source>Nobody is in {tube} yet.</source>
            <translation>{tube} 里还没有人。</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>还没有人登录。</translation>
        </message>
        <message>
            <source>Nobody lives on a floor “{typed}”; there are: {known}.</source>
            <translation>没有人住在“{typed}”层；有人住的楼层：{known}。</translation>
        </message>
        <message>
            <source>Nobody stays before being examined: say by whom and what was found, or the number of the written notice if it was refused.</source>
            <translation>未经检查不能入站：请写谁检查的、查到什么；本人拒绝检查的，写书面告知的文号。</translation>
        </message>
        <message>
            <source>Not among what is here: {things}. Here are: {known}.</source>
            <translation>在册物品里没有：{things}。在册的有：{known}。</translation>
        </message>
        <message>
            <source>Not signed by {home}: the signature is another one.</source>
            <translation>不是{home}签的：签名不符。</translation>
        </message>
        <message>
            <source>Not tested and not explained: {count}. Say why before the round is closed.</source>
            <translation>还有 {count} 人未检也未说明。先写原因，再结束本轮。</translation>
        </message>
        <message>
            <source>Not under this level: {reasons}. Refuse, divert, hold, or book a signed exception.</source>
            <translation>本级别不能放行：{reasons}。可拒绝、改道、暂缓，或登记已签字的例外。</translation>
        </message>
        <message>
            <source>Nothing in store is called “{given}”.</source>
            <translation>库里没有“{given}”。</translation>
        </message>
        <message>
            <source>Nothing is kept for “{name}”.</source>
            <translation>没有为“{name}”收集的数据。</translation>
        </message>
        <message>
            <source>Only a counsellor has a key for these words.</source>
            <translation>只有倾听员有读这些话的密钥。</translation>
        </message>
        <message>
            <source>Only the director extends a major fault.</source>
            <translation>重大隐患只有院长能批延期。</translation>
        </message>
        <message>
            <source>PostgreSQL’s library is not here: sudo apt install libpq5 where the program was installed as a package, pip install carehome[hub] elsewhere.</source>
            <translation>没有 PostgreSQL 的库：用安装包装的，输入 sudo apt install libpq5；其他情况输入 pip install carehome[hub]。</translation>
        </message>
        <message>
            <source>Records of staff are not locked: reports must be able to say who measured.</source>
            <translation>职工的记录不能封存：报告须能说明是谁测的。</translation>
        </message>
        <message>
            <source>Report {number} was withdrawn before.</source>
            <translation>报告 {number} 已经撤回过。</translation>
        </message>
        <message>
            <source>Round “{name}” is closed. Only answers can still be kept in it.</source>
            <translation>“{name}”已结束，只能再补登结果。</translation>
        </message>
        <message>
            <source>Say at least one cell and its figure.</source>
            <translation>请至少给出一个单元格和它要填的指标。</translation>
        </message>
        <message>
            <source>Say the reason in a few words.</source>
            <translation>请简要写明原因。</translation>
        </message>
        <message>
            <source>Say which proof was seen: report number, hospital, picture.</source>
            <translation>请写看到的证明：报告编号、医院或照片。</translation>
        </message>
        <message>
            <source>Say who did it: somebody of the staff.</source>
            <translation>请选择执行人：须为本机构职工。</translation>
        </message>
        <message>
            <source>Say who it is: a name, or for goods the sender.</source>
            <translation>请写明是谁：姓名；物品写送货方。</translation>
        </message>
        <message>
            <source>Say who reports it, and to whom.</source>
            <translation>请写明由谁报告、报给哪里。</translation>
        </message>
        <message>
            <source>Say why the report is withdrawn.</source>
            <translation>请写明为什么撤回这份报告。</translation>
        </message>
        <message>
            <source>Say why: a refusal needs a reason.</source>
            <translation>拒绝要有原因，请选一个。</translation>
        </message>
        <message>
            <source>Sealed for another bureau: only that one can open it.</source>
            <translation>这是报给别的民政局的，只有对方能打开。</translation>
        </message>
        <message>
            <source>Sending over the network is off at this desk; a director switches it on. A stick works always.</source>
            <translation>本岗位没有开通网络报送，须由院长开通。U 盘随时可用。</translation>
        </message>
        <message>
            <source>Somebody else recorded this: a nurse corrects it.</source>
            <translation>这条是别人录入的，请护士更正。</translation>
        </message>
        <message>
            <source>Somebody was erased while the file was written anew: it is written once more, since the copy remembers them.</source>
            <translation>重写文件期间有人被抹除：文件会再重写一次，因为写好的那份里还有其记录。</translation>
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
            <source>Still missing: {asked}.</source>
            <translation>还差：{asked}。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was taken from the file.</source>
            <translation>已停止。文件中的内容一条都没有导入。</translation>
        </message>
        <message>
            <source>The answer cannot be before the request came in ({when}).</source>
            <translation>回应不能早于收到诉求的时间（{when}）。</translation>
        </message>
        <message>
            <source>The answer of {answered} is before the sample of {sampled}. Check both dates.</source>
            <translation>结果时间 {answered} 早于采样时间 {sampled}，请核对两个时间。</translation>
        </message>
        <message>
            <source>The blank form “{name}” is not kept here: map it anew.</source>
            <translation>本机没有保存空白表“{name}”，请重新对应。</translation>
        </message>
        <message>
            <source>The bureau's server does not do it: {why}</source>
            <translation>监管端的服务器没有响应或不能写入：{why}</translation>
        </message>
        <message>
            <source>The card has {size} KB, more than {most}: cut it smaller.</source>
            <translation>这张卡有 {size} KB，超过 {most} KB：请裁小一些。</translation>
        </message>
        <message>
            <source>The certificate says {when}, which is still to come.</source>
            <translation>证明上的时间是 {when}，还没到，不收。</translation>
        </message>
        <message>
            <source>The checklist has no item “{given}”.</source>
            <translation>检查表没有“{given}”这一条。</translation>
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
            <source>The director ends an emergency, with their own PIN.</source>
            <translation>结束应急事件由院长本人输入 PIN。</translation>
        </message>
        <message>
            <source>The document could not be made: the computer may lack memory. Close other programs and try again.</source>
            <translation>文件没有生成：电脑内存可能不够。请关闭其他程序后再试。</translation>
        </message>
        <message>
            <source>The document {archive_number} was erased on {day}, together with the record of a person it may have named. That it was issued, when and with which seal, stays on file.</source>
            <translation>文件 {archive_number} 已于 {day} 随所涉人员的记录一并抹除。何时签发、校验码为何，仍有记录可查。</translation>
        </message>
        <message>
            <source>The end ({end}) is before the beginning ({start}).</source>
            <translation>结束（{end}）早于开始（{start}）。</translation>
        </message>
        <message>
            <source>The end, {end}, is before the start, {start}.</source>
            <translation>结束时间 {end} 早于开始时间 {start}。</translation>
        </message>
        <message>
            <source>The file's key was not changed: the new copy did not pass its check.</source>
            <translation>文件密钥没有更换：新的副本未通过核对。</translation>
        </message>
        <message>
            <source>The home {home} is not admitted here: take in its card first.</source>
            <translation>机构 {home} 尚未登记：先读入它的名片。</translation>
        </message>
        <message>
            <source>The key file of this backup is from before the key of the file was changed, or belongs to another home: it does not open the record as it is now. Nothing was changed. Restore the whole backup into a new folder instead.</source>
            <translation>这份备份的密钥文件是更换文件密钥之前的，或属于别的机构：打不开现在的记录。没有做任何改动。请把整份备份恢复到新文件夹。</translation>
        </message>
        <message>
            <source>The label {given} is that of {tube} already.</source>
            <translation>标签 {given} 已用在 {tube} 上。</translation>
        </message>
        <message>
            <source>The last day stays {due}. A later one is an extension.</source>
            <translation>期限仍是 {due}；要更晚请办延期。</translation>
        </message>
        <message>
            <source>The last day {due} is before {day}.</source>
            <translation>期限 {due} 早于 {day}。</translation>
        </message>
        <message>
            <source>The last digit of the identity number is {typed}, by the others it would be {right}.</source>
            <translation>身份证末位写的是 {typed}，按前 17 位应是 {right}，请核对。</translation>
        </message>
        <message>
            <source>The law asks for at least {years} years.</source>
            <translation>法规要求至少保存 {years} 年。</translation>
        </message>
        <message>
            <source>The level asks {asked} of each: let them in one by one. Nobody of the group was let in.</source>
            <translation>当前等级要每个人{asked}：请一个一个登记。这批人一个也没有登记。</translation>
        </message>
        <message>
            <source>The level in force still asks for it. Change the level first, then end the event.</source>
            <translation>现行级别还在收集这些数据。请先改级别，再结束事件。</translation>
        </message>
        <message>
            <source>The line for low readings, {low}, must lie below the one for high, {high}.</source>
            <translation>偏低阈值 {low} 必须低于偏高阈值 {high}。</translation>
        </message>
        <message>
            <source>The new key is not signed by the old one: compare the words and confirm anew.</source>
            <translation>新密钥没有旧密钥的签名：请重新核对词语并确认。</translation>
        </message>
        <message>
            <source>The number ending in {end} is no identity number: 18 places are wanted, and the check digit must fit.</source>
            <translation>尾号 {end} 不是有效的身份证号：应为18位，且校验码相符。</translation>
        </message>
        <message>
            <source>The passphrase does not open this home.</source>
            <translation>口令不对，打不开本机构的数据。</translation>
        </message>
        <message>
            <source>The picture of this card is not kept on this desk.</source>
            <translation>这张卡的图片不在这台电脑上。</translation>
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
            <source>The record of {name} is on hold: {why}</source>
            <translation>{name}的记录已设为暂缓抹除：{why}</translation>
        </message>
        <message>
            <source>The record of {name} must be kept until {until}. Till then it can be locked, not erased.</source>
            <translation>{name}的记录须保存到 {until}，在此之前只能封存，不能抹除。</translation>
        </message>
        <message>
            <source>The scanner sent no separators, so “{typed}” can be read as {ways}. Type the lot and the day by hand.</source>
            <translation>扫码枪没有发送分隔符，“{typed}”可以读成：{ways}。请手工输入批号和有效期。</translation>
        </message>
        <message>
            <source>The seal is broken: this file was altered or damaged.</source>
            <translation>印章不符：文件被改动或已损坏。</translation>
        </message>
        <message>
            <source>The times of a day must follow each other and not overlap.</source>
            <translation>每日各时段须先后衔接，不能重叠。</translation>
        </message>
        <message>
            <source>The two passphrases are not the same: type both again.</source>
            <translation>两次输入的口令不一样，请都重新输入。</translation>
        </message>
        <message>
            <source>The window {typed} cannot be: write it as 08:00-18:00.</source>
            <translation>时段“{typed}”不成立，请写成 08:00-18:00。</translation>
        </message>
        <message>
            <source>There is a class “{name}” already.</source>
            <translation>已有类别“{name}”。</translation>
        </message>
        <message>
            <source>There is a “{name}” already: say the specification that tells them apart.</source>
            <translation>已经有“{name}”了：请写明规格，以便区分。</translation>
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
            <source>There is no card {card}.</source>
            <translation>没有这张卡：{card}。</translation>
        </message>
        <message>
            <source>There is no carehome home in {path}.</source>
            <translation>{path} 里没有本程序的机构数据。</translation>
        </message>
        <message>
            <source>There is no checklist “{given}”. There are: {known}.</source>
            <translation>没有检查表“{given}”。现有：{known}。</translation>
        </message>
        <message>
            <source>There is no day yet that could be told.</source>
            <translation>还没有可以上报的日子。</translation>
        </message>
        <message>
            <source>There is no fault “{given}”.</source>
            <translation>没有隐患“{given}”。</translation>
        </message>
        <message>
            <source>There is no figure “{given}”. Show them: form figures.</source>
            <translation>没有指标“{given}”。查看全部指标：form figures。</translation>
        </message>
        <message>
            <source>There is no form “{given}”. There are: {known}.</source>
            <translation>没有表格“{given}”。现有：{known}。</translation>
        </message>
        <message>
            <source>There is no line “{given}” in the ledger.</source>
            <translation>台账里没有第“{given}”行。</translation>
        </message>
        <message>
            <source>There is no notice {given}.</source>
            <translation>没有编号为 {given} 的通知。</translation>
        </message>
        <message>
            <source>There is no place “{given}” in the list of the bureau.</source>
            <translation>名册里没有“{given}”。</translation>
        </message>
        <message>
            <source>There is no request {no}.</source>
            <translation>没有单号 {no} 的诉求。</translation>
        </message>
        <message>
            <source>There is no sealed shift {given}.</source>
            <translation>没有编号 {given} 的轮班。</translation>
        </message>
        <message>
            <source>There is no such round on {day}.</source>
            <translation>{day} 没有这一轮巡测。</translation>
        </message>
        <message>
            <source>There is no test round {given}.</source>
            <translation>没有检测轮 {given}。</translation>
        </message>
        <message>
            <source>There is no time zone “{given}”; write one like Asia/Shanghai.</source>
            <translation>没有时区“{given}”，请写成 Asia/Shanghai 这样的名称。</translation>
        </message>
        <message>
            <source>There is no tube “{given}” in this round.</source>
            <translation>本轮没有采样管“{given}”。</translation>
        </message>
        <message>
            <source>There is nothing of {name} to undo in this round.</source>
            <translation>本轮巡测中{name}没有可撤回的记录。</translation>
        </message>
        <message>
            <source>There was no record at {when}: it begins at {first}.</source>
            <translation>{when} 还没有记录：记录从 {first} 开始。</translation>
        </message>
        <message>
            <source>These are not the words of this card: {words}. Nothing was taken over.</source>
            <translation>与这张名片的核对词不符：{words}。没有采用。</translation>
        </message>
        <message>
            <source>Things are listed and given back in front of a second person, with their PIN.</source>
            <translation>登记和发还物品要有第二人在场，并输入本人 PIN。</translation>
        </message>
        <message>
            <source>This card was sent back: {words} Make another one.</source>
            <translation>这张卡被退回：{words} 请重做一张。</translation>
        </message>
        <message>
            <source>This computer has no key of this home in its keyring.</source>
            <translation>本机的密钥环里没有本机构的钥匙。</translation>
        </message>
        <message>
            <source>This computer has no safe keyring, so it cannot open the home by itself. The passphrase is asked for at each start.</source>
            <translation>本机没有可靠的密钥环，不能自动打开机构，每次启动都会询问口令。</translation>
        </message>
        <message>
            <source>This computer's keyring stayed closed, so nothing was put into it. The passphrase is asked for at each start.</source>
            <translation>本机的密钥环没有打开，所以什么也没有存进去，每次启动都会询问口令。</translation>
        </message>
        <message>
            <source>This ended on {until} already.</source>
            <translation>这一项已于 {until} 结束。</translation>
        </message>
        <message>
            <source>This entry has been corrected already.</source>
            <translation>这条记录已经更正过了。</translation>
        </message>
        <message>
            <source>This file is not from the bureau of this home, or it was altered.</source>
            <translation>这个文件不是本机构民政局发来的，或已被改动。</translation>
        </message>
        <message>
            <source>This file is too big for a parcel; it was not unpacked.</source>
            <translation>文件太大，不是报送文件，没有解开。</translation>
        </message>
        <message>
            <source>This has been closed already.</source>
            <translation>这一项已经关闭了。</translation>
        </message>
        <message>
            <source>This inspection is signed: nothing is changed in it.</source>
            <translation>这次检查已签字，不再改动。</translation>
        </message>
        <message>
            <source>This is a home and no bureau.</source>
            <translation>这里是养老机构，不是监管端。</translation>
        </message>
        <message>
            <source>This is no card of a home or a bureau, or it was altered.</source>
            <translation>这不是机构或民政局的名片，或已被改动。</translation>
        </message>
        <message>
            <source>This is no parcel of a home, or it was cut short.</source>
            <translation>这不是机构的报送文件，或文件不完整。</translation>
        </message>
        <message>
            <source>This is not the code that was shown.</source>
            <translation>与刚才显示的恢复码不一致。</translation>
        </message>
        <message>
            <source>This is the last passphrase or recovery code of the home and must stay. Add another one first.</source>
            <translation>这是本机构最后一个口令或恢复码，必须保留。请先添加另一个。</translation>
        </message>
        <message>
            <source>This is the record as it was known at {when}. Nothing can be changed in it.</source>
            <translation>这里显示的是 {when} 当时的记录，不能作任何改动。</translation>
        </message>
        <message>
            <source>This item asks for a photograph after.</source>
            <translation>这一条要求附整改后照片。</translation>
        </message>
        <message>
            <source>This key is not there any more.</source>
            <translation>这把钥匙已经不在了。</translation>
        </message>
        <message>
            <source>This line has been reversed already.</source>
            <translation>这一行已经冲销过了。</translation>
        </message>
        <message>
            <source>This passphrase does not open these words, or they were not sealed to you.</source>
            <translation>这个口令打不开这些话，或者当时没有封存给您。</translation>
        </message>
        <message>
            <source>This passphrase is soon guessed: it is a common word, a row of keys or digits, or a name that everybody here knows. Take three or four words that have nothing to do with each other.</source>
            <translation>这个口令很容易被猜到：它是常见的词、一排按键或数字，或这里人人都知道的名称。请用三四个互不相干的词。</translation>
        </message>
        <message>
            <source>This photograph ({print}) is kept already.</source>
            <translation>这张照片（指纹 {print}）已经存过。</translation>
        </message>
        <message>
            <source>This plan ended on {day}: what it said stays as it was.</source>
            <translation>这份计划已于 {day} 结束，内容不能再改。</translation>
        </message>
        <message>
            <source>This recovery code does not open this home: it belongs to another home, or a newer code replaced it.</source>
            <translation>这个恢复码打不开本机构：可能是别的机构的，或已被新的恢复码取代。</translation>
        </message>
        <message>
            <source>This round opens at {when}.</source>
            <translation>本轮巡测 {when} 开始。</translation>
        </message>
        <message>
            <source>This round's report has been issued: a nurse keeps and corrects it from now on.</source>
            <translation>本轮报告已签发，此后只能由护士补录和更正。</translation>
        </message>
        <message>
            <source>This text is too long: {length} characters, at most {most}. Nothing was kept.</source>
            <translation>文字太长：{length} 个字，最多 {most} 个。没有保存。</translation>
        </message>
        <message>
            <source>This was not recorded: the folder {path}, or a file in it, was deleted or replaced while the home was open. Write it down on paper, close the program, and restore the newest proven backup into a new folder.</source>
            <translation>这一条没有记录：打开期间，文件夹 {path} 或其中的文件被删除或替换。请先写在纸上，关闭程序，再把最新的经过验证的备份恢复到一个新文件夹。</translation>
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
            <source>Two tubes bear the label {given}. Say which: {tubes}.</source>
            <translation>有两支管都是 {given}，请说明是哪一支：{tubes}。</translation>
        </message>
        <message>
            <source>What is passed on is signed by the director with the own PIN.</source>
            <translation>转赠要由院长输入本人 PIN 签字。</translation>
        </message>
        <message>
            <source>Where the risk is high, say who stays on the telephone: {numbers}.</source>
            <translation>高风险须写明由谁电话陪伴：{numbers}。</translation>
        </message>
        <message>
            <source>Written by a newer program: keep the file, and update this program first.</source>
            <translation>由更新版本的程序写成：请保留文件，先更新本程序。</translation>
        </message>
        <message>
            <source>Written by an older program: the home sends it again with the present one.</source>
            <translation>由旧版程序写成：请机构用现在的版本重新报送。</translation>
        </message>
        <message>
            <source>You made this card: another person has to look at it.</source>
            <translation>这张卡是您做的，要由另一个人看。</translation>
        </message>
        <message>
            <source>{cell} holds a formula; it calculates by itself.</source>
            <translation>{cell} 里是公式，会自行计算。</translation>
        </message>
        <message>
            <source>{cell} is given two figures.</source>
            <translation>{cell} 对应了两个指标。</translation>
        </message>
        <message>
            <source>{cell} is locked by whoever made the form.</source>
            <translation>{cell} 被制表人锁定。</translation>
        </message>
        <message>
            <source>{cell} is not empty (“{words}”): a form is filled in empty cells only.</source>
            <translation>{cell} 不是空的（“{words}”）：只能填写空单元格。</translation>
        </message>
        <message>
            <source>{cell}: the list has {rows} rows, the form has room for {room}.</source>
            <translation>{cell}：名单有 {rows} 行，表格只有 {room} 行的位置。</translation>
        </message>
        <message>
            <source>{count} are still to be looked at: seen, said, or still in.</source>
            <translation>还有 {count} 人没有交代：看着走的、听说走了，或还在。</translation>
        </message>
        <message>
            <source>{count} called {name} are inside: {which}. Choose one on the list of who is inside, or say whom they visit.</source>
            <translation>有 {count} 个“{name}”在院：{which}。请在在院名单里选一个，或写明看望谁。</translation>
        </message>
        <message>
            <source>{count} characters: the words of a card have {least} to {most}.</source>
            <translation>现在 {count} 字：卡上的话要 {least}–{most} 字。</translation>
        </message>
        <message>
            <source>{count} items are not answered yet.</source>
            <translation>还有 {count} 条没有答。</translation>
        </message>
        <message>
            <source>{count} people are unexplained. Say why it is issued incomplete.</source>
            <translation>还有 {count} 人既未测也未说明。请写明为什么现在就签发。</translation>
        </message>
        <message>
            <source>{date} cannot be: {why}.</source>
            <translation>日期 {date} 不对：{why}。</translation>
        </message>
        <message>
            <source>{end} is earlier than planned, {planned}: a head nurse may shorten it.</source>
            <translation>{end} 早于原定的 {planned}：缩短须由护士长办理。</translation>
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
            <source>{given}: a spreadsheet has cut off digits. Ask for the file with the column as text.</source>
            <translation>{given}：号码被表格软件截断。请对方把这一列设为文本后重发。</translation>
        </message>
        <message>
            <source>{item} has no lot “{given}” in store.</source>
            <translation>{item} 没有批号“{given}”的库存。</translation>
        </message>
        <message>
            <source>{item} has no packs: type pieces.</source>
            <translation>{item} 没有设包装：请按最小单位输入。</translation>
        </message>
        <message>
            <source>{item}: “{typed}” is not one of {allowed}.</source>
            <translation>{item}：“{typed}”不在可填的值里（{allowed}）。</translation>
        </message>
        <message>
            <source>{kind} is only printed or saved, never issued.</source>
            <translation>“{kind}”只用于打印或保存，不签发。</translation>
        </message>
        <message>
            <source>{last} is before {first}.</source>
            <translation>{last} 早于 {first}。</translation>
        </message>
        <message>
            <source>{medicine} is not due for {name} at this time.</source>
            <translation>{name}此时没有{medicine}的用药安排。</translation>
        </message>
        <message>
            <source>{medicine} was recorded as {outcome} at {clock}. Take it back first.</source>
            <translation>{medicine}已于 {clock} 记为“{outcome}”，请先撤回。</translation>
        </message>
        <message>
            <source>{name} cannot be taken back as a whole: since then something else was recorded of {people}. Change them one by one.</source>
            <translation>{name} 不能整份撤回：此后{people}又有了其他记录。请逐条更改。</translation>
        </message>
        <message>
            <source>{name} cannot be used as a form: {why}.</source>
            <translation>{name} 不能用作表格：{why}。</translation>
        </message>
        <message>
            <source>{name} counted first: another person counts now.</source>
            <translation>第一次是 {name} 盘的，复盘要换一个人。</translation>
        </message>
        <message>
            <source>{name} does not work here.</source>
            <translation>{name} 不是本机构员工。</translation>
        </message>
        <message>
            <source>{name} has a column for each day. Say of which month, like 2026-11.</source>
            <translation>{name}是一天一列的表，请说明是哪个月，如 2026-11。</translation>
        </message>
        <message>
            <source>{name} has a column for each day. Say what was measured, like temperature.</source>
            <translation>{name}是一天一列的表，请说明测的是什么，如体温。</translation>
        </message>
        <message>
            <source>{name} has no plan on {day}.</source>
            <translation>{name} 在 {day} 没有计划。</translation>
        </message>
        <message>
            <source>{name} has no sample that waits in this round.</source>
            <translation>{name} 在本轮没有待处理的样本。</translation>
        </message>
        <message>
            <source>{name} has no sheet “{sheet}”. There are: {sheets}.</source>
            <translation>{name} 里没有工作表“{sheet}”。现有：{sheets}。</translation>
        </message>
        <message>
            <source>{name} has several columns called “{heading}”. Say which is which: {keys}.</source>
            <translation>{name} 里有几列都叫“{heading}”。请说明各是什么：{keys}。</translation>
        </message>
        <message>
            <source>{name} is in the house already.</source>
            <translation>{name} 已经在院。</translation>
        </message>
        <message>
            <source>{name} is in {tube}, place {position}, already: one live tube for each in a round.</source>
            <translation>{name} 已在 {tube} 第 {position} 位，同一轮一人只在一支管里。</translation>
        </message>
        <message>
            <source>{name} is inside since {when}. Let the leaving be written first.</source>
            <translation>{name} {when} 已进院，还没有记离院。请先记离院。</translation>
        </message>
        <message>
            <source>{name} is kept apart already: {place}, since {since}. Extend or end that.</source>
            <translation>{name} 已在隔离：{place}，自 {since}。请延长或解除原来的。</translation>
        </message>
        <message>
            <source>{name} is not a copy of a journal: its row {row} cannot be read.</source>
            <translation>{name} 不是日志副本：第 {row} 行无法读取。</translation>
        </message>
        <message>
            <source>{name} is not in the house any more.</source>
            <translation>{name} 已不在院。</translation>
        </message>
        <message>
            <source>{name} is not kept apart at {when}.</source>
            <translation>{when} {name} 不在隔离中。</translation>
        </message>
        <message>
            <source>{name} is not on the list of {when}. Whoever came later is added as a line of their own.</source>
            <translation>{name} 不在 {when} 冻结的名单上。后来的人另加一行。</translation>
        </message>
        <message>
            <source>{name} is not on the roll of this round.</source>
            <translation>{name} 不在本轮应测名单中。</translation>
        </message>
        <message>
            <source>{name} is out since {when}: the return is written first.</source>
            <translation>{name} {when} 外出未归，请先记回院。</translation>
        </message>
        <message>
            <source>{name} is responsible for it or put it right. Another person looks.</source>
            <translation>{name} 是整改责任人或整改人，要另一个人看过。</translation>
        </message>
        <message>
            <source>{name} is still in the house: only records of people who left can be locked.</source>
            <translation>{name}仍在院：只能封存已离院人员的记录。</translation>
        </message>
        <message>
            <source>{name} is the only director. Make somebody else a director first.</source>
            <translation>{name} 是唯一的院长，请先把院长权限交给另一位职工。</translation>
        </message>
        <message>
            <source>{name} lives in with {other} at that time.</source>
            <translation>{name} 那段时间已在“{other}”。</translation>
        </message>
        <message>
            <source>{name} never came in. Say when: the coming is written first, then the leaving.</source>
            <translation>{name} 没有进院记录。几点进的？先补进院，再记离院。</translation>
        </message>
        <message>
            <source>{name} was not in the house at {when}.</source>
            <translation>{name}在 {when} 时不在机构内。</translation>
        </message>
        <message>
            <source>{name} was written by a newer program.</source>
            <translation>{name} 是由更新版本的程序写成的。</translation>
        </message>
        <message>
            <source>{name} works here: an intake is of who comes to stay.</source>
            <translation>{name} 是员工；入站登记只用于来住的人。</translation>
        </message>
        <message>
            <source>{name}, line {line}: write it as “heading = use”.</source>
            <translation>{name} 第 {line} 行：请写成“列名 = 用途”。</translation>
        </message>
        <message>
            <source>{name}: only files of readings and people are taken back as a whole.</source>
            <translation>{name}：只有测值文件和人员文件可以整份撤回。</translation>
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
            <source>{name}: {measure} is planned for {window} already. End that plan first.</source>
            <translation>{name}的{measure}在“{window}”已有计划，请先结束原计划。</translation>
        </message>
        <message>
            <source>{no} cannot be put together with itself.</source>
            <translation>{no} 不能与自己合并。</translation>
        </message>
        <message>
            <source>{no} is not told yet: tell the person first, or say why that cannot be.</source>
            <translation>{no} 还没有告知本人：请先告知，或写明告知不到的原因。</translation>
        </message>
        <message>
            <source>{no}: “{step}” does not follow “{state}”.</source>
            <translation>{no}：“{state}”之后不能“{step}”。</translation>
        </message>
        <message>
            <source>{number} cannot be right here: it must be from {low} to {high}.</source>
            <translation>此处不能填 {number}：须在 {low} 至 {high} 之间。</translation>
        </message>
        <message>
            <source>{number} is “{state}”: this cannot be done now.</source>
            <translation>{number} 现在是“{state}”，不能这样办。</translation>
        </message>
        <message>
            <source>{opens}–{closes}: a round opens before it closes.</source>
            <translation>{opens}–{closes}：开始时间须早于截止时间。</translation>
        </message>
        <message>
            <source>{paid} yuan are paid already.</source>
            <translation>已付 {paid} 元。</translation>
        </message>
        <message>
            <source>{paid} yuan would be more than the {granted} granted.</source>
            <translation>{paid} 元超过批准的 {granted} 元。</translation>
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
            <source>{path} is not there. Is the stick plugged in?</source>
            <translation>{path} 不存在。U 盘插好了吗？</translation>
        </message>
        <message>
            <source>{path} is open in another carehome already.</source>
            <translation>{path} 已在另一个程序窗口中打开。</translation>
        </message>
        <message>
            <source>{path} is open in another program, such as Excel. Close it there and try again.</source>
            <translation>{path} 正被其他程序（如 Excel）打开，请关闭后再试。</translation>
        </message>
        <message>
            <source>{path} lies on a network drive. A home must lie on a disk of this computer.</source>
            <translation>{path} 在网络盘上。机构数据必须放在本机硬盘上。</translation>
        </message>
        <message>
            <source>{path} reads back differently than it was written. Take another stick.</source>
            <translation>{path} 回读的内容与写入的不一致，请换一个 U 盘。</translation>
        </message>
        <message>
            <source>{path} was not copied: {why}. Nothing half was left there.</source>
            <translation>{path} 未能复制：{why}。没有留下不完整的文件。</translation>
        </message>
        <message>
            <source>{path} was written by a newer version of carehome. Please update the program.</source>
            <translation>{path} 由更新版本的程序写成，请先升级本程序。</translation>
        </message>
        <message>
            <source>{path} was written by carehome {version}. This is carehome {this}, which is older: install that version or a later one, and open it with that. Nothing was changed.</source>
            <translation>{path} 是由 carehome {version} 写成的。本机程序是 carehome {this}，版本较旧：请安装该版本或更新的版本后再打开。文件未作任何改动。</translation>
        </message>
        <message>
            <source>{person} is a ward of the civil affairs bureau: no card goes out unless the director allows a named person.</source>
            <translation>{person}由民政部门监护：默认不外发，除非院长批准指定的收卡人。</translation>
        </message>
        <message>
            <source>{place} is in use: {people}. Another room, or say that they share it.</source>
            <translation>{place} 已有人隔离：{people}。请换一间，或说明同室隔离。</translation>
        </message>
        <message>
            <source>{role} may not do this.</source>
            <translation>{role}没有这项权限。</translation>
        </message>
        <message>
            <source>{tool} may be used with a licence only: say which one the home has.</source>
            <translation>{tool}须有授权才能使用：请写明本机构的授权。</translation>
        </message>
        <message>
            <source>{tube} is for {place}; {name} belongs to {other}. Groups are never mixed to fill a tube.</source>
            <translation>{tube} 是{place}的管，{name} 属{other}。不为凑满一管而混组。</translation>
        </message>
        <message>
            <source>{tube} is full, {count} of {count}. Seal it (Ctrl Enter), then scan {name} again.</source>
            <translation>{tube} 已满 {count} / {count}。先封管（Ctrl Enter），再扫一次 {name}。</translation>
        </message>
        <message>
            <source>{tube} is sealed. Take another tube.</source>
            <translation>{tube} 已封管，请另开一管。</translation>
        </message>
        <message>
            <source>{tube} is {known} already. Take that answer back before another one is kept.</source>
            <translation>{tube} 已有结果：{known}。先撤回，再登记新的结果。</translation>
        </message>
        <message>
            <source>{typed} is below zero. A mistake is reversed, and what comes back is a return.</source>
            <translation>{typed} 小于零。记错了用“冲销”，退回来的用“退库”。</translation>
        </message>
        <message>
            <source>{typed} is more than any store holds; at most {most}.</source>
            <translation>{typed} 太多了，最多 {most}。</translation>
        </message>
        <message>
            <source>{typed}: only whole pieces are kept, never parts of one.</source>
            <translation>{typed}：只记整数，不记零点几件。</translation>
        </message>
        <message>
            <source>{used} of it were given out since: reverse those lines first, or count.</source>
            <translation>这一批后来已领出 {used}：请先冲销那些行，或者盘点。</translation>
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
            <source>{when} is before the last entry, {last}.</source>
            <translation>{when} 早于上一条记录 {last}。</translation>
        </message>
        <message>
            <source>{when} is before {since}, when {name} came.</source>
            <translation>{when} 早于 {name} 进院的时间 {since}。</translation>
        </message>
        <message>
            <source>{when} is in the future.</source>
            <translation>{when} 还没有到，不能记录将来的时间。</translation>
        </message>
        <message>
            <source>{who} agreed until {day}: that is over. Ask again.</source>
            <translation>{who}的同意到 {day} 为止，已经过期或撤回。请重新征得同意。</translation>
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
            <source>“{device}” did not say an opening and a closing: open the door once, close it, again.</source>
            <translation>“{device}”没有报出一次开和一次关：请把门开一次、关一次，再试。</translation>
        </message>
        <message>
            <source>“{field}” must be filled in.</source>
            <translation>“{field}”必须填写。</translation>
        </message>
        <message>
            <source>“{given}” can be any of: {items}.</source>
            <translation>“{given}”可能是：{items}。</translation>
        </message>
        <message>
            <source>“{given}” can be any of: {people}.</source>
            <translation>“{given}”可能是以下几位：{people}。</translation>
        </message>
        <message>
            <source>“{given}” is no address such as 10.20.0.5:8443.</source>
            <translation>“{given}”不是地址，应如 10.20.0.5:8443。</translation>
        </message>
        <message>
            <source>“{given}” is no answer: negative, positive, indeterminate, invalid or lost.</source>
            <translation>“{given}”不是认得的结果：阴性、阳性、灰区、无效或丢失。</translation>
        </message>
        <message>
            <source>“{given}” is no cell of this form.</source>
            <translation>“{given}”不是这张表格的单元格。</translation>
        </message>
        <message>
            <source>“{given}” is no level. There are: {known}.</source>
            <translation>没有“{given}”这一级。有：{known}。</translation>
        </message>
        <message>
            <source>“{given}” is no way of checking: look, papers, records, ask.</source>
            <translation>“{given}”不是检查方式，可写：现场看、查资料、查记录、询问。</translation>
        </message>
        <message>
            <source>“{given}” is not a time: write it like 07:31 or 0731.</source>
            <translation>“{given}”不是时间：请写成 07:31 或 0731。</translation>
        </message>
        <message>
            <source>“{given}” is {item} already.</source>
            <translation>“{given}”已经是 {item} 了。</translation>
        </message>
        <message>
            <source>“{given}”: write begin, end, minutes and, if only one place counts, the place, such as 22:00-06:00/120; 08:00-20:00/120 kitchen.</source>
            <translation>“{given}”写不明白：请写起止时间、间隔分钟，只查某处时再写部位，例如 22:00-06:00/120；08:00-20:00/120 厨房。</translation>
        </message>
        <message>
            <source>“{goal}” has no baseline: -1 (can some of it) or -2 (nothing worse thinkable).</source>
            <translation>“{goal}”没有基线：-1（会一些）或 -2（最差的情况）。</translation>
        </message>
        <message>
            <source>“{goal}” has no measure: say how it is seen.</source>
            <translation>“{goal}”没有衡量办法：请写明怎么看得出来。</translation>
        </message>
        <message>
            <source>“{goal}” is due on {day}, and the plan begins on {since} only.</source>
            <translation>“{goal}”的期限是 {day}，而计划 {since} 才开始。</translation>
        </message>
        <message>
            <source>“{item}” of {day} is answered already.</source>
            <translation>{day} 的“{item}”已经记过了。</translation>
        </message>
        <message>
            <source>“{name}” did not take the pages: it is not there, or the print system does not answer. Choose another printer, or save the file.</source>
            <translation>打印机“{name}”没有接收：可能已断开，或打印系统没有响应。请换一台打印机，或先保存文件。</translation>
        </message>
        <message>
            <source>“{name}” is a film: only pictures are kept here.</source>
            <translation>“{name}”是视频：这里只收图片。</translation>
        </message>
        <message>
            <source>“{name}” is larger than {most} MB.</source>
            <translation>“{name}”超过 {most} 兆。</translation>
        </message>
        <message>
            <source>“{name}” is no photograph, or it is broken.</source>
            <translation>“{name}”不是照片，或已损坏。</translation>
        </message>
        <message>
            <source>“{name}” is not on the list of relatives of {person}: write them down first.</source>
            <translation>“{name}”不在{person}的家属名单上：请先登记。</translation>
        </message>
        <message>
            <source>“{name}” is not the form that was mapped: differences {count}. Nothing was filled.</source>
            <translation>“{name}”与当初对应的表格不同，共 {count} 处。没有填写任何内容。</translation>
        </message>
        <message>
            <source>“{step}” does not answer this.</source>
            <translation>这里不能用“{step}”处置。</translation>
        </message>
        <message>
            <source>“{tool}” is no tool that is known here.</source>
            <translation>这里没有“{tool}”这个评估工具。</translation>
        </message>
        <message>
            <source>“{typed}” are no times of the day, such as 06:00-12:00, 12:00-18:00.</source>
            <translation>“{typed}”不是时段，应如 06:00-12:00, 12:00-18:00。</translation>
        </message>
        <message>
            <source>“{typed}” can be {days}: type the whole year.</source>
            <translation>“{typed}”可能是 {days}：请写全年份。</translation>
        </message>
        <message>
            <source>“{typed}” does not answer “{asked}”. It takes: {takes}.</source>
            <translation>“{typed}”不是“{asked}”的答案。可填：{takes}。</translation>
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
            <source>“{typed}” is no day: type 2026-06-30, 2026-06 (to the end of June) or 260630.</source>
            <translation>“{typed}”不是日期：请输入 2026-06-30、2026-06（到六月底）或 260630。</translation>
        </message>
        <message>
            <source>“{typed}” is no help: independent (i), prompt (p), part (h) or full (f).</source>
            <translation>“{typed}”不是帮助程度：独立 i、提示 p、部分 h、全 f。</translation>
        </message>
        <message>
            <source>“{typed}” is no level: type one of -2 -1 0 1 2 a goal.</source>
            <translation>“{typed}”不是等级：每个目标填 -2 -1 0 1 2 中的一个。</translation>
        </message>
        <message>
            <source>“{typed}” is no mask: left, top, width, height in per mille, 100 200 150 180.</source>
            <translation>“{typed}”不是遮挡：左、上、宽、高，按千分之几写，如 100 200 150 180。</translation>
        </message>
        <message>
            <source>“{typed}” is no meal: breakfast, lunch, supper or snack.</source>
            <translation>“{typed}”不是餐次：早餐、午餐、晚餐、点心。</translation>
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
            <source>“{typed}” is no position of {switch}: {known}.</source>
            <translation>“{typed}”不是“{switch}”的档位。可选：{known}。</translation>
        </message>
        <message>
            <source>“{typed}” is no product code: {why}.</source>
            <translation>“{typed}”不是商品码：{why}。</translation>
        </message>
        <message>
            <source>“{typed}” is no quantity: whole pieces such as 20, or packs such as 2b.</source>
            <translation>“{typed}”不是数量：请输入整数如 20，或以包计如 2b。</translation>
        </message>
        <message>
            <source>“{typed}” is no rule of a month: write days/minutes a day, 22/210, or {known}.</source>
            <translation>“{typed}”不是月度规则：写成 天数/每天分钟，如 22/210，或 {known}。</translation>
        </message>
        <message>
            <source>“{typed}” is no term: write days such as 5, hours such as 48h, or 2026-12-01.</source>
            <translation>“{typed}”不是期限：请写天数如 5、小时如 48h，或日期如 2026-12-01。</translation>
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
            <source>“{typed}” is not a sum in yuan: write it like 1500.</source>
            <translation>“{typed}”不是金额：请按 1500 这样写，单位元。</translation>
        </message>
        <message>
            <source>“{typed}” is not a time, such as 06:00.</source>
            <translation>“{typed}”不是时间，请写成 06:00 这样。</translation>
        </message>
        <message>
            <source>“{typed}” is {name}, scanned into a field that is not for it. It was taken out and nothing was kept: finish this one, then scan it in the box.</source>
            <translation>“{typed}”是{name}的证件码，扫到了别的栏里。已从栏中取出，什么也没有记录：先登记完这一位，再在框里扫。</translation>
        </message>
        <message>
            <source>“{typed}” says no days. Write 1 3 5 (Mon, Wed, Fri), /3 (every 3 days) or m15.</source>
            <translation>“{typed}”看不出是哪些日子。请写 1 3 5（周一、三、五）、/3（每 3 天）或 15号（每月 15 日）。</translation>
        </message>
        <message>
            <source>“{typed}”: write a goal as what; how it is measured; by when; -1 or -2; importance×difficulty, such as “stand 3 minutes; by the clock; 12-31; -1; 3×2”.</source>
            <translation>“{typed}”：目标写成 做什么；怎么量；到哪天；-1 或 -2；重要×难度，如“站立 3 分钟；看表；12-31；-1；3×2”。</translation>
        </message>
        <message>
            <source>“{typed}”: write item, minutes and help, such as “stand 30 prompt”.</source>
            <translation>“{typed}”：写 项目 分钟 帮助，如“站立 30 提示”。</translation>
        </message>
        <message>
            <source>“{typed}”: write item, minutes and weekdays, such as “stand 30 135; speech 25 1-6”.</source>
            <translation>“{typed}”：写 项目 分钟 星期，如“站立 30 135；言语 25 1-6”。</translation>
        </message>
        <message>
            <source>“{window}” is not a time of the day here. Write a clock such as 08:00.</source>
            <translation>“{window}”不是可用的时段，请写钟点，例如 08:00。</translation>
        </message>
        <message>
            <source>“{words}” says nothing: what was done?</source>
            <translation>只写“{words}”不行：具体做了什么？</translation>
        </message>
        <message>
            <source>“{words}” stands twice in the list.</source>
            <translation>“{words}”在清单里写了两遍。</translation>
        </message>
        <message>
            <source>“{word}” does not go on a card: {why}.</source>
            <translation>“{word}”不能写在卡上：{why}。</translation>
        </message>
    </context>
    <context>
        <name>Fault report</name>
        <message>
            <source>Answer</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Answer to findings</source>
            <translation>检查问题整改情况回复</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Faults and rectification</source>
            <translation>隐患与整改</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>交办人</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>整改期限</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Ledger of faults and rectification</source>
            <translation>隐患整改台账</translation>
        </message>
        <message>
            <source>Meanwhile</source>
            <translation>临时措施</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>整改措施</translation>
        </message>
        <message>
            <source>No fault in this period.</source>
            <translation>本期没有隐患。</translation>
        </message>
        <message>
            <source>No fault is open.</source>
            <translation>没有未销号的隐患。</translation>
        </message>
        <message>
            <source>No inspection in this period.</source>
            <translation>本日没有检查。</translation>
        </message>
        <message>
            <source>No supervisor found anything.</source>
            <translation>没有上级检查发现的问题。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Not passed: {open} not answered, {broken} of {red} red lines crossed.</source>
            <translation>不通过：未答 {open} 条，红线 {red} 条中不符合 {broken} 条。</translation>
        </message>
        <message>
            <source>Notice of faults to be put right</source>
            <translation>隐患整改通知单</translation>
        </message>
        <message>
            <source>Of {count} findings {closed} are closed.</source>
            <translation>共 {count} 项问题，已销号 {closed} 项。</translation>
        </message>
        <message>
            <source>Passed: no red line is crossed.</source>
            <translation>通过：红线无一不符合。</translation>
        </message>
        <message>
            <source>Photographs</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>签收人</translation>
        </message>
        <message>
            <source>Rectified</source>
            <translation>整改率</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>整改结果</translation>
        </message>
        <message>
            <source>Result of an inspection</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>The period in numbers</source>
            <translation>本期合计</translation>
        </message>
        <message>
            <source>Verified by</source>
            <translation>复查人</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>隐患内容</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>before {before}, after {after}</source>
            <translation>前 {before} 后 {after}</translation>
        </message>
        <message>
            <source>closed on the day it was found</source>
            <translation>立行立改</translation>
        </message>
        <message>
            <source>closed on time</source>
            <translation>按期销号</translation>
        </message>
        <message>
            <source>extended</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>re-check late</source>
            <translation>复查超 3 日</translation>
        </message>
        <message>
            <source>repeated within 12 months</source>
            <translation>12 个月内重复</translation>
        </message>
        <message>
            <source>{due} (first {original})</source>
            <translation>{due}（原 {original}）</translation>
        </message>
        <message>
            <source>{name} is responsible for no open fault.</source>
            <translation>{name} 名下没有未销号的隐患。</translation>
        </message>
        <message>
            <source>{name} is responsible for {count} faults. When one is put right, report how, with a photograph; another person looks at it, and only then it is closed.</source>
            <translation>{name} 名下有 {count} 条隐患。整改后说明做法并拍照上报，由另一人复查合格后销号。</translation>
        </message>
        <message>
            <source>{open} open, {overdue} of them overdue.</source>
            <translation>未销号 {open} 项，其中逾期 {overdue} 项。</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>Fault {name}</source>
            <translation>隐患 {name}</translation>
        </message>
        <message>
            <source>Make it safe at once, name somebody responsible, and tell the bureau.</source>
            <translation>立即采取措施，定责任人，并报民政部门。</translation>
        </message>
        <message>
            <source>Name somebody responsible and a last day.</source>
            <translation>定责任人、定期限。</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Rectified {closed} / {found} of what was found, as of {day}; on time {on_time}.</source>
            <translation>整改率 {closed} / {found}（截至 {day}）；其中按期 {on_time}。</translation>
        </message>
        <message>
            <source>The photograph after was taken at {after}, before the one before ({before}).</source>
            <translation>后照拍于 {after}，早于前照（{before}）。</translation>
        </message>
        <message>
            <source>The same photograph ({print}) stands at fault {number}.</source>
            <translation>同一张照片（指纹 {print}）也在隐患 {number}。</translation>
        </message>
        <message>
            <source>This item of the checklist asks for a photograph; there is none yet.</source>
            <translation>检查表这一条要求拍照，目前还没有照片。</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>隐患内容</translation>
        </message>
        <message>
            <source>Whose findings they are</source>
            <translation>谁检查发现的</translation>
        </message>
        <message>
            <source>after</source>
            <translation>后</translation>
        </message>
        <message>
            <source>before</source>
            <translation>前</translation>
        </message>
        <message>
            <source>being put right</source>
            <translation>整改中</translation>
        </message>
        <message>
            <source>cannot be put right here</source>
            <translation>本机构不能整改</translation>
        </message>
        <message>
            <source>civil affairs bureau</source>
            <translation>民政督查</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已销号</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>family</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>faults</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>fire brigade</source>
            <translation>消防</translation>
        </message>
        <message>
            <source>found, to be assigned</source>
            <translation>发现，待派</translation>
        </message>
        <message>
            <source>general</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>major</source>
            <translation>重大</translation>
        </message>
        <message>
            <source>major fault</source>
            <translation>重大隐患</translation>
        </message>
        <message>
            <source>market supervision</source>
            <translation>市场监管</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>轻微</translation>
        </message>
        <message>
            <source>minor fault</source>
            <translation>轻微隐患</translation>
        </message>
        <message>
            <source>no line has both a column for the place and one for what is wrong</source>
            <translation>找不到同时有“部位”和“问题”两列的表头</translation>
        </message>
        <message>
            <source>not due yet</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>未整改</translation>
        </message>
        <message>
            <source>nothing is listed</source>
            <translation>没有列出问题</translation>
        </message>
        <message>
            <source>open before {before} + found {found} + opened again {reopened} − closed {closed} − withdrawn {withdrawn} = open {after}</source>
            <translation>期初 {before} + 发现 {found} + 重开 {reopened} − 销号 {closed} − 撤回 {withdrawn} = 未销 {after}</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>own round</source>
            <translation>自查</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>已整改</translation>
        </message>
        <message>
            <source>put right, to be re-checked</source>
            <translation>已整改，待复查</translation>
        </message>
        <message>
            <source>re-check late</source>
            <translation>复查超 3 日</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>the place is missing</source>
            <translation>缺部位</translation>
        </message>
        <message>
            <source>to be put right</source>
            <translation>应整改</translation>
        </message>
        <message>
            <source>to be re-checked</source>
            <translation>待复查</translation>
        </message>
        <message>
            <source>until {clock}</source>
            <translation>限 {clock}</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>{words} (sent back {times} times: the director decides)</source>
            <translation>{words}（{times} 次复查不通过，请院长定）</translation>
        </message>
        <message>
            <source>“{given}” is no day</source>
            <translation>“{given}”不是日期</translation>
        </message>
        <message>
            <source>“{given}” is no grade</source>
            <translation>“{given}”不是等级</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Doors: open</source>
            <translation>门磁：开</translation>
        </message>
        <message>
            <source>Doors: sensors installed</source>
            <translation>门磁：已安装</translation>
        </message>
        <message>
            <source>Doors: state not known</source>
            <translation>门磁：状态未知</translation>
        </message>
        <message>
            <source>Isolation: rooms</source>
            <translation>隔离：房间数</translation>
        </message>
        <message>
            <source>Supplies: below their line</source>
            <translation>物资：不足最低天数种数</translation>
        </message>
        <message>
            <source>Supplies: fewest days</source>
            <translation>物资：最少还能用几天</translation>
        </message>
        <message>
            <source>Supplies: fewest days, {kind}</source>
            <translation>物资：最少天数，{kind}</translation>
        </message>
        <message>
            <source>Supplies: less than 7 days</source>
            <translation>物资：不足 7 天种数</translation>
        </message>
        <message>
            <source>Supplies: out of stock</source>
            <translation>物资：缺货种数</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已做</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应做</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>{subject}: {figure}</source>
            <translation>{subject}：{figure}</translation>
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
            <source>Blood pressure a little low</source>
            <translation>血压略低</translation>
        </message>
        <message>
            <source>Blood pressure high</source>
            <translation>血压高</translation>
        </message>
        <message>
            <source>Blood pressure low</source>
            <translation>血压低</translation>
        </message>
        <message>
            <source>Blood pressure raised</source>
            <translation>血压偏高</translation>
        </message>
        <message>
            <source>Blood pressure very high</source>
            <translation>血压很高</translation>
        </message>
        <message>
            <source>Blood pressure very low</source>
            <translation>血压很低</translation>
        </message>
        <message>
            <source>Changes on standing</source>
            <translation>站立后血压变化</translation>
        </message>
        <message>
            <source>Fast breathing</source>
            <translation>呼吸快</translation>
        </message>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>Glucose high</source>
            <translation>血糖高</translation>
        </message>
        <message>
            <source>Glucose high again</source>
            <translation>血糖再次偏高</translation>
        </message>
        <message>
            <source>Glucose near the low line</source>
            <translation>血糖接近低限</translation>
        </message>
        <message>
            <source>Glucose very high</source>
            <translation>血糖很高</translation>
        </message>
        <message>
            <source>High fever</source>
            <translation>高热</translation>
        </message>
        <message>
            <source>Loose stool</source>
            <translation>稀便</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>偏低</translation>
        </message>
        <message>
            <source>Low glucose</source>
            <translation>低血糖</translation>
        </message>
        <message>
            <source>Not alert</source>
            <translation>神志不清</translation>
        </message>
        <message>
            <source>Oxygen a little low</source>
            <translation>血氧略低</translation>
        </message>
        <message>
            <source>Oxygen low</source>
            <translation>血氧低</translation>
        </message>
        <message>
            <source>Oxygen very low</source>
            <translation>血氧很低</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>疼痛</translation>
        </message>
        <message>
            <source>Pulse fast</source>
            <translation>脉搏快</translation>
        </message>
        <message>
            <source>Pulse slow</source>
            <translation>脉搏慢</translation>
        </message>
        <message>
            <source>Pulse very fast</source>
            <translation>脉搏很快</translation>
        </message>
        <message>
            <source>Pulse very slow</source>
            <translation>脉搏很慢</translation>
        </message>
        <message>
            <source>Raised, re-check</source>
            <translation>偏高待复测</translation>
        </message>
        <message>
            <source>Slow breathing</source>
            <translation>呼吸慢</translation>
        </message>
        <message>
            <source>Strong pain</source>
            <translation>剧烈疼痛</translation>
        </message>
        <message>
            <source>Very low</source>
            <translation>过低</translation>
        </message>
        <message>
            <source>Very low glucose</source>
            <translation>严重低血糖</translation>
        </message>
        <message>
            <source>Weight loss</source>
            <translation>体重下降</translation>
        </message>
        <message>
            <source>ask where and since when, ask again</source>
            <translation>询问部位和起始时间，稍后再问</translation>
        </message>
        <message>
            <source>check intake and omitted doses, call, repeat</source>
            <translation>查看进食和漏服药，通知医生，复测</translation>
        </message>
        <message>
            <source>count a whole minute at rest</source>
            <translation>安静时数满一分钟</translation>
        </message>
        <message>
            <source>count a whole minute by hand</source>
            <translation>手测脉搏数满一分钟</translation>
        </message>
        <message>
            <source>follow the home's instruction for low glucose, repeat after 15 minutes</source>
            <translation>按本机构低血糖处置规程处理，15 分钟后复测</translation>
        </message>
        <message>
            <source>help when getting up, repeat lying and standing</source>
            <translation>起身时搀扶，复测卧位和立位血压</translation>
        </message>
        <message>
            <source>lie down, watch, repeat</source>
            <translation>平卧休息，观察，复测</translation>
        </message>
        <message>
            <source>offer drinks, wash hands, watch for others</source>
            <translation>补充水分，洗手，留意他人有无同样情况</translation>
        </message>
        <message>
            <source>repeat with a contact thermometer</source>
            <translation>请用接触式体温计复测</translation>
        </message>
        <message>
            <source>rest 15 minutes sitting, repeat</source>
            <translation>静坐休息 15 分钟后复测</translation>
        </message>
        <message>
            <source>tell the nurse in charge at once</source>
            <translation>立即告知责任护士</translation>
        </message>
        <message>
            <source>warm the hand, check the probe, repeat</source>
            <translation>捂暖手指，检查指夹，复测</translation>
        </message>
        <message>
            <source>warm, observe, repeat</source>
            <translation>保暖、观察、复测</translation>
        </message>
        <message>
            <source>weigh again on the same scale in the same clothing, look at meals</source>
            <translation>用同一台秤、穿同样衣着复称，并查看进食情况</translation>
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
            <source>{difference} higher on standing</source>
            <translation>站立后上升 {difference}</translation>
        </message>
        <message>
            <source>{difference} lower on standing</source>
            <translation>站立后下降 {difference}</translation>
        </message>
        <message>
            <source>{sentence} (personal limit by {by} until {until})</source>
            <translation>{sentence}（个人阈值，{by} 定，有效期至 {until}）</translation>
        </message>
        <message>
            <source>{sentence} (personal limit by {by})</source>
            <translation>{sentence}（个人阈值，{by} 定）</translation>
        </message>
        <message>
            <source>{sentence} (personal limit)</source>
            <translation>{sentence}（个人阈值）</translation>
        </message>
        <message>
            <source>{sentence} (the home's line: the personal limit ran out on {day})</source>
            <translation>{sentence}（按机构阈值：个人阈值已于 {day} 到期）</translation>
        </message>
        <message>
            <source>{sign} {limit} on two days ({earlier} on {earlier_on})</source>
            <translation>连续两天 {sign} {limit}（{earlier_on} 为 {earlier}）</translation>
        </message>
        <message>
            <source>{sign} {limit} twice ({earlier} at {earlier_at})</source>
            <translation>两次 {sign} {limit}（{earlier_at} 测 {earlier}）</translation>
        </message>
        <message>
            <source>−{difference} % in {days} days</source>
            <translation>{days} 天内 −{difference}%</translation>
        </message>
    </context>
    <context>
        <name>FirstHour</name>
        <message>
            <source>Accounts</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Begin the first round</source>
            <translation>开始第一轮巡测</translation>
        </message>
        <message>
            <source>Bring in the list of residents and staff</source>
            <translation>导入老人和职工名单</translation>
        </message>
        <message>
            <source>First round</source>
            <translation>第一轮巡测</translation>
        </message>
        <message>
            <source>Give all staff their accounts</source>
            <translation>给全体职工开账户</translation>
        </message>
        <message>
            <source>Look at the plans the diagnoses suggest</source>
            <translation>看按诊断建议的计划</translation>
        </message>
        <message>
            <source>Make areas of the rooms</source>
            <translation>按房间建区域</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Show this no more</source>
            <translation>不再显示</translation>
        </message>
        <message>
            <source>The first hour of this home</source>
            <translation>开院第一小时</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>{all} 步已完成 {done} 步</translation>
        </message>
    </context>
    <context>
        <name>FirstPins</name>
        <message>
            <source>At the sign-in page type your name or code, then this PIN; then choose your own.</source>
            <translation>在登录页输入姓名或编号，再输入这个 PIN，然后改成自己的。</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Cut along the lines, hand each to its person.</source>
            <translation>沿线剪开，逐条交给本人。</translation>
        </message>
        <message>
            <source>Everybody chooses an own PIN at the first sign-in; this page is then of no use.</source>
            <translation>本人首次登录时自己改 PIN，改后此页作废。</translation>
        </message>
        <message>
            <source>First PIN</source>
            <translation>首次 PIN</translation>
        </message>
        <message>
            <source>First PINs</source>
            <translation>首次 PIN 纸条</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
    </context>
    <context>
        <name>FluidIn</name>
        <message>
            <source>by tube</source>
            <translation>鼻饲</translation>
        </message>
        <message>
            <source>drunk</source>
            <translation>饮入</translation>
        </message>
        <message>
            <source>infusion</source>
            <translation>输液</translation>
        </message>
    </context>
    <context>
        <name>FluidOut</name>
        <message>
            <source>drain</source>
            <translation>引流液</translation>
        </message>
        <message>
            <source>urine</source>
            <translation>尿</translation>
        </message>
        <message>
            <source>vomit</source>
            <translation>呕吐物</translation>
        </message>
    </context>
    <context>
        <name>FollowUp</name>
        <message>
            <source>Answered by a later test: closed</source>
            <translation>后来的检测已有结论：已关闭</translation>
        </message>
        <message>
            <source>Closed in the last 24 hours</source>
            <translation>近 24 小时已关闭</translation>
        </message>
        <message>
            <source>Corrected to {now} · {who}: closed by itself</source>
            <translation>已更正为 {now} · {who}：自动关闭</translation>
        </message>
        <message>
            <source>Disinfection: {name}</source>
            <translation>消毒：{name}</translation>
        </message>
        <message>
            <source>Done again and in order: closed</source>
            <translation>已重新消毒，符合要求，已关闭</translation>
        </message>
        <message>
            <source>In order again: closed</source>
            <translation>已恢复正常：结案</translation>
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
            <source>Nothing is open: nobody has to be measured again, nobody waits for an answer. F5 goes on with the round.</source>
            <translation>没有待处置的：没有人要复测，也没有人在等答复。F5 继续巡测。</translation>
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
            <source>Repeat {shown}: no longer abnormal, closed</source>
            <translation>复测 {shown}：已不属异常，自动关闭</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Supplies: {name}</source>
            <translation>物资：{name}</translation>
        </message>
        <message>
            <source>The reading was taken back · {who}: closed by itself</source>
            <translation>该测值已撤回 · {who}：自动关闭</translation>
        </message>
        <message>
            <source>These words are about {person}: Enter goes back there, Esc leaves them.</source>
            <translation>这些话是写给{person}的：回车回到那里，Esc 放弃。</translation>
        </message>
        <message>
            <source>This key is no step of what is chosen; the buttons below are.</source>
            <translation>选中的这一项没有这一步；可做的见下面的按钮。</translation>
        </message>
        <message>
            <source>by {clock}</source>
            <translation>{clock} 前</translation>
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
            <source>{person} · {finding} · closed {clock}</source>
            <translation>{person} · {finding} · {clock} 关闭</translation>
        </message>
        <message>
            <source>{person} · {finding} · corrected {clock}</source>
            <translation>{person} · {finding} · {clock} 已更正</translation>
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
        <name>Form figures</name>
        <message>
            <source>1, 2, 3 …</source>
            <translation>序号 1、2、3……</translation>
        </message>
        <message>
            <source>age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>all</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>all residents</source>
            <translation>全体住养老人</translation>
        </message>
        <message>
            <source>all staff</source>
            <translation>全体职工</translation>
        </message>
        <message>
            <source>chronic, {measure}: {figure}</source>
            <translation>慢病{measure}：{figure}</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>disinfection of all areas: {figure}</source>
            <translation>全部区域消毒：{figure}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已做</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应做</translation>
        </message>
        <message>
            <source>everybody not measured, with the reason</source>
            <translation>全部未测人员及原因</translation>
        </message>
        <message>
            <source>everybody raised, without a fever</source>
            <translation>体温偏高、未达发热的所有人</translation>
        </message>
        <message>
            <source>everybody with a fever</source>
            <translation>全部发热人员</translation>
        </message>
        <message>
            <source>everybody with a finding</source>
            <translation>全部异常人员</translation>
        </message>
        <message>
            <source>in any round, {group}: {figure}</source>
            <translation>任一轮巡测，{group}：{figure}</translation>
        </message>
        <message>
            <source>month to date: {figure}</source>
            <translation>本月累计：{figure}</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>open follow-ups</source>
            <translation>待处置</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>people measured</source>
            <translation>测量人数</translation>
        </message>
        <message>
            <source>people with a finding</source>
            <translation>异常人数</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>测量次数</translation>
        </message>
        <message>
            <source>readings with a finding</source>
            <translation>异常次数</translation>
        </message>
        <message>
            <source>room and bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>temperature in the evening, or why not</source>
            <translation>晚测体温，未测则填原因</translation>
        </message>
        <message>
            <source>temperature in the morning, or why not</source>
            <translation>早测体温，未测则填原因</translation>
        </message>
        <message>
            <source>the day as a date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>the day of the month as a number</source>
            <translation>日（数字）</translation>
        </message>
        <message>
            <source>the home's name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>the home's number</source>
            <translation>机构编号</translation>
        </message>
        <message>
            <source>the month as a number</source>
            <translation>月（数字）</translation>
        </message>
        <message>
            <source>the year</source>
            <translation>年（数字）</translation>
        </message>
        <message>
            <source>who fills the form</source>
            <translation>填表人</translation>
        </message>
        <message>
            <source>year to date: {figure}</source>
            <translation>本年累计：{figure}</translation>
        </message>
        <message>
            <source>{round}, {group}: {figure}</source>
            <translation>{round}，{group}：{figure}</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Not kept yet. Enter keeps it, Esc once more leaves it; Ctrl+Z here brings it back.</source>
            <translation>还没有保存。Enter 保存；再按 Esc 离开，回到这里按 Ctrl+Z 可找回。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>it has macros: save it as XLSX, without macros</source>
            <translation>其中有宏：请另存为不带宏的 XLSX</translation>
        </message>
        <message>
            <source>it is an old Excel file: open it in Excel and save it as XLSX</source>
            <translation>是旧版 Excel 文件：请用 Excel 打开并另存为 XLSX</translation>
        </message>
        <message>
            <source>it is no workbook, or it is damaged</source>
            <translation>不是工作簿，或已损坏</translation>
        </message>
        <message>
            <source>it is too large for a form</source>
            <translation>文件太大，不像是表格</translation>
        </message>
        <message>
            <source>it opens with a password only: save it without a password</source>
            <translation>打开时要密码：请另存为不带密码的文件</translation>
        </message>
        <message>
            <source>its sheets are written in a way that cells cannot be put into</source>
            <translation>表格的内部写法特殊，无法往单元格里填写</translation>
        </message>
    </context>
    <context>
        <name>Gate</name>
        <message>
            <source> ({reasons})</source>
            <translation>（{reasons}）</translation>
        </message>
        <message>
            <source>= residents {residents} + staff {staff} + visitors {visitors} + service {service}</source>
            <translation>= 老人 {residents} + 职工 {staff} + 访客 {visitors} + 服务 {service}</translation>
        </message>
        <message>
            <source>A rescue station may not stop a recipient from leaving (measures on rescue, article 11).</source>
            <translation>救助站不得限制受助人员离站（《救助管理办法》第十一条）。</translation>
        </message>
        <message>
            <source>A stay that is longer than allowed stands in the day's list.</source>
            <translation>超过在站期限的人列在当天的清单里。</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>准许人</translation>
        </message>
        <message>
            <source>Book a visit: Enter keeps it, Esc leaves it</source>
            <translation>预约探视：Enter 保存，Esc 退出</translation>
        </message>
        <message>
            <source>Booked today {count}</source>
            <translation>今日预约 {count}</translation>
        </message>
        <message>
            <source>Booked {code}: {name}, {when}.</source>
            <translation>已预约 {code}：{name}，{when}。</translation>
        </message>
        <message>
            <source>Change the level: Enter keeps it, Esc leaves it</source>
            <translation>改级别：Enter 保存，Esc 不改</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Collected for {emergency} only: destroyed at its end; names and times stay</source>
            <translation>只为 {emergency} 收集：事件结束时销毁；姓名和时间保留</translation>
        </message>
        <message>
            <source>Destroyed for ever: {count} answers about health codes, travel and tests kept for {name}. {kept} One line says that it was destroyed.</source>
            <translation>将永久销毁：为“{name}”收集的健康码、行程、检测回答 {count} 条。{kept}另留一行说明已销毁。</translation>
        </message>
        <message>
            <source>Destroyed: {count} answers kept for {name}.</source>
            <translation>已销毁：为“{name}”收集的回答 {count} 条。</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>End of an emergency: what was collected for it goes</source>
            <translation>结束应急事件：为它收集的信息将销毁</translation>
        </message>
        <message>
            <source>End-of-life visits and those of guardians and courts still need to be possible: by an exception signed with the PIN.</source>
            <translation>临终探视、监护人和法院来访仍须能办：由有权的人输入 PIN 签字作为例外。</translation>
        </message>
        <message>
            <source>Ends or looked at anew on (day)</source>
            <translation>结束或再评日期</translation>
        </message>
        <message>
            <source>Exception: why (end of life, guardian, court)</source>
            <translation>例外理由（临终、监护人、法院）</translation>
        </message>
        <message>
            <source>Family food</source>
            <translation>家属送餐</translation>
        </message>
        <message>
            <source>Floor (empty: the whole home)</source>
            <translation>楼层（不写：全机构）</translation>
        </message>
        <message>
            <source>Floor {floor} is like the whole home now: {level}.</source>
            <translation>{floor}层现在与全机构相同：{level}。</translation>
        </message>
        <message>
            <source>Floor {floor}: {level} from {since}, {document}</source>
            <translation>{floor}层：{since}起{level}，{document}</translation>
        </message>
        <message>
            <source>From “half closed” on nobody but staff and suppliers comes in (guide for children's homes of January 2020).</source>
            <translation>从“半封闭”起，除职工和送货的人以外一律不进（2020 年 1 月儿童福利机构指南）。</translation>
        </message>
        <message>
            <source>Gate line {celsius} °C; codes, travel and tests: not collected under this level</source>
            <translation>门线 {celsius} °C；健康码、行程、核酸：本级别不收集</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>物品</translation>
        </message>
        <message>
            <source>Guests still inside {count}</source>
            <translation>还在院的外来人 {count}</translation>
        </message>
        <message>
            <source>In how many days</source>
            <translation>查几天</translation>
        </message>
        <message>
            <source>In the house with {name} in {days} days: {count}</source>
            <translation>{days} 天内与{name}同在院内：{count} 人次</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>在院</translation>
        </message>
        <message>
            <source>Inside over the day: from {start} to {now}, most {most}</source>
            <translation>当日在院人数：{start} → {now}，最多 {most}</translation>
        </message>
        <message>
            <source>Keep when they came</source>
            <translation>保存进入时间</translation>
        </message>
        <message>
            <source>Kept: a group of {count}, a line for each.</source>
            <translation>已登记：一批 {count} 人，每人一行。</translation>
        </message>
        <message>
            <source>Kept: names, times and whom they visited (safety register, 1 year by default); readings and symptoms (a person's own file).</source>
            <translation>保留：姓名、时间、探视对象（安全登记，默认 1 年）；体温和症状（归入个人档案）。</translation>
        </message>
        <message>
            <source>Kept: {name} came at {clock}.</source>
            <translation>已保存：{name} {clock} 进入。</translation>
        </message>
        <message>
            <source>Kept: {name} {clock}</source>
            <translation>已保存：{name} {clock}</translation>
        </message>
        <message>
            <source>Kept: {name}, {state}.</source>
            <translation>已记：{name}，{state}。</translation>
        </message>
        <message>
            <source>Left, never came in: Enter</source>
            <translation>未登记进入，按 Enter 补记</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>改级别</translation>
        </message>
        <message>
            <source>Level: {level}</source>
            <translation>级别：{level}</translation>
        </message>
        <message>
            <source>Longer than allowed</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Look for the person now; write down who was told what.</source>
            <translation>马上去找人；写明告诉了谁、说了什么。</translation>
        </message>
        <message>
            <source>Looked for: write in follow-up who was told what.</source>
            <translation>已开始找人：请到“处置”写明告诉了谁。</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of the emergency, for codes and tests</source>
            <translation>应急事件名称（健康码、核酸用）</translation>
        </message>
        <message>
            <source>New admissions</source>
            <translation>新入住</translation>
        </message>
        <message>
            <source>No guest is inside, no resident is out. Whoever is let in (Enter) stands here until somebody says that they left: S, A or T.</source>
            <translation>现在没有外来人员在院，也没有老人外出。放行（Enter）的人列在这里，直到有人按 S、A 或 T 交代去向。</translation>
        </message>
        <message>
            <source>Nobody came or went yet today. Scan a badge, or type the first letters of a name.</source>
            <translation>今天还没有人进出。扫工牌或输入姓名首字母开始。</translation>
        </message>
        <message>
            <source>Nobody of this name: Ctrl ← → for visitor, service or goods</source>
            <translation>没有这个人：Ctrl ← → 换成访客、服务或物品</translation>
        </message>
        <message>
            <source>Not back</source>
            <translation>未归</translation>
        </message>
        <message>
            <source>Not possible now: to be told</source>
            <translation>现在不能来，待告知</translation>
        </message>
        <message>
            <source>Not to the residents; tell the nurse, measure again.</source>
            <translation>先不进生活区；告诉护士，复测。</translation>
        </message>
        <message>
            <source>Not under this level: {reasons}</source>
            <translation>本级别不放行：{reasons}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>在院 / 说明</translation>
        </message>
        <message>
            <source>Nothing is kept for any emergency.</source>
            <translation>没有为任何应急事件收集的信息。</translation>
        </message>
        <message>
            <source>Out since {since}, expected back {back}. {source}</source>
            <translation>{since} 外出，应 {back} 回院。{source}</translation>
        </message>
        <message>
            <source>Own PIN</source>
            <translation>本人 PIN</translation>
        </message>
        <message>
            <source>Passed the gate again, and in order: closed</source>
            <translation>再次过门岗，无异常：已关闭</translation>
        </message>
        <message>
            <source>Pulse, breathing and pressure are judged by age.</source>
            <translation>脉搏、呼吸、血压按年龄判断。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Resident out and back</source>
            <translation>老人出入</translation>
        </message>
        <message>
            <source>Residents out</source>
            <translation>外出的老人</translation>
        </message>
        <message>
            <source>Residents' outings</source>
            <translation>老人外出</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>听说走</translation>
        </message>
        <message>
            <source>Said at the gate: {symptoms}. {source}</source>
            <translation>门岗报告症状：{symptoms}。{source}</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>看着走</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>Still in</source>
            <translation>还在</translation>
        </message>
        <message>
            <source>Still missing: {asked}</source>
            <translation>还差{asked}</translation>
        </message>
        <message>
            <source>Taken back: {name} {clock}</source>
            <translation>已撤回：{name} {clock}</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>The evening list is closed.</source>
            <translation>今晚名单已关账。</translation>
        </message>
        <message>
            <source>The five levels are those of the guides for elder homes.</source>
            <translation>五个等级按养老机构指南。</translation>
        </message>
        <message>
            <source>The level is {level} now.</source>
            <translation>现在的级别：{level}。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Today's lines</source>
            <translation>今日出入</translation>
        </message>
        <message>
            <source>Visited: room-bed or name</source>
            <translation>看谁：房床或姓名</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>访客</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>探视</translation>
        </message>
        <message>
            <source>Visits and calls are limited for treatment only: half closed they are booked, closed they are at the window or by video.</source>
            <translation>探视和通话只因治疗需要才限制：半封闭时预约，封闭时隔窗或视频。</translation>
        </message>
        <message>
            <source>Visits and calls may be limited only in an acute phase or where they obstruct treatment (Mental Health Law, article 46).</source>
            <translation>只有急性发病期或为避免妨碍治疗，才可限制会见和通讯（《精神卫生法》第四十六条）。</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>进出</translation>
        </message>
        <message>
            <source>What else is kept, and why</source>
            <translation>另外保留什么，为什么</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>事由 / 去向</translation>
        </message>
        <message>
            <source>What is screened</source>
            <translation>查验项目</translation>
        </message>
        <message>
            <source>What is screened, by class; Space ticks</source>
            <translation>各类人员查验什么；空格勾选</translation>
        </message>
        <message>
            <source>What “{level}” asks</source>
            <translation>“{level}”级要查什么</translation>
        </message>
        <message>
            <source>Whatever is scanned is taken: badge, booking, phone, room-bed, pinyin</source>
            <translation>扫到什么就是什么：工牌、预约号、手机号、房床号、首字母</translation>
        </message>
        <message>
            <source>When (day, time)</source>
            <translation>何时（日期 时间）</translation>
        </message>
        <message>
            <source>Which emergency</source>
            <translation>哪个应急事件</translation>
        </message>
        <message>
            <source>Who comes</source>
            <translation>来访人</translation>
        </message>
        <message>
            <source>Who met whom: that it was asked is kept</source>
            <translation>谁和谁同在院内：查过会留记录</translation>
        </message>
        <message>
            <source>Whoever wants to leave may leave under every level; nobody comes in before being examined.</source>
            <translation>无论哪个等级，受助人员要离站就可以离站；没检查过的不进站。</translation>
        </message>
        <message>
            <source>Whom: code, room-bed or name</source>
            <translation>查谁：编号、房床或姓名</translation>
        </message>
        <message>
            <source>X cancelled · V moved · G told</source>
            <translation>X 取消 · V 改期 · G 已告知</translation>
        </message>
        <message>
            <source>a few words</source>
            <translation>几个字</translation>
        </message>
        <message>
            <source>a reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>a time such as 17:45</source>
            <translation>时间，如 17:45</translation>
        </message>
        <message>
            <source>a time, such as 14:05</source>
            <translation>时间，如 14:05</translation>
        </message>
        <message>
            <source>admitted</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>again at {clock}</source>
            <translation>{clock} 复测</translation>
        </message>
        <message>
            <source>all {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>an end or review date</source>
            <translation>结束或再评日期</translation>
        </message>
        <message>
            <source>antigen on the spot</source>
            <translation>现场抗原</translation>
        </message>
        <message>
            <source>at a handover point, disinfected and logged</source>
            <translation>交接点交接，消毒并登记</translation>
        </message>
        <message>
            <source>back by {clock}</source>
            <translation>{clock} 前回</translation>
        </message>
        <message>
            <source>booked first</source>
            <translation>先预约</translation>
        </message>
        <message>
            <source>booked visits</source>
            <translation>预约探视</translation>
        </message>
        <message>
            <source>booked {clock}, {minutes} min</source>
            <translation>预约 {clock}，限 {minutes} 分</translation>
        </message>
        <message>
            <source>by an allowed list</source>
            <translation>按允许清单</translation>
        </message>
        <message>
            <source>by booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>by way of an observation zone</source>
            <translation>经过渡观察区</translation>
        </message>
        <message>
            <source>came</source>
            <translation>已来</translation>
        </message>
        <message>
            <source>came {arrived} = admitted {admitted} + refused {refused}{why} + diverted or held {other}</source>
            <translation>到门 {arrived} = 放行 {admitted} + 拒 {refused}{why} + 暂缓或改道 {other}</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>children's home</source>
            <translation>儿童福利院</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>封闭管理</translation>
        </message>
        <message>
            <source>closed one by one by a person</source>
            <translation>由人逐个关账</translation>
        </message>
        <message>
            <source>come and go</source>
            <translation>正常上下班</translation>
        </message>
        <message>
            <source>companion</source>
            <translation>陪同人</translation>
        </message>
        <message>
            <source>contact-free</source>
            <translation>无接触</translation>
        </message>
        <message>
            <source>day and time of sampling, such as 11-27 17:33</source>
            <translation>采样日期和时间，如 11-27 17:33</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>diverted</source>
            <translation>改道</translation>
        </message>
        <message>
            <source>escort</source>
            <translation>院内陪同</translation>
        </message>
        <message>
            <source>exception signed by {name}</source>
            <translation>例外已签：{name}</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>待到</translation>
        </message>
        <message>
            <source>exposure</source>
            <translation>接触史</translation>
        </message>
        <message>
            <source>floor {floor}: {level}</source>
            <translation>{floor}层：{level}</translation>
        </message>
        <message>
            <source>for treatment only</source>
            <translation>仅限就医</translation>
        </message>
        <message>
            <source>free</source>
            <translation>自由</translation>
        </message>
        <message>
            <source>free, reported</source>
            <translation>报备后外出</translation>
        </message>
        <message>
            <source>g green, y yellow, r red</source>
            <translation>g 绿，y 黄，r 红</translation>
        </message>
        <message>
            <source>goods</source>
            <translation>物品</translation>
        </message>
        <message>
            <source>goods {count}</source>
            <translation>物品 {count}</translation>
        </message>
        <message>
            <source>guests</source>
            <translation>外来人员</translation>
        </message>
        <message>
            <source>half closed</source>
            <translation>半封闭</translation>
        </message>
        <message>
            <source>health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>held</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>home for elders</source>
            <translation>养老院</translation>
        </message>
        <message>
            <source>in {count}</source>
            <translation>进 {count}</translation>
        </message>
        <message>
            <source>inside at 00:00 {start} + in {came} − out {went} − away on file {away} = {now}</source>
            <translation>00:00 在院 {start} + 进 {came} − 出 {went} − 登记外出 {away} = {now}</translation>
        </message>
        <message>
            <source>last {reading} ({when})</source>
            <translation>上次 {reading}（{when}）</translation>
        </message>
        <message>
            <source>last {reading} ({when}, {site})</source>
            <translation>上次 {reading}（{when}，{site}）</translation>
        </message>
        <message>
            <source>left</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>left {clock}</source>
            <translation>{clock} 离开</translation>
        </message>
        <message>
            <source>level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>live in</source>
            <translation>驻院</translation>
        </message>
        <message>
            <source>live in, by rota</source>
            <translation>驻院轮班</translation>
        </message>
        <message>
            <source>longer than allowed</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>mask</source>
            <translation>口罩</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>n none</source>
            <translation>n 无</translation>
        </message>
        <message>
            <source>n none, c cough, t sore throat, r runny nose, b breathless, d diarrhoea, v vomiting, f fatigue</source>
            <translation>n 无，c 咳嗽，t 咽痛，r 流涕，b 气促，d 腹泻，v 呕吐，f 乏力</translation>
        </message>
        <message>
            <source>n none, or where</source>
            <translation>n 无，或写去过哪里</translation>
        </message>
        <message>
            <source>no</source>
            <translation>不收</translation>
        </message>
        <message>
            <source>none</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>none; end of life and guardians by signed exception</source>
            <translation>不接待；临终、监护人凭签字例外</translation>
        </message>
        <message>
            <source>not back</source>
            <translation>未归</translation>
        </message>
        <message>
            <source>not booked</source>
            <translation>未预约</translation>
        </message>
        <message>
            <source>not let in {count}</source>
            <translation>未放行 {count}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开放</translation>
        </message>
        <message>
            <source>open, with register</source>
            <translation>开放，登记</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>out only</source>
            <translation>只出不进</translation>
        </message>
        <message>
            <source>out only, no way back until released</source>
            <translation>只出不进，解除前不返院</translation>
        </message>
        <message>
            <source>out {count}</source>
            <translation>出 {count}</translation>
        </message>
        <message>
            <source>own normal {number}</source>
            <translation>本人基线 {number}</translation>
        </message>
        <message>
            <source>psychiatric institution</source>
            <translation>精神卫生福利机构</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>rescue station</source>
            <translation>救助站</translation>
        </message>
        <message>
            <source>said to have left</source>
            <translation>听说走了</translation>
        </message>
        <message>
            <source>screened</source>
            <translation>加查验</translation>
        </message>
        <message>
            <source>screened and tested</source>
            <translation>加查验和检测</translation>
        </message>
        <message>
            <source>screening complete {done} / {all}</source>
            <translation>筛查齐全 {done} / {all}</translation>
        </message>
        <message>
            <source>seen leaving</source>
            <translation>看着走的</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>{clock} 起</translation>
        </message>
        <message>
            <source>since {since} · {document}</source>
            <translation>自 {since} · {document}</translation>
        </message>
        <message>
            <source>still inside</source>
            <translation>仍在院内</translation>
        </message>
        <message>
            <source>symptom</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>symptoms at the gate</source>
            <translation>门岗有症状</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>test</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>test certificate</source>
            <translation>核酸证明</translation>
        </message>
        <message>
            <source>the name of the emergency it collects data for</source>
            <translation>应急事件的名称（为它收集数据）</translation>
        </message>
        <message>
            <source>the number of the document</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>time of return</source>
            <translation>回院时间</translation>
        </message>
        <message>
            <source>told</source>
            <translation>已告知</translation>
        </message>
        <message>
            <source>travel</source>
            <translation>行程</translation>
        </message>
        <message>
            <source>until now</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>visits (room-bed)</source>
            <translation>看谁（房床号）</translation>
        </message>
        <message>
            <source>visits {place} {name}</source>
            <translation>探望 {place} {name}</translation>
        </message>
        <message>
            <source>what for</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>when it was begun, such as 16:32; with the result 16:32 n or 16:32 p</source>
            <translation>开始时间，如 16:32；有结果后写 16:32 n（阴）或 16:32 p（阳）</translation>
        </message>
        <message>
            <source>where to, or a few words</source>
            <translation>去处，或几个字</translation>
        </message>
        <message>
            <source>who, a space, 36.5</source>
            <translation>谁，空格后写体温</translation>
        </message>
        <message>
            <source>window or video only</source>
            <translation>只限窗口或视频</translation>
        </message>
        <message>
            <source>wiped</source>
            <translation>擦拭消毒</translation>
        </message>
        <message>
            <source>with permit</source>
            <translation>凭批准</translation>
        </message>
        <message>
            <source>work order</source>
            <translation>派工单</translation>
        </message>
        <message>
            <source>y worn</source>
            <translation>y 已戴</translation>
        </message>
        <message>
            <source>y worn, n none, or which</source>
            <translation>y 已戴，n 没戴，或写种类</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>收</translation>
        </message>
        <message>
            <source>{about} · since {clock}</source>
            <translation>{about} · {clock} 起</translation>
        </message>
        <message>
            <source>{asked} (emergency)</source>
            <translation>{asked}（应急）</translation>
        </message>
        <message>
            <source>{ask} (emergency only)</source>
            <translation>{ask}（仅限应急）</translation>
        </message>
        <message>
            <source>{count} inside</source>
            <translation>{count} 人在院</translation>
        </message>
        <message>
            <source>{home} · floors closer than that: {count}</source>
            <translation>{home} · 更严的楼层 {count} 个</translation>
        </message>
        <message>
            <source>{home} · {floor}</source>
            <translation>{home} · {floor}</translation>
        </message>
        <message>
            <source>{level} · day {day}</source>
            <translation>{level} · 第 {day} 天</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>{name} left at {clock}. When did they come?</source>
            <translation>{name} {clock} 离开。什么时候进来的？</translation>
        </message>
        <message>
            <source>{name} never came in by the list. Ctrl O again keeps that they left all the same.</source>
            <translation>{name} 没有进入记录。再按一次 Ctrl O，仍记为离开。</translation>
        </message>
        <message>
            <source>{name} · from outside</source>
            <translation>{name} · 外来</translation>
        </message>
        <message>
            <source>{name} · inside since {clock}: Ctrl O leaves</source>
            <translation>{name} · {clock} 已进院：Ctrl O 离院</translation>
        </message>
        <message>
            <source>{name} · one of {count}, ↓ for the next</source>
            <translation>{name} · 共 {count} 人，↓ 下一位</translation>
        </message>
        <message>
            <source>{name} · out since {clock}</source>
            <translation>{name} · {clock} 外出</translation>
        </message>
        <message>
            <source>{people} out and back</source>
            <translation>{people}外出返回</translation>
        </message>
        <message>
            <source>{reason} {count}</source>
            <translation>{reason} {count}</translation>
        </message>
        <message>
            <source>{value} was written {count} times in a row. Was it measured each time?</source>
            <translation>连续 {count} 人都是 {value}。每个人都测了吗？</translation>
        </message>
        <message>
            <source>{who}: {asks}</source>
            <translation>{who}：{asks}</translation>
        </message>
        <message>
            <source>{why} The same again keeps it; Ctrl D lets rest indoors and measures again.</source>
            <translation>{why} 再按 Enter 就照存；进屋休息后再测按 Ctrl D。</translation>
        </message>
        <message>
            <source>× not in</source>
            <translation>× 未进</translation>
        </message>
        <message>
            <source>← out</source>
            <translation>← 出</translation>
        </message>
        <message>
            <source>→ Kept in this line; it fills no round</source>
            <translation>→ 只记在这一行，不算巡测读数</translation>
        </message>
        <message>
            <source>→ Will be the reading of the morning round; site forehead, not converted</source>
            <translation>→ 将记为早测读数，部位前额，不折算</translation>
        </message>
        <message>
            <source>→ in</source>
            <translation>→ 进</translation>
        </message>
        <message>
            <source>▲ The figures do not fit: {who}. A line is missing.</source>
            <translation>▲ 人数对不上：{who}，少记了一行。</translation>
        </message>
        <message>
            <source>▲ expected, not come</source>
            <translation>▲ 应到未到</translation>
        </message>
        <message>
            <source>▲ expected, not come {count}</source>
            <translation>▲ 应到未到 {count}</translation>
        </message>
        <message>
            <source>▲ not back {count}</source>
            <translation>▲ 未归 {count}</translation>
        </message>
        <message>
            <source>▲ {decision} · {why}</source>
            <translation>▲ {decision} · {why}</translation>
        </message>
        <message>
            <source>⚠ antigen not read {since} to {until} minutes after it was begun</source>
            <translation>⚠ 抗原未在开始后 {since}–{until} 分钟内判读</translation>
        </message>
        <message>
            <source>⚠ too long inside {count}</source>
            <translation>⚠ 访客超时 {count}</translation>
        </message>
        <message>
            <source>⚠ {decision}</source>
            <translation>⚠ {decision}</translation>
        </message>
        <message>
            <source>⚠ {minutes} / {limit} min</source>
            <translation>⚠ {minutes} / {limit} 分</translation>
        </message>
        <message>
            <source>✓ {decision}</source>
            <translation>✓ {decision}</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>A quiet shift: nothing is open.</source>
            <translation>本班平安，无未结事项。</translation>
        </message>
        <message>
            <source>Abnormal on this shift</source>
            <translation>本班异常</translation>
        </message>
        <message>
            <source>Abnormal {abnormal}, changes {changes}, missed {missed}, overdue areas {areas}</source>
            <translation>异常 {abnormal} 例，变动 {changes} 项，缺测 {missed} 人次，消毒逾期 {areas} 处</translation>
        </message>
        <message>
            <source>Absences: new and ended</source>
            <translation>外出、住院、请假：新增与结束</translation>
        </message>
        <message>
            <source>By</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Came, left, moved</source>
            <translation>入住、离院、变更</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Disinfection overdue</source>
            <translation>消毒逾期</translation>
        </message>
        <message>
            <source>Everybody due is measured or explained.</source>
            <translation>应测人员均已测量或说明原因。</translation>
        </message>
        <message>
            <source>Handed over by</source>
            <translation>交班人</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>交接班记录</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>In our own words</source>
            <translation>补充说明</translation>
        </message>
        <message>
            <source>Missed in rounds</source>
            <translation>巡测缺测</translation>
        </message>
        <message>
            <source>Nobody was abnormal.</source>
            <translation>本班无人异常。</translation>
        </message>
        <message>
            <source>Notes, symptoms, kept apart</source>
            <translation>备注、症状、隔离</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>无变动。</translation>
        </message>
        <message>
            <source>Nothing is open from earlier.</source>
            <translation>此前无遗留事项。</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>无逾期。</translation>
        </message>
        <message>
            <source>Nothing was added.</source>
            <translation>无补充。</translation>
        </message>
        <message>
            <source>Open follow-ups: {count}.</source>
            <translation>未结处置 {count} 项。</translation>
        </message>
        <message>
            <source>Open since earlier</source>
            <translation>此前遗留、尚未关闭</translation>
        </message>
        <message>
            <source>Plans, medicine and limits</source>
            <translation>监测计划、用药与阈值</translation>
        </message>
        <message>
            <source>Taken over by</source>
            <translation>接班人</translation>
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
            <source>Who</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>an order ends on {day}: {why}</source>
            <translation>医嘱或安排于 {day} 结束：{why}</translation>
        </message>
        <message>
            <source>came into the house</source>
            <translation>入住</translation>
        </message>
        <message>
            <source>left the house</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>limit of the home changed: {rule}</source>
            <translation>本机构阈值已更改：{rule}</translation>
        </message>
        <message>
            <source>medicine begins: {name} {dose}</source>
            <translation>开始用药：{name} {dose}</translation>
        </message>
        <message>
            <source>no longer {reason}</source>
            <translation>不再{reason}</translation>
        </message>
        <message>
            <source>no symptoms any more</source>
            <translation>症状已消失</translation>
        </message>
        <message>
            <source>own limit set: {rule}, decided by {who}</source>
            <translation>设定个人阈值：{rule}，决定人 {who}</translation>
        </message>
        <message>
            <source>the home</source>
            <translation>本机构</translation>
        </message>
        <message>
            <source>was to be done by {clock}</source>
            <translation>应于 {clock} 前完成</translation>
        </message>
        <message>
            <source>what is written about this person was changed</source>
            <translation>个人资料有变更</translation>
        </message>
        <message>
            <source>{measure} from now on: {windows}</source>
            <translation>开始监测{measure}：{windows}</translation>
        </message>
        <message>
            <source>{measure} {old} corrected to {new}: {why}</source>
            <translation>{measure} {old} 更正为 {new}：{why}</translation>
        </message>
        <message>
            <source>{measure} {old} taken back: {why}</source>
            <translation>{measure} {old} 已撤回：{why}</translation>
        </message>
        <message>
            <source>{reason}, until further notice</source>
            <translation>{reason}，直至另行通知</translation>
        </message>
        <message>
            <source>{reason}, until {until}</source>
            <translation>{reason}，至 {until}</translation>
        </message>
        <message>
            <source>{round}: neither measured nor explained</source>
            <translation>{round}：未测且未说明原因</translation>
        </message>
        <message>
            <source>{since} to {until}</source>
            <translation>{since} 至 {until}</translation>
        </message>
        <message>
            <source>{what}: {name}</source>
            <translation>{what}：{name}</translation>
        </message>
    </context>
    <context>
        <name>HandoverPanel</name>
        <message>
            <source>Add words about…</source>
            <translation>补充说明的对象…</translation>
        </message>
        <message>
            <source>Add your own words, then both sign</source>
            <translation>写上补充说明，再由双方签名</translation>
        </message>
        <message>
            <source>Hands over</source>
            <translation>交班人</translation>
        </message>
        <message>
            <source>Show in the pages</source>
            <translation>写入预览</translation>
        </message>
        <message>
            <source>Sign and issue</source>
            <translation>签名并签发</translation>
        </message>
        <message>
            <source>Takes over</source>
            <translation>接班人</translation>
        </message>
        <message>
            <source>What the next shift must know and the record does not say</source>
            <translation>下一班须知道、而记录里没有的事</translation>
        </message>
        <message>
            <source>{about}: </source>
            <translation>{about}：</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>a list from a file</source>
            <translation>读入清单</translation>
        </message>
        <message>
            <source>a patrol</source>
            <translation>记巡查</translation>
        </message>
        <message>
            <source>add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>aid, programmes, counselling, helpers</source>
            <translation>救助、补贴、心理、志愿服务</translation>
        </message>
        <message>
            <source>announce an opening</source>
            <translation>预告开门 5 分钟</translation>
        </message>
        <message>
            <source>another moment</source>
            <translation>换一个时刻</translation>
        </message>
        <message>
            <source>answer the checklist</source>
            <translation>符合、部分、不符合、不适用</translation>
        </message>
        <message>
            <source>as last time, but not the time</source>
            <translation>照上次填药剂与方式</translation>
        </message>
        <message>
            <source>assess −2…+2</source>
            <translation>评估 −2…+2</translation>
        </message>
        <message>
            <source>assign, last day</source>
            <translation>派人、定期限</translation>
        </message>
        <message>
            <source>back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>back to Today</source>
            <translation>回到今日</translation>
        </message>
        <message>
            <source>book a visit</source>
            <translation>预约探视</translation>
        </message>
        <message>
            <source>bring a form</source>
            <translation>导入空白表格</translation>
        </message>
        <message>
            <source>cannot, withdraw, open again</source>
            <translation>无法整改、撤回、重开</translation>
        </message>
        <message>
            <source>card of a home</source>
            <translation>机构名片</translation>
        </message>
        <message>
            <source>change, then save</source>
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
            <source>choose a line</source>
            <translation>选事项</translation>
        </message>
        <message>
            <source>choose a thing</source>
            <translation>选品</translation>
        </message>
        <message>
            <source>choose county or home</source>
            <translation>选县、选家</translation>
        </message>
        <message>
            <source>class</source>
            <translation>换类别</translation>
        </message>
        <message>
            <source>close</source>
            <translation>销号</translation>
        </message>
        <message>
            <source>close with a reason</source>
            <translation>说明原因后关闭</translation>
        </message>
        <message>
            <source>copy reminders</source>
            <translation>复制催报短信</translation>
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
            <source>count</source>
            <translation>盘点</translation>
        </message>
        <message>
            <source>daily report</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>days</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>到货</translation>
        </message>
        <message>
            <source>divert</source>
            <translation>改道</translation>
        </message>
        <message>
            <source>end of an emergency</source>
            <translation>结束应急事件</translation>
        </message>
        <message>
            <source>everything as it was known then</source>
            <translation>查看当时的全部记录</translation>
        </message>
        <message>
            <source>explain the door</source>
            <translation>说明开门</translation>
        </message>
        <message>
            <source>extend</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>extend, with a reason</source>
            <translation>延长（写原因）</translation>
        </message>
        <message>
            <source>family card</source>
            <translation>家属卡</translation>
        </message>
        <message>
            <source>files onto a stick</source>
            <translation>文件存到 U 盘</translation>
        </message>
        <message>
            <source>find a report</source>
            <translation>查找报告</translation>
        </message>
        <message>
            <source>findings from a file</source>
            <translation>接收检查问题</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>从文件导入</translation>
        </message>
        <message>
            <source>give out</source>
            <translation>领用</translation>
        </message>
        <message>
            <source>give to</source>
            <translation>派人</translation>
        </message>
        <message>
            <source>granted, refused</source>
            <translation>同意、不同意</translation>
        </message>
        <message>
            <source>hand a tube over</source>
            <translation>交管</translation>
        </message>
        <message>
            <source>hold, measure again</source>
            <translation>暂缓，复测</translation>
        </message>
        <message>
            <source>intake, belongings</source>
            <translation>入站、物品</translation>
        </message>
        <message>
            <source>into the tube</source>
            <translation>入管</translation>
        </message>
        <message>
            <source>isolate</source>
            <translation>隔离到房</translation>
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
            <source>keep apart: the form, filled in</source>
            <translation>提请隔离（表已填好）</translation>
        </message>
        <message>
            <source>keep it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>leave a line out</source>
            <translation>这一行不要</translation>
        </message>
        <message>
            <source>leave without saving</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>let in</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>level (document, reason)</source>
            <translation>改级别（文号、理由）</translation>
        </message>
        <message>
            <source>list for a fire</source>
            <translation>消防清点名单</translation>
        </message>
        <message>
            <source>list of homes from a file</source>
            <translation>读入机构名册</translation>
        </message>
        <message>
            <source>lots and lines</source>
            <translation>看批次与流水</translation>
        </message>
        <message>
            <source>mask</source>
            <translation>画遮挡</translation>
        </message>
        <message>
            <source>measure</source>
            <translation>记体温</translation>
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
            <source>move or close the home</source>
            <translation>划转或撤并</translation>
        </message>
        <message>
            <source>new request</source>
            <translation>登记诉求</translation>
        </message>
        <message>
            <source>new round</source>
            <translation>新开一轮</translation>
        </message>
        <message>
            <source>new round for a list from a file</source>
            <translation>按名单文件新开一轮</translation>
        </message>
        <message>
            <source>not held</source>
            <translation>缺课（选原因）</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>通知单</translation>
        </message>
        <message>
            <source>notice read or answered</source>
            <translation>通知已阅或答复</translation>
        </message>
        <message>
            <source>officer or visit</source>
            <translation>联络员、走访</translation>
        </message>
        <message>
            <source>open a pool</source>
            <translation>展开混阳管</translation>
        </message>
        <message>
            <source>open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>open its page</source>
            <translation>打开那一页</translation>
        </message>
        <message>
            <source>open the record</source>
            <translation>打开登记</translation>
        </message>
        <message>
            <source>open, close</source>
            <translation>展开 / 收起</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>开封</translation>
        </message>
        <message>
            <source>original and seal</source>
            <translation>看原报送与印章</translation>
        </message>
        <message>
            <source>out, hospital, refused, must not</source>
            <translation>外出、住院、拒采、禁忌</translation>
        </message>
        <message>
            <source>own card, on paper or a stick</source>
            <translation>本方名片：打印或存 U 盘</translation>
        </message>
        <message>
            <source>parcel on a stick</source>
            <translation>报送到 U 盘</translation>
        </message>
        <message>
            <source>pass on</source>
            <translation>转赠</translation>
        </message>
        <message>
            <source>person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>persons, doors, sensors</source>
            <translation>人、门、门磁</translation>
        </message>
        <message>
            <source>photograph</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>plans from a file</source>
            <translation>读入计划</translation>
        </message>
        <message>
            <source>plans, limits, medicine, nutrition</source>
            <translation>计划、阈值、用药、营养</translation>
        </message>
        <message>
            <source>print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>print the case list</source>
            <translation>打印个案表</translation>
        </message>
        <message>
            <source>put right, photograph</source>
            <translation>报整改，附照片</translation>
        </message>
        <message>
            <source>re-check: pass, send back</source>
            <translation>复查通过、退回</translation>
        </message>
        <message>
            <source>read a file of the bureau in</source>
            <translation>读入民政局文件</translation>
        </message>
        <message>
            <source>read parcels in</source>
            <translation>读入报送</translation>
        </message>
        <message>
            <source>receipts</source>
            <translation>收据</translation>
        </message>
        <message>
            <source>refuse, with the reason</source>
            <translation>拒绝，选原因</translation>
        </message>
        <message>
            <source>release</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>report of the current round</source>
            <translation>本轮日报</translation>
        </message>
        <message>
            <source>reported to the CDC</source>
            <translation>记已报疾控</translation>
        </message>
        <message>
            <source>reverse</source>
            <translation>冲销（留痕）</translation>
        </message>
        <message>
            <source>rinsed, aired</source>
            <translation>已冲洗、通风</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>走行</translation>
        </message>
        <message>
            <source>rule and source</source>
            <translation>规则与出处</translation>
        </message>
        <message>
            <source>rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>same matter</source>
            <translation>合并同一件事</translation>
        </message>
        <message>
            <source>save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>save as XLSX</source>
            <translation>存为 XLSX</translation>
        </message>
        <message>
            <source>save symptoms, end isolation</source>
            <translation>记下症状、解除隔离</translation>
        </message>
        <message>
            <source>seal, begin the next</source>
            <translation>封管，开下一支</translation>
        </message>
        <message>
            <source>sealed shift</source>
            <translation>封闭轮班</translation>
        </message>
        <message>
            <source>search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>seen: open or closed</source>
            <translation>看过了：开 / 关</translation>
        </message>
        <message>
            <source>session: item, minutes, help</source>
            <translation>记训练：项目 分钟 帮助</translation>
        </message>
        <message>
            <source>set a lot aside</source>
            <translation>封存批号</translation>
        </message>
        <message>
            <source>several</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>summary, export</source>
            <translation>汇总、导出</translation>
        </message>
        <message>
            <source>symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>take back</source>
            <translation>撤回（留痕）</translation>
        </message>
        <message>
            <source>take out, with a reason</source>
            <translation>取出（写原因）</translation>
        </message>
        <message>
            <source>take what is ticked</source>
            <translation>要打勾的全部</translation>
        </message>
        <message>
            <source>telephone list</source>
            <translation>拨号单</translation>
        </message>
        <message>
            <source>tested elsewhere</source>
            <translation>在外检测</translation>
        </message>
        <message>
            <source>the laboratory's file</source>
            <translation>读入化验结果</translation>
        </message>
        <message>
            <source>this page for the wall</source>
            <translation>打印本页贴墙</translation>
        </message>
        <message>
            <source>to the bureau</source>
            <translation>报民政局</translation>
        </message>
        <message>
            <source>to the people</source>
            <translation>到病例</translation>
        </message>
        <message>
            <source>to the same place as last time</source>
            <translation>照上次去向</translation>
        </message>
        <message>
            <source>told nurse, doctor, families</source>
            <translation>已告知护士、医生、家属</translation>
        </message>
        <message>
            <source>told the person</source>
            <translation>已告知本人</translation>
        </message>
        <message>
            <source>two packs</source>
            <translation>以包计</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>view</source>
            <translation>换图</translation>
        </message>
        <message>
            <source>walk</source>
            <translation>走格</translation>
        </message>
        <message>
            <source>what the button says</source>
            <translation>按钮上写的</translation>
        </message>
        <message>
            <source>what the first button says</source>
            <translation>第一个按钮</translation>
        </message>
        <message>
            <source>who met whom</source>
            <translation>谁和谁同在</translation>
        </message>
        <message>
            <source>who read and answered</source>
            <translation>谁看过、谁答复</translation>
        </message>
        <message>
            <source>whole floor</source>
            <translation>整层</translation>
        </message>
        <message>
            <source>write to homes</source>
            <translation>给机构发通知</translation>
        </message>
        <message>
            <source>zoom, move</source>
            <translation>缩放、移动</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>A benefit ends on {day}. {words}</source>
            <translation>补助发到 {day} 为止。{words}</translation>
        </message>
        <message>
            <source>A benefit was reviewed on {day}.</source>
            <translation>补助于 {day} 复核。</translation>
        </message>
        <message>
            <source>A booked visit: {state}. {words}</source>
            <translation>预约的探视：{state}。{words}</translation>
        </message>
        <message>
            <source>A consent to cards was taken back. {words}</source>
            <translation>撤回了收卡的同意。{words}</translation>
        </message>
        <message>
            <source>A family card was made ({card}, {masks} masks, print {print}): {words}</source>
            <translation>做了一张家属卡（{card}，遮挡 {masks} 处，指纹 {print}）：{words}</translation>
        </message>
        <message>
            <source>A kit was read at {at}: {lines}.</source>
            <translation>抗原于 {at} 判读：{lines}。</translation>
        </message>
        <message>
            <source>A line of training was taken back: {why}.</source>
            <translation>撤回了一条训练记录：{why}。</translation>
        </message>
        <message>
            <source>A new desk of the home begins ({index}).</source>
            <translation>本机构启用了一台新电脑（{index}）。</translation>
        </message>
        <message>
            <source>A picture ({about}) of {day} was kept. {words}</source>
            <translation>存了一张 {day} 的照片（{about}）。{words}</translation>
        </message>
        <message>
            <source>A plan of training ends on {day}. {words}</source>
            <translation>一份训练计划到 {day} 结束。{words}</translation>
        </message>
        <message>
            <source>A plan of training was reviewed on {day}; next {next}. {words}</source>
            <translation>{day} 评审了训练计划，下次 {next}。{words}</translation>
        </message>
        <message>
            <source>A plan of training: {how} from {first} to {last}. {words}</source>
            <translation>训练计划{how}：{first} 至 {last}。{words}</translation>
        </message>
        <message>
            <source>A relative is on the list no longer. {words}</source>
            <translation>一位家属不再列入名单。{words}</translation>
        </message>
        <message>
            <source>A request was put together with another.</source>
            <translation>一件诉求与另一件合并。</translation>
        </message>
        <message>
            <source>A second person let the card pass. {words}</source>
            <translation>第二人看过，同意发出。{words}</translation>
        </message>
        <message>
            <source>A second person sent the card back: {words}</source>
            <translation>第二人看过，退回：{words}</translation>
        </message>
        <message>
            <source>A test plan ends.</source>
            <translation>一个检测计划结束。</translation>
        </message>
        <message>
            <source>A test round used {pieces} of {item} {lot}.</source>
            <translation>检测轮用去 {item} {lot} {pieces} 件。</translation>
        </message>
        <message>
            <source>A test round was closed at {at}.</source>
            <translation>检测轮于 {at} 结束。</translation>
        </message>
        <message>
            <source>A way into the file was added: {kind}. {whose}</source>
            <translation>新增一把钥匙：{kind}。{whose}</translation>
        </message>
        <message>
            <source>A way into the file was revoked: {kind}. {whose}</source>
            <translation>作废一把钥匙：{kind}。{whose}</translation>
        </message>
        <message>
            <source>Aid asked for: {yuan} yuan, {cause}. {household}</source>
            <translation>申请救助 {yuan} 元，事由：{cause}。{household}</translation>
        </message>
        <message>
            <source>Aid: {step} {yuan} yuan. {words}</source>
            <translation>救助：{step} {yuan} 元。{words}</translation>
        </message>
        <message>
            <source>Aid: {step}. {words}</source>
            <translation>救助：{step}。{words}</translation>
        </message>
        <message>
            <source>All kept of person {person} was erased: {lines} lines, {documents} documents.</source>
            <translation>{person} 号人员的全部记录已抹除：记录 {lines} 条，文件 {documents} 份。</translation>
        </message>
        <message>
            <source>Answers kept for the emergency {emergency}.</source>
            <translation>为应急事件 {emergency} 收集的回答。</translation>
        </message>
        <message>
            <source>Area {name}: {area_class}, {times} times a day, floor {floor}.</source>
            <translation>区域 {name}：{area_class}，每日 {times} 次，{floor} 楼。</translation>
        </message>
        <message>
            <source>Area {name}: {area_class}, {times} times a day.</source>
            <translation>区域 {name}：{area_class}，每日 {times} 次。</translation>
        </message>
        <message>
            <source>Assessed with {tool}: {values} {total}</source>
            <translation>评估 {tool}：{values} {total}</translation>
        </message>
        <message>
            <source>Came to stay: {person}, examined: {examined}. Brought: {things}. {words}</source>
            <translation>入站：{person}，检查：{examined}。带来：{things}。{words}</translation>
        </message>
        <message>
            <source>Came to stay: {person}, would not be examined, notice {notice}. {words}</source>
            <translation>入站：{person}，拒绝检查，告知文号 {notice}。{words}</translation>
        </message>
        <message>
            <source>Changed about {name}: {what}.</source>
            <translation>{name}的资料改动：{what}。</translation>
        </message>
        <message>
            <source>Checklist “{title}” holds from {day}.</source>
            <translation>检查表“{title}”自 {day} 起用。</translation>
        </message>
        <message>
            <source>Cluster ({syndrome}, {unit}), rule {rule}: {people}.</source>
            <translation>聚集（{syndrome}，{unit}），规则 {rule}：{people}。</translation>
        </message>
        <message>
            <source>Cluster ({syndrome}, {unit}): {step}. {words}</source>
            <translation>聚集（{syndrome}，{unit}）：{step}。{words}</translation>
        </message>
        <message>
            <source>Consent to cards ({purpose}, {channel}) from {since} to {until}.</source>
            <translation>同意收卡（{purpose}，{channel}），{since} 至 {until}。</translation>
        </message>
        <message>
            <source>Counselling of {talker}, {at}: {risk}.</source>
            <translation>倾听 {talker}，{at}：{risk}。</translation>
        </message>
        <message>
            <source>Desk {index} was closed after its line {last}: {why}</source>
            <translation>停用了 {index} 号电脑，到第 {last} 行为止：{why}</translation>
        </message>
        <message>
            <source>Desk {index} {name} began to write.</source>
            <translation>工作台 {index} {name} 开始记录。</translation>
        </message>
        <message>
            <source>Door of {place}: sensor {device}. {words}</source>
            <translation>{place} 的门：装门磁 {device}。{words}</translation>
        </message>
        <message>
            <source>Emergency {emergency} ended, {at}: {count} lines destroyed. Kept: {kept}</source>
            <translation>应急事件 {emergency} 于 {at} 结束：销毁 {count} 行。保留：{kept}</translation>
        </message>
        <message>
            <source>Erased: nobody can say any more what stood here.</source>
            <translation>已抹除：这里原来写了什么，已无从得知。</translation>
        </message>
        <message>
            <source>Everything in the home</source>
            <translation>本机构全部记录</translation>
        </message>
        <message>
            <source>Fault {number} cannot be put right here: {words} Told: {told}</source>
            <translation>隐患 {number} 本机构无法整改：{words} 已报：{told}</translation>
        </message>
        <message>
            <source>Fault {number} found at {place} ({source}, {grade}): {words}</source>
            <translation>发现隐患 {number}，{place}（{source}，{grade}）：{words}</translation>
        </message>
        <message>
            <source>Fault {number} is open: {words}</source>
            <translation>隐患 {number} 未销：{words}</translation>
        </message>
        <message>
            <source>Fault {number} opened again until {day}: {words}</source>
            <translation>隐患 {number} 重开，限 {day}：{words}</translation>
        </message>
        <message>
            <source>Fault {number} withdrawn: {words}</source>
            <translation>隐患 {number} 撤回：{words}</translation>
        </message>
        <message>
            <source>Fault {number}: extended to {day}, allowed by {who}: {words}</source>
            <translation>隐患 {number} 延至 {day}，{who} 批：{words}</translation>
        </message>
        <message>
            <source>Fault {number}: looked at by {who}, closed. {words}</source>
            <translation>隐患 {number} 由 {who} 复查通过，销号。{words}</translation>
        </message>
        <message>
            <source>Fault {number}: looked at by {who}, sent back until {day}: {words}</source>
            <translation>隐患 {number} 由 {who} 复查不通过，退回，限 {day}：{words}</translation>
        </message>
        <message>
            <source>Fault {number}: photograph {side}, {print}.</source>
            <translation>隐患 {number}：{side}照片，指纹 {print}。</translation>
        </message>
        <message>
            <source>Fault {number}: put right by {who}: {words}</source>
            <translation>隐患 {number} 由 {who} 报整改：{words}</translation>
        </message>
        <message>
            <source>Fault {number}: {who} puts it right by {day}.</source>
            <translation>隐患 {number} 派 {who} 整改，限 {day}。</translation>
        </message>
        <message>
            <source>Fault {number}: {words}</source>
            <translation>隐患 {number}：{words}</translation>
        </message>
        <message>
            <source>Files with the columns {headings} are read so: {uses}.</source>
            <translation>表头为“{headings}”的文件这样读取：{uses}。</translation>
        </message>
        <message>
            <source>From a device.</source>
            <translation>来自设备。</translation>
        </message>
        <message>
            <source>From a file.</source>
            <translation>来自文件。</translation>
        </message>
        <message>
            <source>From here on known of other desks: {heads}</source>
            <translation>从这里起已知其他电脑的内容：{heads}</translation>
        </message>
        <message>
            <source>Gate, {at}: somebody looked, still in the house.</source>
            <translation>门岗，{at}：看过，人还在院。</translation>
        </message>
        <message>
            <source>Gate, {at}: {who} {name}, {decision} ({reasons}). {words}</source>
            <translation>门岗，{at}：{who} {name}，{decision}（{reasons}）。{words}</translation>
        </message>
        <message>
            <source>Gate, {at}: {who} {name}, {decision}. {words}</source>
            <translation>门岗，{at}：{who} {name}，{decision}。{words}</translation>
        </message>
        <message>
            <source>Gate: a line corrected ({why}): {passed}</source>
            <translation>门岗：更正一行（{why}）：{passed}</translation>
        </message>
        <message>
            <source>Gate: a line taken back ({why}).</source>
            <translation>门岗：撤回一行（{why}）。</translation>
        </message>
        <message>
            <source>Gets {programme} since {day}. {words}</source>
            <translation>自 {day} 起享受{programme}。{words}</translation>
        </message>
        <message>
            <source>Given back of {person}: {things}, to {to}, in front of {signer}. {words}</source>
            <translation>发还 {person} 的物品：{things}，交给 {to}，在场人 {signer}。{words}</translation>
        </message>
        <message>
            <source>In store: {name} {spec}, counted by {unit}.</source>
            <translation>建立品种：{name} {spec}，以{unit}计。</translation>
        </message>
        <message>
            <source>Inspection {number} begun by {who}.</source>
            <translation>检查 {number} 开始，检查人 {who}。</translation>
        </message>
        <message>
            <source>Inspection {number} signed by {who}.</source>
            <translation>检查 {number} 由 {who} 签字。</translation>
        </message>
        <message>
            <source>Inspection {number}, item {item}: {answer} {words}</source>
            <translation>检查 {number} 第 {item} 条：{answer} {words}</translation>
        </message>
        <message>
            <source>Kit lot {lot} “{name}”: read after {least} to {most} min.</source>
            <translation>试剂批号 {lot}“{name}”：{least} 到 {most} 分钟判读。</translation>
        </message>
        <message>
            <source>Left the desk: {what} ({format}, {how}).</source>
            <translation>外发数据：{what}（{format}，{how}）。</translation>
        </message>
        <message>
            <source>Level of control from {since}: {level}, {document}. {reason}</source>
            <translation>管控级别自 {since} 起：{level}，{document}。{reason}</translation>
        </message>
        <message>
            <source>Level of control on floor {floor} from {since}: {level}, {document}. {reason}</source>
            <translation>{floor}层自{since}起管控级别：{level}，{document}。{reason}</translation>
        </message>
        <message>
            <source>Liaison officer of {place}: {name}, {phone}.</source>
            <translation>{place}联络员：{name}，{phone}。</translation>
        </message>
        <message>
            <source>Liaison with {place}: {words}</source>
            <translation>联络{place}：{words}</translation>
        </message>
        <message>
            <source>Limit “{rule}” for {person} from {day}: {numbers}. Decided by: {who}. {why}</source>
            <translation>{person}的个人阈值“{rule}”，自 {day} 起：{numbers}。决定人：{who}。{why}</translation>
        </message>
        <message>
            <source>Limit “{rule}”, {whom}: {numbers}.</source>
            <translation>阈值“{rule}”，{whom}：{numbers}。</translation>
        </message>
        <message>
            <source>Limit “{rule}”, {whom}: {numbers}. Why: {why}.</source>
            <translation>阈值“{rule}”，{whom}：{numbers}。原因：{why}。</translation>
        </message>
        <message>
            <source>Line {number} of a lost branch of desk {station} was entered anew.</source>
            <translation>重新录入了 {station} 号电脑丢失分支的第 {number} 行。</translation>
        </message>
        <message>
            <source>Lines of desk {index} with a clock far ahead were let in, up to {until}.</source>
            <translation>准许了 {index} 号电脑时钟超前的内容，到 {until} 为止。</translation>
        </message>
        <message>
            <source>Lines of the erased person {subject} that came later were erased too: {count}.</source>
            <translation>后来送到的、已删除人员 {subject} 的内容也删除了：{count} 行。</translation>
        </message>
        <message>
            <source>List taken in: {places} places, {homes} homes.</source>
            <translation>读入名册：{places} 个县区，{homes} 家机构。</translation>
        </message>
        <message>
            <source>Looked at what two desks said differently: {words}</source>
            <translation>看过两台电脑说法不同之处：{words}</translation>
        </message>
        <message>
            <source>Looked into lines that were proven elsewhere and are not here ({count}): {reason}</source>
            <translation>已查明在别处核验过、这里却没有的记录（{count} 条）：{reason}</translation>
        </message>
        <message>
            <source>Looked up who was in the house with {person} in {days} days, {found} found: {why}</source>
            <translation>查询 {days} 天内与 {person} 同时在院的人，共 {found} 人：{why}</translation>
        </message>
        <message>
            <source>Medicine {id} ends with {day}. {why}</source>
            <translation>用药 {id} 到 {day} 为止。{why}</translation>
        </message>
        <message>
            <source>Menu of {day}, {meal}: {dishes} {note}</source>
            <translation>{day} {meal}菜单：{dishes} {note}</translation>
        </message>
        <message>
            <source>No ward of the civil affairs bureau. {words}</source>
            <translation>不由民政部门监护。{words}</translation>
        </message>
        <message>
            <source>Note about {person}, {round}: {words}</source>
            <translation>{person}的备注，{round}：{words}</translation>
        </message>
        <message>
            <source>Nothing changed about {name}.</source>
            <translation>{name}的资料没有变化。</translation>
        </message>
        <message>
            <source>Notice {no} of the bureau: {title}.</source>
            <translation>民政局通知 {no}：{title}。</translation>
        </message>
        <message>
            <source>Notice {no} was answered by {by}: {words}</source>
            <translation>通知 {no} 已由{by}答复：{words}</translation>
        </message>
        <message>
            <source>Notice {no} was read by {by}.</source>
            <translation>通知 {no} 已由{by}阅。</translation>
        </message>
        <message>
            <source>Notice {no} written: {title}.</source>
            <translation>写通知 {no}：{title}。</translation>
        </message>
        <message>
            <source>Parcel {seq} made: {days} days up to {last}.</source>
            <translation>生成第 {seq} 号报送：截至 {last} 的 {days} 天。</translation>
        </message>
        <message>
            <source>Parcel {seq} of {home}, {file}: {outcome}.</source>
            <translation>{home}第 {seq} 号报送（{file}）：{outcome}。</translation>
        </message>
        <message>
            <source>Parcels go to {name} from now on: {words}.</source>
            <translation>今后向{name}报送：{words}。</translation>
        </message>
        <message>
            <source>Patrol at {place} by {who}. {words}</source>
            <translation>{who} 巡查 {place}。{words}</translation>
        </message>
        <message>
            <source>Personal limit {id} ends with {day}. {why}</source>
            <translation>个人阈值 {id} 到 {day} 为止。{why}</translation>
        </message>
        <message>
            <source>Personal plan {id} ends with {day}. {why}</source>
            <translation>个人计划 {id} 到 {day} 为止。{why}</translation>
        </message>
        <message>
            <source>Plan ({course}) from {day}: {goals} goals, {sessions} kinds of session. {words}</source>
            <translation>{day} 起的计划（{course}）：{goals} 个目标，{sessions} 种训练。{words}</translation>
        </message>
        <message>
            <source>Report {archive_number} was issued with the seal {seal}.</source>
            <translation>签发报告 {archive_number}，校验码 {seal}。</translation>
        </message>
        <message>
            <source>Report {archive_number} was withdrawn: {words}. It stays in the record.</source>
            <translation>报告 {archive_number} 已撤回：{words}。原件仍留存。</translation>
        </message>
        <message>
            <source>Request {no} ({kind}, {urgency}, {channel}) about {about}: {words}</source>
            <translation>诉求 {no}（{kind}，{urgency}，{channel}），关于{about}：{words}</translation>
        </message>
        <message>
            <source>Request: {step}, {person}. {words}</source>
            <translation>诉求：{step}，{person}。{words}</translation>
        </message>
        <message>
            <source>Request: {step}. {words}</source>
            <translation>诉求：{step}。{words}</translation>
        </message>
        <message>
            <source>Scanned.</source>
            <translation>扫码录入。</translation>
        </message>
        <message>
            <source>Sealed shift {name}: {count} people from {enters} to {leaves}. {words}</source>
            <translation>封闭轮班 {name}：{count} 人，{enters} 至 {leaves}。{words}</translation>
        </message>
        <message>
            <source>Sealed shift {number} will not be: {words}</source>
            <translation>封闭轮班 {number} 取消：{words}</translation>
        </message>
        <message>
            <source>Sensor {device} is at no door now. {words}</source>
            <translation>门磁 {device} 已取下。{words}</translation>
        </message>
        <message>
            <source>Sensor {device}: an opening is announced until {until}. {words}</source>
            <translation>门磁 {device}：预告开门，至 {until}。{words}</translation>
        </message>
        <message>
            <source>Sensor {device}: somebody looked at {at}: {sign}. {words}</source>
            <translation>门磁 {device}：{at} 有人看过：{sign}。{words}</translation>
        </message>
        <message>
            <source>Sensor {device}: {sign} at {at}.</source>
            <translation>门磁 {device}：{at} {sign}。</translation>
        </message>
        <message>
            <source>Shift {since} to {until} handed over by {giver} to {taker}. {words}</source>
            <translation>{since} 至 {until} 交班：{giver}交给{taker}。{words}</translation>
        </message>
        <message>
            <source>Something of a test round was taken back: {why}.</source>
            <translation>检测轮的一条记录被撤回：{why}。</translation>
        </message>
        <message>
            <source>Something this program has no words for ({kind}).</source>
            <translation>本程序不认识的记录（{kind}）。</translation>
        </message>
        <message>
            <source>Test plan “{name}” begins.</source>
            <translation>检测计划“{name}”开始。</translation>
        </message>
        <message>
            <source>Test round “{name}” ({method}) from {opens} to {closes}: {count} on the list of {frozen}.</source>
            <translation>检测轮“{name}”（{method}），{opens} 到 {closes}：{frozen} 冻结名单 {count} 人。</translation>
        </message>
        <message>
            <source>The account of {person} was closed. {why}</source>
            <translation>{person}的账户已停用。{why}</translation>
        </message>
        <message>
            <source>The account of {person} was opened again.</source>
            <translation>{person}的账户已重新启用。</translation>
        </message>
        <message>
            <source>The areas of the kind {name} are done {times} times a day.</source>
            <translation>{name}类区域每日消毒 {times} 次。</translation>
        </message>
        <message>
            <source>The bureau has parcel {seq}.</source>
            <translation>民政局已收到第 {seq} 号报送。</translation>
        </message>
        <message>
            <source>The card was {how}, {purpose}.</source>
            <translation>家属卡{how}，{purpose}。</translation>
        </message>
        <message>
            <source>The clock had been set back: it showed {shown}.</source>
            <translation>时钟曾被往回调：当时显示 {shown}。</translation>
        </message>
        <message>
            <source>The clock ran ahead: lines that bore the times {since} to {until} were written from {really} on. {reason}</source>
            <translation>时钟曾经走快：时间标为 {since} 至 {until} 的各行，实际是从 {really} 起写的。{reason}</translation>
        </message>
        <message>
            <source>The clock was confirmed: {shown}. The line before is of {last}.</source>
            <translation>已确认时钟：{shown}。此前一条记录是 {last}。</translation>
        </message>
        <message>
            <source>The desk “{name}” ({index}) was taken in.</source>
            <translation>接纳了电脑“{name}”（{index}）。</translation>
        </message>
        <message>
            <source>The director allows a named person to get cards until {day}. {words}</source>
            <translation>院长批准指定的人收卡，到 {day}。{words}</translation>
        </message>
        <message>
            <source>The family wants no card this time. {words}</source>
            <translation>家属这次不要卡。{words}</translation>
        </message>
        <message>
            <source>The file was written anew with another key.</source>
            <translation>已更换文件密钥，全部记录重新写过。</translation>
        </message>
        <message>
            <source>The file {name} was taken, with {rows} rows.</source>
            <translation>导入文件 {name}，共 {rows} 行。</translation>
        </message>
        <message>
            <source>The form “{name}” ({file}) is filled from now on: cells {cells}, lists {columns}.</source>
            <translation>今后填写表格“{name}”（{file}）：单元格 {cells} 个，名单列 {columns} 个。</translation>
        </message>
        <message>
            <source>The form “{name}” is no longer filled.</source>
            <translation>不再填写表格“{name}”。</translation>
        </message>
        <message>
            <source>The home {name} began.</source>
            <translation>机构 {name} 建立。</translation>
        </message>
        <message>
            <source>The import in line {number} was taken back: {count}. {words}</source>
            <translation>第 {number} 条的导入已撤回：{count} 条。{words}</translation>
        </message>
        <message>
            <source>The lamp {lamp} was measured: {intensity}.</source>
            <translation>紫外线灯 {lamp} 测得强度：{intensity}。</translation>
        </message>
        <message>
            <source>The lamp {lamp} was set to {hours} hours.</source>
            <translation>紫外线灯 {lamp} 累计时间设为 {hours} 小时。</translation>
        </message>
        <message>
            <source>The list of who is inside was closed, {at}: {sums}</source>
            <translation>在院名单关账，{at}：{sums}</translation>
        </message>
        <message>
            <source>The plan of {plan} ends with {day}.</source>
            <translation>{plan}计划到 {day} 为止。</translation>
        </message>
        <message>
            <source>The record goes on as a new desk ({index}): it was restored from a backup.</source>
            <translation>记录在新的前台（{index}）继续：从备份恢复而来。</translation>
        </message>
        <message>
            <source>The record goes on as a new desk ({index}): the folder was copied or moved.</source>
            <translation>记录在新的前台（{index}）继续：文件夹被复制或移动过。</translation>
        </message>
        <message>
            <source>The record of {person} is on hold no longer. {why}</source>
            <translation>{person}的记录已取消暂缓抹除。{why}</translation>
        </message>
        <message>
            <source>The record of {person} must not be erased for now. {why}</source>
            <translation>{person}的记录已设为暂缓抹除。{why}</translation>
        </message>
        <message>
            <source>The record of {person} was locked. {why}</source>
            <translation>{person}的记录已封存。{why}</translation>
        </message>
        <message>
            <source>The record of {person} was unlocked. {why}</source>
            <translation>{person}的记录已解除封存。{why}</translation>
        </message>
        <message>
            <source>The record was restored from the backup of {at}: {lines} lines; saved from the damaged one: {salvaged}.</source>
            <translation>记录已从 {at} 的备份恢复：{lines} 条；从损坏的记录中救回：{salvaged} 条。</translation>
        </message>
        <message>
            <source>The report of line {number} was made from the lines up to {last}, by {program}.</source>
            <translation>第 {number} 条的报告依据截至第 {last} 条的记录生成，程序版本 {program}。</translation>
        </message>
        <message>
            <source>The tool “{title}” is described, version {version}.</source>
            <translation>登记了评估工具“{title}”，第 {version} 版。</translation>
        </message>
        <message>
            <source>This desk has its own keys for what it exchanges.</source>
            <translation>本机有了自己的交换密钥。</translation>
        </message>
        <message>
            <source>Trained {item}, {minutes} minutes, {help}. {words}</source>
            <translation>训练 {item} {minutes} 分钟，{help}。{words}</translation>
        </message>
        <message>
            <source>Trained {item}, {minutes} minutes, {help}: {adverse}. {words}</source>
            <translation>训练 {item} {minutes} 分钟，{help}，发生{adverse}。{words}</translation>
        </message>
        <message>
            <source>Training of {day} not held: {reason}. {words}</source>
            <translation>{day} 的训练没做：{reason}。{words}</translation>
        </message>
        <message>
            <source>Treatment on {day}: {result}. Goes on: {next}</source>
            <translation>{day} 救治结果：{result}。下次：{next}</translation>
        </message>
        <message>
            <source>Tube {tube} ({capacity}) for {place}, {at}.</source>
            <translation>{at} 开管 {tube}（{capacity} 人），{place}。</translation>
        </message>
        <message>
            <source>Tube {tube} was handed over at {at}. {whom}</source>
            <translation>采样管 {tube} 于 {at} 交出。{whom}</translation>
        </message>
        <message>
            <source>Tube {tube} was received at {at}. {whom}</source>
            <translation>采样管 {tube} 于 {at} 收到。{whom}</translation>
        </message>
        <message>
            <source>Tube {tube} was sealed at {at}. {whom}</source>
            <translation>采样管 {tube} 于 {at} 封管。{whom}</translation>
        </message>
        <message>
            <source>Tube {tube}: {result}, {at}. {laboratory}</source>
            <translation>采样管 {tube}：{result}，{at}。{laboratory}</translation>
        </message>
        <message>
            <source>Two numbers are one person: {same} counts for {keep}. {words}</source>
            <translation>两个编号是同一人：{same} 并入 {keep}。{words}</translation>
        </message>
        <message>
            <source>Two numbers are two people after all: {same} and {keep}. {words}</source>
            <translation>两个编号其实是两个人：{same} 与 {keep}。{words}</translation>
        </message>
        <message>
            <source>Typed.</source>
            <translation>手工录入。</translation>
        </message>
        <message>
            <source>Visit booked: {name} to {person}, {at}. {words}</source>
            <translation>预约探视：{name} 看 {person}，{at}。{words}</translation>
        </message>
        <message>
            <source>Visit by exception: {name} to {person}, {at}, signed by {signer}: {exception}</source>
            <translation>例外探视：{name} 看 {person}，{at}，{signer} 签字：{exception}</translation>
        </message>
        <message>
            <source>Ward of the civil affairs bureau. {words}</source>
            <translation>由民政部门监护。{words}</translation>
        </message>
        <message>
            <source>Written about {name}: {what}.</source>
            <translation>{name}的资料：{what}。</translation>
        </message>
        <message>
            <source>Wrong PINs tried for {person}: {times}, {at}.</source>
            <translation>有人为{person}输错 PIN {times} 次，{at}。</translation>
        </message>
        <message>
            <source>a computer's keyring</source>
            <translation>电脑的密钥环</translation>
        </message>
        <message>
            <source>a passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>a plan</source>
            <translation>一项计划</translation>
        </message>
        <message>
            <source>a recovery code on paper</source>
            <translation>纸上的恢复码</translation>
        </message>
        <message>
            <source>accounts</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <source>an entry</source>
            <translation>一条记录</translation>
        </message>
        <message>
            <source>as published</source>
            <translation>按公布的标准</translation>
        </message>
        <message>
            <source>at a time not said</source>
            <translation>时间未注明</translation>
        </message>
        <message>
            <source>bed</source>
            <translation>床位</translation>
        </message>
        <message>
            <source>born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>care level</source>
            <translation>护理级别</translation>
        </message>
        <message>
            <source>checker</source>
            <translation>核对人</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>diagnoses</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>全体</translation>
        </message>
        <message>
            <source>family cards</source>
            <translation>家属卡</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>异常处置</translation>
        </message>
        <message>
            <source>floor</source>
            <translation>楼层</translation>
        </message>
        <message>
            <source>further notice</source>
            <translation>另行通知</translation>
        </message>
        <message>
            <source>gate and levels</source>
            <translation>门岗和级别</translation>
        </message>
        <message>
            <source>group</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>handing over</source>
            <translation>交班人</translation>
        </message>
        <message>
            <source>identity number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>inspections and faults</source>
            <translation>检查与隐患</translation>
        </message>
        <message>
            <source>it is taken back</source>
            <translation>撤回为止</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>name of the home</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>no line</source>
            <translation>无线</translation>
        </message>
        <message>
            <source>no more</source>
            <translation>不再</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>number of the home</source>
            <translation>机构编号</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>plans and limits</source>
            <translation>计划与阈值</translation>
        </message>
        <message>
            <source>post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>rehabilitation</source>
            <translation>康复</translation>
        </message>
        <message>
            <source>reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>requests and aid</source>
            <translation>诉求和救助</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>supplies</source>
            <translation>物资</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>taking over</source>
            <translation>接班人</translation>
        </message>
        <message>
            <source>test rounds</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>the family was told of the change</source>
            <translation>已告知家属</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>{area} disinfected, {at}: {agent}, {method}, {reason}, by {who}.</source>
            <translation>{area}消毒，{at}：{agent}，{method}，{reason}，执行人{who}。</translation>
        </message>
        <message>
            <source>{area} is not disinfected any more from {at}.</source>
            <translation>{area}自 {at} 起不再消毒。</translation>
        </message>
        <message>
            <source>{area} {done} of {due}</source>
            <translation>{area} {done}/{due}</translation>
        </message>
        <message>
            <source>{area}: the record of {at} corrected ({why}): {done}</source>
            <translation>{area}：{at} 的记录已更正（{why}）：{done}</translation>
        </message>
        <message>
            <source>{area}: the record of {at} taken back ({why}).</source>
            <translation>{area}：{at} 的记录已撤回（{why}）。</translation>
        </message>
        <message>
            <source>{area}: what acted since {since} ended {at}.</source>
            <translation>{area}：{since} 开始作用的消毒于 {at} 结束。</translation>
        </message>
        <message>
            <source>{area}: {sentences}</source>
            <translation>{area}：{sentences}</translation>
        </message>
        <message>
            <source>{area}: {step}. {words}</source>
            <translation>{area}：{step}。{words}</translation>
        </message>
        <message>
            <source>{day} is over; below their minimum: {areas}.</source>
            <translation>{day} 结束；未达到次数的区域：{areas}。</translation>
        </message>
        <message>
            <source>{day} is over; no area was below its minimum.</source>
            <translation>{day} 结束；各区域都达到了次数。</translation>
        </message>
        <message>
            <source>{door}: {found}.</source>
            <translation>{door}：{found}。</translation>
        </message>
        <message>
            <source>{door}: {step}. {words}</source>
            <translation>{door}：{step}。{words}</translation>
        </message>
        <message>
            <source>{entry}: it no longer held on {day}.</source>
            <translation>{entry}：{day} 时已不再如此。</translation>
        </message>
        <message>
            <source>{entry}: it still held on {day}.</source>
            <translation>{entry}：{day} 时仍然如此。</translation>
        </message>
        <message>
            <source>{field} {new}</source>
            <translation>{field} {new}</translation>
        </message>
        <message>
            <source>{field} {old} → {new}</source>
            <translation>{field} {old} → {new}</translation>
        </message>
        <message>
            <source>{item} counted: {counted}, the book held {booked}.</source>
            <translation>{item} 盘点：实有 {counted}，账面 {booked}。</translation>
        </message>
        <message>
            <source>{item} counted: {counted}, the book holds {booked}; another person counts.</source>
            <translation>{item} 盘点：实有 {counted}，账面 {booked}；待另一人复盘。</translation>
        </message>
        <message>
            <source>{item} is not kept in store any more from {at}.</source>
            <translation>{item} 自 {at} 起不再储备。</translation>
        </message>
        <message>
            <source>{item}, {at}: {move} {quantity}. {place}</source>
            <translation>{item}，{at}：{move} {quantity}。{place}</translation>
        </message>
        <message>
            <source>{item}, {at}: {quantity} of lot {lot} opened, good to {until}. {words}</source>
            <translation>{item}，{at}：批号 {lot} 开封 {quantity}，可用到 {until}。{words}</translation>
        </message>
        <message>
            <source>{item}: a line reversed ({why}).</source>
            <translation>{item}：冲销一行（{why}）。</translation>
        </message>
        <message>
            <source>{item}: in order.</source>
            <translation>{item}：正常。</translation>
        </message>
        <message>
            <source>{item}: lot {lot} is set aside. {words}</source>
            <translation>{item}：批号 {lot} 封存。{words}</translation>
        </message>
        <message>
            <source>{item}: lot {lot} may be used again. {words}</source>
            <translation>{item}：批号 {lot} 解除封存。{words}</translation>
        </message>
        <message>
            <source>{item}: {said}</source>
            <translation>{item}：{said}</translation>
        </message>
        <message>
            <source>{item}: {sentences}</source>
            <translation>{item}：{sentences}</translation>
        </message>
        <message>
            <source>{item}: {step}. {words}</source>
            <translation>{item}：{step}。{words}</translation>
        </message>
        <message>
            <source>{key} is now {value}.</source>
            <translation>{key} 改为 {value}。</translation>
        </message>
        <message>
            <source>{key} is {value} from {since} on.</source>
            <translation>{key} 自 {since} 起为 {value}。</translation>
        </message>
        <message>
            <source>{measure} is due from {day}, {windows}: {whom}.</source>
            <translation>{measure}自 {day} 起应测，{windows}：{whom}。</translation>
        </message>
        <message>
            <source>{measure} of {person} is due from {day}, {windows}. Ordered by: {who}. {note}</source>
            <translation>{person}的{measure}自 {day} 起应测，{windows}。医嘱：{who}。{note}</translation>
        </message>
        <message>
            <source>{measure} of {person} not measured, {round}: {reason}, until {until}.</source>
            <translation>{person}{measure}未测，{round}：{reason}，至 {until}。</translation>
        </message>
        <message>
            <source>{measure} of {person} not measured, {round}: {reason}.</source>
            <translation>{person}{measure}未测，{round}：{reason}。</translation>
        </message>
        <message>
            <source>{measure} of {person} {entry} was judged again, since an earlier reading was corrected or came late (line {line}). {label}: {sentences}</source>
            <translation>因较早的测值已更正或补录（第 {line} 条），{person}{measure} {entry} 重新判定。{label}：{sentences}</translation>
        </message>
        <message>
            <source>{measure} of {person} {entry} was judged again, since an earlier reading was corrected or came late (line {line}): the finding “{family}” no longer holds.</source>
            <translation>因较早的测值已更正或补录（第 {line} 条），{person}{measure} {entry} 重新判定：异常“{family}”不再成立。</translation>
        </message>
        <message>
            <source>{measure} of {person}, {label}: {sentences}</source>
            <translation>{person}{measure}，{label}：{sentences}</translation>
        </message>
        <message>
            <source>{measure} of {person}: {old} taken back ({why}). What was found in it closed by itself.</source>
            <translation>{person}{measure}：{old} 已撤回（{why}），由它产生的异常随之关闭。</translation>
        </message>
        <message>
            <source>{measure} of {person}: {old} → {new} ({why}).</source>
            <translation>{person}{measure}：{old} → {new}（{why}）。</translation>
        </message>
        <message>
            <source>{measure} of {person}: {value}</source>
            <translation>{person}{measure}：{value}</translation>
        </message>
        <message>
            <source>{measure} of {person}: {value} ({site}), taken {at}, {round}. {how}</source>
            <translation>{person}{measure}：{value}（{site}），测量时间 {at}，{round}。{how}</translation>
        </message>
        <message>
            <source>{measure} of {person}: {value}, taken {at}, {round}. {how}</source>
            <translation>{person}{measure}：{value}，测量时间 {at}，{round}。{how}</translation>
        </message>
        <message>
            <source>{measure}: {old} of {person} → {new} of {other} ({why}).</source>
            <translation>{measure}：{person}的 {old} → {other}的 {new}（{why}）。</translation>
        </message>
        <message>
            <source>{name} ({number}) was admitted: {words}.</source>
            <translation>{name}（{number}）已登记：{words}。</translation>
        </message>
        <message>
            <source>{name} ({relation}) is on the list of relatives.</source>
            <translation>{name}（{relation}）列入家属名单。</translation>
        </message>
        <message>
            <source>{name} came into the house on {at}: {what}.</source>
            <translation>{name}于 {at} 入住：{what}。</translation>
        </message>
        <message>
            <source>{name} {opens}–{closes}</source>
            <translation>{name} {opens}–{closes}</translation>
        </message>
        <message>
            <source>{number} belongs to {place} from {day} on (order {order}).</source>
            <translation>{number} 自 {day} 起归{place}（文号 {order}）。</translation>
        </message>
        <message>
            <source>{number} is closed from {day} on (order {order}).</source>
            <translation>{number} 自 {day} 起停办（文号 {order}）。</translation>
        </message>
        <message>
            <source>{person} chose a new PIN.</source>
            <translation>{person}设置了新 PIN。</translation>
        </message>
        <message>
            <source>{person} eats at no table.</source>
            <translation>{person}不在任何餐桌用餐。</translation>
        </message>
        <message>
            <source>{person} eats at table {table}.</source>
            <translation>{person}在 {table} 号餐桌用餐。</translation>
        </message>
        <message>
            <source>{person} has a key for counselling words.</source>
            <translation>{person} 设了倾听密钥。</translation>
        </message>
        <message>
            <source>{person} is given {name} {dose} from {day}, {windows}. Ordered by: {who}. {note}</source>
            <translation>{person}自 {day} 起服用 {name} {dose}，{windows}。医嘱：{who}。{note}</translation>
        </message>
        <message>
            <source>{person} is kept apart from {at} until {until}: {place} ({kind}). {words}</source>
            <translation>{person} 自 {at} 起隔离至 {until}：{place}（{kind}）。{words}</translation>
        </message>
        <message>
            <source>{person} is kept apart from {at}: {place} ({kind}). {words}</source>
            <translation>{person} 自 {at} 起隔离：{place}（{kind}）。{words}</translation>
        </message>
        <message>
            <source>{person} is kept apart until {at}. {words}</source>
            <translation>{person} 隔离至 {at} 解除。{words}</translation>
        </message>
        <message>
            <source>{person} is kept apart until {at}: {how}. {words}</source>
            <translation>{person} 隔离至 {at} 结束：{how}。{words}</translation>
        </message>
        <message>
            <source>{person} is kept apart until {until} now: {why}</source>
            <translation>{person} 隔离期改为至 {until}：{why}</translation>
        </message>
        <message>
            <source>{person} is not tested: {reason}. {words}</source>
            <translation>{person} 未检：{reason}。{words}</translation>
        </message>
        <message>
            <source>{person} left the house on {at}.</source>
            <translation>{person}于 {at} 离开机构。</translation>
        </message>
        <message>
            <source>{person} left the house on {at}: {why}.</source>
            <translation>{person}于 {at} 离开机构：{why}。</translation>
        </message>
        <message>
            <source>{person} may no longer sign in.</source>
            <translation>{person}不再可以登录。</translation>
        </message>
        <message>
            <source>{person} may sign in as {role}.</source>
            <translation>{person}可以{role}身份登录。</translation>
        </message>
        <message>
            <source>{person} signed line {number} with the own PIN, as {purpose}.</source>
            <translation>{person}用本人 PIN 签署第 {number} 条，身份：{purpose}。</translation>
        </message>
        <message>
            <source>{person} was added to a test round at {at}.</source>
            <translation>{person} 于 {at} 加入检测名单。</translation>
        </message>
        <message>
            <source>{person} was given a new PIN.</source>
            <translation>已为{person}设置新 PIN。</translation>
        </message>
        <message>
            <source>{person} was sampled at {at}: {tube} {position}.</source>
            <translation>{person} 于 {at} 采样：{tube} 第 {position} 位。</translation>
        </message>
        <message>
            <source>{person} was swabbed at {at}, kit lot {lot}.</source>
            <translation>{person} 于 {at} 抗原采样，批号 {lot}。</translation>
        </message>
        <message>
            <source>{person} was tested elsewhere at {at}: {result} ({proof}).</source>
            <translation>{person} 于 {at} 在外检测：{result}（{proof}）。</translation>
        </message>
        <message>
            <source>{person}, dose {window} on {day}: {outcome}. {words}</source>
            <translation>{person} {day} {window}用药：{outcome}。{words}</translation>
        </message>
        <message>
            <source>{person}, kept apart, is in {place} from {at}. {words}</source>
            <translation>{person} 隔离中，自 {at} 起换到 {place}。{words}</translation>
        </message>
        <message>
            <source>{person}, kept apart: {step}. {words}</source>
            <translation>{person} 隔离中：{step}。{words}</translation>
        </message>
        <message>
            <source>{person}, {at}: no symptoms any more. {words}</source>
            <translation>{person}，{at}：症状已消失。{words}</translation>
        </message>
        <message>
            <source>{person}, {at}: {symptoms}. {words}</source>
            <translation>{person}，{at}：{symptoms}。{words}</translation>
        </message>
        <message>
            <source>{person}: consent to {purpose} given on {day} by {said_by}. {paper}</source>
            <translation>{person}：{said_by}于 {day} 同意{purpose}。{paper}</translation>
        </message>
        <message>
            <source>{person}: consent to {purpose} withdrawn on {day} by {said_by}. {paper}</source>
            <translation>{person}：{said_by}于 {day} 撤回对{purpose}的同意。{paper}</translation>
        </message>
        <message>
            <source>{person}: what was said of a dose corrected ({why}): {dose}</source>
            <translation>{person}：用药记录已更正（{why}）：{dose}</translation>
        </message>
        <message>
            <source>{person}: what was said of a dose taken back ({why}).</source>
            <translation>{person}：用药记录已撤回（{why}）。</translation>
        </message>
        <message>
            <source>{person}: {step}.</source>
            <translation>{person}：{step}。</translation>
        </message>
        <message>
            <source>{person}: {step}. {words}</source>
            <translation>{person}：{step}。{words}</translation>
        </message>
        <message>
            <source>{round} on {day}</source>
            <translation>{day} {round}</translation>
        </message>
        <message>
            <source>{round} was closed.</source>
            <translation>{round}已结束。</translation>
        </message>
        <message>
            <source>{round} was read back from its paper: the same {same}, corrected {corrected}.</source>
            <translation>{round}已按纸质记录复核：一致 {same} 项，更正 {corrected} 项。</translation>
        </message>
        <message>
            <source>{subject}, {label}: {sentences}</source>
            <translation>{subject}，{label}：{sentences}</translation>
        </message>
        <message>
            <source>{subject}: “{label}” does not hold; the desk that wrote it did not know line {because} yet.</source>
            <translation>{subject}：“{label}”不成立；记下它的电脑当时还不知道第 {because} 行。</translation>
        </message>
        <message>
            <source>{what} on {day}, {place}: {words}</source>
            <translation>{day} {what}，{place}：{words}</translation>
        </message>
        <message>
            <source>{who} helped on {day}: {minutes} minutes, {contacts} contacts. {what}</source>
            <translation>{who} {day} 服务 {minutes} 分钟，{contacts} 人次。{what}</translation>
        </message>
        <message>
            <source>{who} {count}</source>
            <translation>{who} {count}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>As it was known at, such as 2026-11-22 07:31</source>
            <translation>回看时刻，如 2026-11-22 07:31</translation>
        </message>
        <message>
            <source>As it was known then</source>
            <translation>查看当时的记录</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>History: {about}</source>
            <translation>历史记录：{about}</translation>
        </message>
        <message>
            <source>Line {number} of desk {station}. {words}</source>
            <translation>工作台 {station} 第 {number} 条记录。{words}</translation>
        </message>
        <message>
            <source>Lines shown: {count}, the newest first.</source>
            <translation>显示 {count} 条，最新的在前。</translation>
        </message>
        <message>
            <source>Nothing of this kind is in the journal.</source>
            <translation>日志里没有这样的记录。</translation>
        </message>
        <message>
            <source>Reading the journal…</source>
            <translation>正在读取日志……</translation>
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
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Who or what</source>
            <translation>操作人或内容</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>“{typed}” is no moment. Write it like 2026-11-22 07:31.</source>
            <translation>“{typed}”不是时刻，请写成 2026-11-22 07:31。</translation>
        </message>
    </context>
    <context>
        <name>Holidays</name>
        <message>
            <source>Dragon Boat Festival</source>
            <translation>端午节</translation>
        </message>
        <message>
            <source>General Office of the State Council, {paper}, {published}</source>
            <translation>国务院办公厅 {paper}，{published}</translation>
        </message>
        <message>
            <source>Holidays: {source} ({sure}).</source>
            <translation>节假日依据：{source}（{sure}）。</translation>
        </message>
        <message>
            <source>Labour Day</source>
            <translation>劳动节</translation>
        </message>
        <message>
            <source>Mid-Autumn Festival</source>
            <translation>中秋节</translation>
        </message>
        <message>
            <source>National Day</source>
            <translation>国庆节</translation>
        </message>
        <message>
            <source>National Day and Mid-Autumn Festival</source>
            <translation>国庆节、中秋节</translation>
        </message>
        <message>
            <source>New Year</source>
            <translation>元旦</translation>
        </message>
        <message>
            <source>Not counted: {days}.</source>
            <translation>不计入：{days}。</translation>
        </message>
        <message>
            <source>Qingming</source>
            <translation>清明节</translation>
        </message>
        <message>
            <source>Spring Festival</source>
            <translation>春节</translation>
        </message>
        <message>
            <source>The holidays of {years} are not known here: only weekends are left out.</source>
            <translation>程序里没有 {years} 年的节假日安排，只扣除了周末。</translation>
        </message>
        <message>
            <source>Worked instead: {days}.</source>
            <translation>调休上班：{days}。</translation>
        </message>
        <message>
            <source>from a second source, to be confirmed</source>
            <translation>转引，待核对</translation>
        </message>
        <message>
            <source>the home's own day</source>
            <translation>本机构自定</translation>
        </message>
        <message>
            <source>the paper was read as the news agency printed it</source>
            <translation>已按新华社刊发的全文核对</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>{days} working days after {day}, to the end of {last}.</source>
            <translation>{day} 之后 {days} 个工作日，到 {last} 当天结束。</translation>
        </message>
        <message>
            <source>{first} to {last} {name}</source>
            <translation>{first} 至 {last} {name}</translation>
        </message>
        <message>
            <source>{first} {name}</source>
            <translation>{first} {name}</translation>
        </message>
        <message>
            <source>{hours} hours, counted from {opens} to {closes}.</source>
            <translation>{hours} 小时，{opens}–{closes} 计时。</translation>
        </message>
        <message>
            <source>{minutes} minutes, day and night.</source>
            <translation>{minutes} 分钟，全天计时。</translation>
        </message>
    </context>
    <context>
        <name>ImportPeople</name>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Columns as in the last such file: {uses}.</source>
            <translation>列的对应沿用上次：{uses}。</translation>
        </message>
        <message>
            <source>From {name}: nothing is taken yet</source>
            <translation>来自 {name}：尚未导入</translation>
        </message>
        <message>
            <source>Headings: row {row}.</source>
            <translation>表头在第 {row} 行。</translation>
        </message>
        <message>
            <source>Identity numbers</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Just before a round</source>
            <translation>临近开轮的测值</translation>
        </message>
        <message>
            <source>Looked at {done} of {of} rows</source>
            <translation>已查看 {done} / {of} 行</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>测的是</translation>
        </message>
        <message>
            <source>Mend this row</source>
            <translation>改这一行</translation>
        </message>
        <message>
            <source>Month (a column a day)</source>
            <translation>月份（一天一列时）</translation>
        </message>
        <message>
            <source>New {new} · changed {changed} · already here {here} · refused {refused}</source>
            <translation>新增 {new} · 有变更 {changed} · 已登记 {here} · 不能导入 {refused}</translation>
        </message>
        <message>
            <source>Not looked at: {sheets}.</source>
            <translation>未读取的工作表：{sheets}。</translation>
        </message>
        <message>
            <source>Not used and like a measure: {columns}. Enter says what it is, Delete leaves it out.</source>
            <translation>像测量项目却没有用到：{columns}。按回车说明是什么，按 Delete 不用。</translation>
        </message>
        <message>
            <source>People, since no column is a measure.</source>
            <translation>没有测量项目的列，按人员名单读取。</translation>
        </message>
        <message>
            <source>Reading the file. Esc leaves it.</source>
            <translation>正在读取文件。按 Esc 放弃。</translation>
        </message>
        <message>
            <source>Readings taken: {new}.</source>
            <translation>已导入测值 {new} 条。</translation>
        </message>
        <message>
            <source>Readings, since there is a column “{heading}”.</source>
            <translation>有“{heading}”列，按测值读取。</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Row {number}: {words}</source>
            <translation>第 {number} 行：{words}</translation>
        </message>
        <message>
            <source>Rows the file hides</source>
            <translation>文件里隐藏的行</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
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
            <source>Taken as</source>
            <translation>作为</translation>
        </message>
        <message>
            <source>Taken: new {new}, changed {changed}.</source>
            <translation>已导入：新增 {new} 人，变更 {changed} 人。</translation>
        </message>
        <message>
            <source>Taking: {done} of {of} rows. Nothing else can be kept until it is done or stopped.</source>
            <translation>正在导入：{done} / {of} 行。完成或停止之前，不能保存其他内容。</translation>
        </message>
        <message>
            <source>Thing</source>
            <translation>物品</translation>
        </message>
        <message>
            <source>This very file was taken on {day}. Nothing is taken twice.</source>
            <translation>这个文件已在 {day} 导入过，不会重复导入。</translation>
        </message>
        <message>
            <source>Understood as</source>
            <translation>理解为</translation>
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
            <source>Whose (a device's file)</source>
            <translation>谁的（设备文件）</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>as the sheet says</source>
            <translation>按表中所写</translation>
        </message>
        <message>
            <source>asked row by row</source>
            <translation>逐行询问</translation>
        </message>
        <message>
            <source>for the round before</source>
            <translation>算上一轮</translation>
        </message>
        <message>
            <source>for the round that opens</source>
            <translation>算即将开始的一轮</translation>
        </message>
        <message>
            <source>give birth and sex</source>
            <translation>取出生日期和性别</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>only checked</source>
            <translation>只核对</translation>
        </message>
        <message>
            <source>pasted table</source>
            <translation>粘贴的表格</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>taken too</source>
            <translation>一并导入</translation>
        </message>
        <message>
            <source>{column}: {words}</source>
            <translation>{column}：{words}</translation>
        </message>
        <message>
            <source>{sheet} (hidden)</source>
            <translation>{sheet}（隐藏）</translation>
        </message>
        <message>
            <source>· set aside {aside}</source>
            <translation>· 不取 {aside}</translation>
        </message>
    </context>
    <context>
        <name>ImportedPart</name>
        <message>
            <source>By</source>
            <translation>导入人</translation>
        </message>
        <message>
            <source>Checksum</source>
            <translation>校验和</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Files that were taken</source>
            <translation>已导入的文件</translation>
        </message>
        <message>
            <source>No file was taken yet. Ctrl O brings one; each can be taken back as a whole here.</source>
            <translation>还没有导入过文件。Ctrl O 导入；导入的每个文件都可以在这里整个撤回。</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Say why first.</source>
            <translation>请先填写原因。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Take the whole file back</source>
            <translation>整个文件撤回</translation>
        </message>
        <message>
            <source>Taken back from {name}: {count}.</source>
            <translation>已撤回 {name}：{count} 条。</translation>
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
            <source>Why everything from this file is taken back</source>
            <translation>整个文件撤回的原因</translation>
        </message>
        <message>
            <source>areas</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>people to be tested</source>
            <translation>检测名单</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>stands</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>supplies</source>
            <translation>物资</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>training plans</source>
            <translation>康复计划</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>(nothing)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>A name has no number such as {number} in it.</source>
            <translation>姓名里不会有 {number} 这样的编号。</translation>
        </message>
        <message>
            <source>Belongs to: {round} of {day}.</source>
            <translation>算作 {day} 的{round}。</translation>
        </message>
        <message>
            <source>It is missing.</source>
            <translation>没有填写。</translation>
        </message>
        <message>
            <source>On {day} this home had no rounds yet: they began later.</source>
            <translation>{day} 本机构还没有测量班次，测量是以后才开始的。</translation>
        </message>
        <message>
            <source>Say on which weekdays, such as 135; a number of times says no day.</source>
            <translation>请写清星期几，如 135；只写次数看不出是哪几天。</translation>
        </message>
        <message>
            <source>Somebody called {name} is here ({code}): say the code, the bed or the birth.</source>
            <translation>本机构已有一位{name}（{code}）：请写明编号、床位或出生日期。</translation>
        </message>
        <message>
            <source>Taken from the identity number {given}.</source>
            <translation>取自身份证号 {given}。</translation>
        </message>
        <message>
            <source>The check digit of the number ending in {given} does not fit. It is not kept.</source>
            <translation>尾号 {given} 的身份证号校验码不对。号码不保存。</translation>
        </message>
        <message>
            <source>The code {code} belongs to {name} here.</source>
            <translation>编号 {code} 在本机构属于{name}。</translation>
        </message>
        <message>
            <source>The file hides this row.</source>
            <translation>这一行在文件里是隐藏的。</translation>
        </message>
        <message>
            <source>The identity number {given} says otherwise. What stands in the cell is taken.</source>
            <translation>与身份证号 {given} 不一致，按格中所写录入。</translation>
        </message>
        <message>
            <source>The row says no value.</source>
            <translation>这一行没有写测值。</translation>
        </message>
        <message>
            <source>The sheet has rounded this number ({given}): its last digits are lost.</source>
            <translation>表格把这个号码四舍五入了（{given}），最后几位已经丢失。</translation>
        </message>
        <message>
            <source>There is no measure “{given}”.</source>
            <translation>没有“{given}”这个项目。</translation>
        </message>
        <message>
            <source>This row has a number and nothing else.</source>
            <translation>这一行只有序号，没有内容。</translation>
        </message>
        <message>
            <source>This row is a signature or a remark below.</source>
            <translation>这一行是签名或表下说明。</translation>
        </message>
        <message>
            <source>This row is a total, not a person.</source>
            <translation>这一行是合计，不是人员。</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>bed {bed}</source>
            <translation>床 {bed}</translation>
        </message>
        <message>
            <source>born {birth}</source>
            <translation>出生 {birth}</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>good to {day}</source>
            <translation>有效期至 {day}</translation>
        </message>
        <message>
            <source>here since {day}</source>
            <translation>{day} 入住</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>批号 {lot}</translation>
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
            <source>room {room}</source>
            <translation>房间 {room}</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>不取</translation>
        </message>
        <message>
            <source>time not said</source>
            <translation>未说明时间</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{measure} {value} ({round} of {day}, {time})</source>
            <translation>{measure} {value}（{day} {round}，{time}）</translation>
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
            <source>{why} Say it in a column with the round (am, pm), or for all such rows of the file.</source>
            <translation>{why}请在“轮次”一列写明（早、晚），或对整份文件统一选定。</translation>
        </message>
        <message>
            <source>“{given}” comes from a merged cell.</source>
            <translation>“{given}”来自合并单元格。</translation>
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
            <source>“{given}” is no class of supplies.</source>
            <translation>“{given}”不是物资类别。</translation>
        </message>
        <message>
            <source>“{given}” is no day.</source>
            <translation>“{given}”不是日期。</translation>
        </message>
        <message>
            <source>“{given}” is no kind of plan.</source>
            <translation>“{given}”不是计划类别。</translation>
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
            <source>“{given}” is no time of the day: write am, pm, a clock, or fasting.</source>
            <translation>“{given}”不是时段：请写早测、晚测、空腹、餐前餐后，或钟点。</translation>
        </message>
        <message>
            <source>“{given}” is no unit of this measure.</source>
            <translation>“{given}”不是这个项目的单位。</translation>
        </message>
        <message>
            <source>“{given}” is no way to come into store.</source>
            <translation>“{given}”不是入库来源。</translation>
        </message>
        <message>
            <source>“{given}” is no way to disinfect known here.</source>
            <translation>“{given}”不是系统里已有的消毒方法。</translation>
        </message>
        <message>
            <source>“{given}” is no whole number.</source>
            <translation>“{given}”不是整数。</translation>
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
            <source>“{given}” says nothing about this measure.</source>
            <translation>“{given}”不是这个项目的内容。</translation>
        </message>
        <message>
            <source>“{given}” says where it went: what was given out does not come in.</source>
            <translation>“{given}”写的是去向：发出去的物资不能当作入库。</translation>
        </message>
        <message>
            <source>“{given}” stands in row {row} already.</source>
            <translation>“{given}”在第 {row} 行已经出现过。</translation>
        </message>
        <message>
            <source>“{given}” was typed here; the file says otherwise.</source>
            <translation>“{given}”是在这里改写的，与文件中不同。</translation>
        </message>
        <message>
            <source>“{given}…” is too long: {count} characters.</source>
            <translation>“{given}…”太长：共 {count} 个字符。</translation>
        </message>
    </context>
    <context>
        <name>Inspections</name>
        <message>
            <source>A fault</source>
            <translation>记一项隐患</translation>
        </message>
        <message>
            <source>A later last day</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>A patrol</source>
            <translation>记巡查</translation>
        </message>
        <message>
            <source>A patrol that was walked</source>
            <translation>记一次巡查</translation>
        </message>
        <message>
            <source>Again within 12 months: {number}</source>
            <translation>12 个月内重复：{number}</translation>
        </message>
        <message>
            <source>An item a line: words | clause | weight | red line ★ | photograph x | way (look, papers, records, ask). Only the words are needed; rows of a spreadsheet can be pasted.</source>
            <translation>每行一项：内容 | 依据 | 分值 | 红线 ★ | 拍照 x | 方式（现场看、查资料、查记录、询问）。只有内容必填；可以从表格里整块粘贴。</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>派出</translation>
        </message>
        <message>
            <source>At once: {words}</source>
            <translation>当场措施：{words}</translation>
        </message>
        <message>
            <source>Cannot be put right here: {words} Told: {told}</source>
            <translation>本机构无法整改：{words} 已报：{told}</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>检查表</translation>
        </message>
        <message>
            <source>Done: {words}</source>
            <translation>做了什么：{words}</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Evidence is filled in from the record; the answer is a person's.</source>
            <translation>“证据”由记录填好，结论由人定</translation>
        </message>
        <message>
            <source>Extend</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>Findings of a supervisor, from a file</source>
            <translation>接收上级检查发现的问题</translation>
        </message>
        <message>
            <source>It cannot be put right here</source>
            <translation>本机构无法整改</translation>
        </message>
        <message>
            <source>It is not right after all</source>
            <translation>其实没改好</translation>
        </message>
        <message>
            <source>It was none</source>
            <translation>不是隐患或重复</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Keep the list</source>
            <translation>保存清单</translation>
        </message>
        <message>
            <source>Keep the patrol</source>
            <translation>保存巡查</translation>
        </message>
        <message>
            <source>Keep the photograph</source>
            <translation>保存照片</translation>
        </message>
        <message>
            <source>Keep the plan</source>
            <translation>保存计划</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Kept: {title}, version {version}, {count} items. What has begun is not changed.</source>
            <translation>已保存：{title}，第 {version} 版，{count} 项。已开始的检查不变。</translation>
        </message>
        <message>
            <source>Last inspection {day}: {passed}</source>
            <translation>上次检查 {day}：{passed}</translation>
        </message>
        <message>
            <source>No fault stands here. What is found is put right, and somebody else looks again: Ctrl N writes one down, Ctrl B starts an inspection.</source>
            <translation>这里没有隐患。发现的隐患整改后由另一人复查：Ctrl N 记一项，Ctrl B 开始检查。</translation>
        </message>
        <message>
            <source>No inspection goes on. Ctrl B starts one.</source>
            <translation>没有进行中的检查，按 Ctrl B 开始。</translation>
        </message>
        <message>
            <source>No inspection yet.</source>
            <translation>还没有检查过。</translation>
        </message>
        <message>
            <source>No open fault.</source>
            <translation>没有未销号的隐患。</translation>
        </message>
        <message>
            <source>No plan: nothing is due, and every patrol is kept all the same.</source>
            <translation>没有计划：不算应巡，记下的巡查照样保存。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>One more photograph</source>
            <translation>补一张照片</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重开</translation>
        </message>
        <message>
            <source>Open {count}</source>
            <translation>未销号 {count}</translation>
        </message>
        <message>
            <source>Own checklists</source>
            <translation>自拟清单</translation>
        </message>
        <message>
            <source>Pass and close</source>
            <translation>通过，销号</translation>
        </message>
        <message>
            <source>Patrols</source>
            <translation>巡查</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>巡查计划</translation>
        </message>
        <message>
            <source>Re-check: it is not right</source>
            <translation>复查不通过</translation>
        </message>
        <message>
            <source>Re-check: it is right</source>
            <translation>复查通过</translation>
        </message>
        <message>
            <source>Report it put right</source>
            <translation>报整改</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save and tell</source>
            <translation>保存并上报</translation>
        </message>
        <message>
            <source>Save the fault</source>
            <translation>记下隐患</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>Sign the inspection</source>
            <translation>检查签字</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Start an inspection</source>
            <translation>开始检查</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Taken over: {count} new, {known} known already.</source>
            <translation>已接收：新增 {count} 项，已有 {known} 项。</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>报整改：做了什么</translation>
        </message>
        <message>
            <source>When the home walks; nothing ends it</source>
            <translation>什么时候巡查；空着就取消计划</translation>
        </message>
        <message>
            <source>Who puts it right, until when</source>
            <translation>派人、定期限</translation>
        </message>
        <message>
            <source>Why is it not applicable?</source>
            <translation>为什么不适用？</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>a new list</source>
            <translation>新清单</translation>
        </message>
        <message>
            <source>after · {when} · print {print}, another one</source>
            <translation>后 · {when} · 指纹 {print}，不同</translation>
        </message>
        <message>
            <source>all sources</source>
            <translation>全部来源</translation>
        </message>
        <message>
            <source>another person</source>
            <translation>等另一人</translation>
        </message>
        <message>
            <source>answered {done} / {all}</source>
            <translation>已答 {done} / {all}</translation>
        </message>
        <message>
            <source>assign today</source>
            <translation>今日派出</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>派出</translation>
        </message>
        <message>
            <source>at what time (empty: now)</source>
            <translation>几点（空着是现在）</translation>
        </message>
        <message>
            <source>before or after</source>
            <translation>整改前或整改后</translation>
        </message>
        <message>
            <source>before · {when} · print {print}</source>
            <translation>前 · {when} · 原图指纹 {print}</translation>
        </message>
        <message>
            <source>begin-end/minutes place; one after another: 22:00-06:00/120; …</source>
            <translation>起止/间隔分钟 部位；多条用分号隔开：22:00-06:00/120；…</translation>
        </message>
        <message>
            <source>being put right, overdue</source>
            <translation>整改中，已逾期</translation>
        </message>
        <message>
            <source>checklist</source>
            <translation>检查表</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>销号</translation>
        </message>
        <message>
            <source>copied picture</source>
            <translation>已粘贴的图片</translation>
        </message>
        <message>
            <source>done at once</source>
            <translation>当场措施</translation>
        </message>
        <message>
            <source>extended to {day}</source>
            <translation>延至 {day}</translation>
        </message>
        <message>
            <source>extended {count}</source>
            <translation>延期 {count}</translation>
        </message>
        <message>
            <source>file: a table, or a signed notice of the bureau</source>
            <translation>文件：表格，或民政局签名的通知</translation>
        </message>
        <message>
            <source>found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>found by</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>协助人</translation>
        </message>
        <message>
            <source>holds since (empty: today)</source>
            <translation>从哪天起用（空着是今天）</translation>
        </message>
        <message>
            <source>how</source>
            <translation>怎么改</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>name of the list</source>
            <translation>清单名称</translation>
        </message>
        <message>
            <source>no photograph</source>
            <translation>没有照片</translation>
        </message>
        <message>
            <source>nobody walked</source>
            <translation>没有巡查</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>of {red} red lines {broken} do not conform</source>
            <translation>红线 {red} 条中不符合 {broken} 条</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未销号</translation>
        </message>
        <message>
            <source>own PIN</source>
            <translation>本人 PIN</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>photograph: file, folder (its newest), or paste it</source>
            <translation>照片：文件、文件夹（取最新一张），或直接粘贴</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>place / who / initials</source>
            <translation>地点 / 责任人 / 首字母</translation>
        </message>
        <message>
            <source>plan {begin}–{end}, every {minutes} min {place}</source>
            <translation>计划 {begin}–{end}，每 {minutes} 分钟 {place}</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>已整改</translation>
        </message>
        <message>
            <source>put right {day}</source>
            <translation>报整改 {day}</translation>
        </message>
        <message>
            <source>re-checked</source>
            <translation>复查</translation>
        </message>
        <message>
            <source>rectified this month {closed} / {found}</source>
            <translation>本月整改率 {closed} / {found}</translation>
        </message>
        <message>
            <source>round {round}</source>
            <translation>第 {round} 轮</translation>
        </message>
        <message>
            <source>signs as</source>
            <translation>签字身份</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>还没到时间</translation>
        </message>
        <message>
            <source>walked</source>
            <translation>已巡查</translation>
        </message>
        <message>
            <source>what is wrong</source>
            <translation>隐患内容</translation>
        </message>
        <message>
            <source>what was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>what was seen</source>
            <translation>看到什么</translation>
        </message>
        <message>
            <source>which list</source>
            <translation>哪份清单</translation>
        </message>
        <message>
            <source>who inspects</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>who looked</source>
            <translation>复查人</translation>
        </message>
        <message>
            <source>who was told</source>
            <translation>报给谁</translation>
        </message>
        <message>
            <source>who: name or code</source>
            <translation>人：姓名或编号</translation>
        </message>
        <message>
            <source>whose findings</source>
            <translation>谁检查的</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>{days} d overdue</source>
            <translation>逾期 {days} 天</translation>
        </message>
        <message>
            <source>{who} (left: assign it anew)</source>
            <translation>{who}（已离院，请重派）</translation>
        </message>
        <message>
            <source>{who}, until {day}</source>
            <translation>{who} · 限 {day}</translation>
        </message>
        <message>
            <source>{words} (photograph)</source>
            <translation>{words}（要照片）</translation>
        </message>
        <message>
            <source>▲ overdue {count}</source>
            <translation>▲ 逾期 {count}</translation>
        </message>
        <message>
            <source>⚠ re-check late {count}</source>
            <translation>⚠ 复查超 3 日 {count}</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>Comes, or gets things back</source>
            <translation>入站，还是发还</translation>
        </message>
        <message>
            <source>Coming to stay</source>
            <translation>入站</translation>
        </message>
        <message>
            <source>Examined: by whom, what was found</source>
            <translation>检查：谁查的、查到什么</translation>
        </message>
        <message>
            <source>For the home</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>In front of</source>
            <translation>在场人</translation>
        </message>
        <message>
            <source>Intake and belongings</source>
            <translation>入站与随身物品登记</translation>
        </message>
        <message>
            <source>Intake and belongings: Enter keeps it, Esc leaves it</source>
            <translation>入站与物品：Enter 保存，Esc 离开</translation>
        </message>
        <message>
            <source>Kept: {name}; {count} things are here.</source>
            <translation>已记：{name}，在册物品 {count} 件。</translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Notice where it was refused</source>
            <translation>拒绝检查的告知文号</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>领取人</translation>
        </message>
        <message>
            <source>Refused: number of the written notice</source>
            <translation>拒绝检查：书面告知文号</translation>
        </message>
        <message>
            <source>The last 14 days</source>
            <translation>近 14 天</translation>
        </message>
        <message>
            <source>The last 14 days: where, with whom</source>
            <translation>近 14 天：去过哪里、接触过谁</translation>
        </message>
        <message>
            <source>The person, or who brings them</source>
            <translation>本人或护送人</translation>
        </message>
        <message>
            <source>Things</source>
            <translation>物品</translation>
        </message>
        <message>
            <source>Things, with ; between (empty: everything here)</source>
            <translation>物品，用分号隔开（发还时空着就是全部）</translation>
        </message>
        <message>
            <source>What is here</source>
            <translation>在册物品</translation>
        </message>
        <message>
            <source>What was brought</source>
            <translation>带来的物品</translation>
        </message>
        <message>
            <source>What was given back</source>
            <translation>发还的物品</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who receives them</source>
            <translation>交给谁</translation>
        </message>
        <message>
            <source>Who: code, room-bed or name</source>
            <translation>谁：编号、房床或姓名</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>登记人</translation>
        </message>
        <message>
            <source>comes, or brings something</source>
            <translation>入站，或又带来物品</translation>
        </message>
        <message>
            <source>gets things back</source>
            <translation>发还物品</translation>
        </message>
        <message>
            <source>the last 14 days</source>
            <translation>近 14 天情况</translation>
        </message>
        <message>
            <source>who receives it</source>
            <translation>交给谁</translation>
        </message>
        <message>
            <source>{name}: nothing is listed.</source>
            <translation>{name}：没有登记物品。</translation>
        </message>
        <message>
            <source>{name}: {count} things are here.</source>
            <translation>{name}：在册物品 {count} 件。</translation>
        </message>
    </context>
    <context>
        <name>Isolation</name>
        <message>
            <source>? The door of {place} is unknown, last heard {at} ({hours} h {minutes} min ago).</source>
            <translation>? {place} 的门未知，最后一次收到消息 {at}（{hours} 时 {minutes} 分前）。</translation>
        </message>
        <message>
            <source>? The door of {place} is unknown: nothing was heard of it yet.</source>
            <translation>? {place} 的门未知，还没有收到过消息。</translation>
        </message>
        <message>
            <source>? doors unknown {count}</source>
            <translation>? 门未知 {count}</translation>
        </message>
        <message>
            <source>A sensor speaks of a door, never of a person.</source>
            <translation>传感器说的是门，不是人。</translation>
        </message>
        <message>
            <source>A sensor speaks of a door, not of a person</source>
            <translation>传感器说的是门，不是人</translation>
        </message>
        <message>
            <source>Allowed: {windows}, or within 5 minutes of an announcement</source>
            <translation>允许开门：{windows}，或 5 分钟内有预告</translation>
        </message>
        <message>
            <source>Bed</source>
            <translation>房-床</translation>
        </message>
        <message>
            <source>Change the end</source>
            <translation>改到期时间</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核对人</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Day · end</source>
            <translation>天数 · 到期</translation>
        </message>
        <message>
            <source>Days, hours (48h) or last day</source>
            <translation>天数、小时（48h）或最后一天</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>门</translation>
        </message>
        <message>
            <source>Door of {place}: an opening is announced for 5 minutes.</source>
            <translation>{place} 的门：已预告开门 5 分钟。</translation>
        </message>
        <message>
            <source>End</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Explain and close</source>
            <translation>说明并关闭</translation>
        </message>
        <message>
            <source>For the home</source>
            <translation>机构经办人</translation>
        </message>
        <message>
            <source>How it ends</source>
            <translation>如何结束</translation>
        </message>
        <message>
            <source>How the door was seen</source>
            <translation>看到门是</translation>
        </message>
        <message>
            <source>In a cell: morning and evening; below, symptoms, openings of the door, + not explained</source>
            <translation>每格：上早测、晚测；下症状、开门次数，+ 未说明</translation>
        </message>
        <message>
            <source>Isolation watch</source>
            <translation>隔离观察</translation>
        </message>
        <message>
            <source>Keep apart</source>
            <translation>开始隔离</translation>
        </message>
        <message>
            <source>Keep somebody apart</source>
            <translation>新增隔离</translation>
        </message>
        <message>
            <source>Keep {name} apart: in which room?</source>
            <translation>隔离 {name}：安置在哪个房间？</translation>
        </message>
        <message>
            <source>Kept apart at 00:00 {before} + started {started} − ended {ended} = {after}</source>
            <translation>在隔离：00:00 {before} + 新增 {started} − 解除 {ended} = {after}</translation>
        </message>
        <message>
            <source>Kept apart: {cases} people in {rooms} rooms. Checks open: {open}.</source>
            <translation>在隔离 {cases} 人，{rooms} 间房。待测 {open} 次。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Looked at the door</source>
            <translation>看过了</translation>
        </message>
        <message>
            <source>Meals and things are handed over at the door. Nobody visits; going out is for treatment only, and is agreed with us.</source>
            <translation>饭菜和物品在门口交接。谢绝探视；外出仅限就医，并须事先与本机构商定。</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测体温</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Neither open nor closed, and never “all is well”: somebody goes and looks (V).</source>
            <translation>不算开也不算关，更不算“没事”：请去看一眼（V）。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>No sensor is at this door.</source>
            <translation>这扇门没有装门磁。</translation>
        </message>
        <message>
            <source>Nobody is kept apart now. Ctrl N keeps somebody apart; listening to doors is off.</source>
            <translation>现在没有人隔离。Ctrl N 新增；门磁默认关着。</translation>
        </message>
        <message>
            <source>Nobody is kept apart now; the last one was let out {at}. Ctrl N keeps somebody apart; listening to doors is off.</source>
            <translation>现在没有人隔离，上一位 {at} 解除。Ctrl N 新增；门磁默认关着。</translation>
        </message>
        <message>
            <source>Nobody is kept apart.</source>
            <translation>现在没有人隔离。</translation>
        </message>
        <message>
            <source>Notice of isolation</source>
            <translation>隔离观察告知书</translation>
        </message>
        <message>
            <source>Notice of release from isolation</source>
            <translation>解除隔离告知书</translation>
        </message>
        <message>
            <source>Openings</source>
            <translation>开门次数</translation>
        </message>
        <message>
            <source>People kept apart</source>
            <translation>隔离人员</translation>
        </message>
        <message>
            <source>People {people} · doors {doors} · sensors {sensors}</source>
            <translation>{people} 人 · {doors} 扇门 · {sensors} 台门磁</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Person or family</source>
            <translation>本人或家属</translation>
        </message>
        <message>
            <source>Planned end: {end}. {rule}.</source>
            <translation>预计到期：{end}。{rule}。</translation>
        </message>
        <message>
            <source>Planned: {end}. {rule}.</source>
            <translation>到期：{end}。{rule}。</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>Room · name</source>
            <translation>房 · 姓名</translation>
        </message>
        <message>
            <source>Save the reading</source>
            <translation>记下体温</translation>
        </message>
        <message>
            <source>Save what was seen</source>
            <translation>记下所见</translation>
        </message>
        <message>
            <source>Seen by</source>
            <translation>看见的人</translation>
        </message>
        <message>
            <source>Something is typed here and not kept: Enter keeps it, Esc leaves it.</source>
            <translation>这里还有未保存的内容：回车保存，Esc 放弃。</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Temperature is taken every morning and every evening; tell us of fever, cough, sore throat, tiredness, vomiting or diarrhoea at once.</source>
            <translation>每日早晚各测一次体温；如有发热、咳嗽、咽痛、乏力、呕吐或腹泻，请立即告诉我们。</translation>
        </message>
        <message>
            <source>Temperature, or a reason</source>
            <translation>体温，或未测原因</translation>
        </message>
        <message>
            <source>The day it starts is day {first}</source>
            <translation>开始当日算第 {first} 天</translation>
        </message>
        <message>
            <source>The door can always be opened from inside. Where a sensor is fitted it says only that the door opened or closed.</source>
            <translation>房门随时可从里面打开。装有门磁的，门磁只反映门的开与关。</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>告知内容</translation>
        </message>
        <message>
            <source>Why the door opened</source>
            <translation>为什么开门</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>a closing was lost</source>
            <translation>缺一条“关”，已标断点</translation>
        </message>
        <message>
            <source>back from hospital</source>
            <translation>出院返回</translation>
        </message>
        <message>
            <source>battery {percent}%</source>
            <translation>电 {percent}%</translation>
        </message>
        <message>
            <source>became a case</source>
            <translation>转为病例</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>接触者</translation>
        </message>
        <message>
            <source>day {number}</source>
            <translation>第 {number} 天</translation>
        </message>
        <message>
            <source>day {number} of {last}</source>
            <translation>第 {number} / {last} 天</translation>
        </message>
        <message>
            <source>died</source>
            <translation>死亡</translation>
        </message>
        <message>
            <source>door sensor taken off and wiped</source>
            <translation>门磁已取下并擦拭</translation>
        </message>
        <message>
            <source>door {count}</source>
            <translation>门 {count}</translation>
        </message>
        <message>
            <source>doors may open {windows}</source>
            <translation>允许开门 {windows}</translation>
        </message>
        <message>
            <source>family told</source>
            <translation>已告家属</translation>
        </message>
        <message>
            <source>for {minutes} min</source>
            <translation>已 {minutes} 分</translation>
        </message>
        <message>
            <source>go and look</source>
            <translation>去看一眼</translation>
        </message>
        <message>
            <source>has symptoms</source>
            <translation>有症状</translation>
        </message>
        <message>
            <source>kept by mistake</source>
            <translation>误记</translation>
        </message>
        <message>
            <source>low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>new admission</source>
            <translation>新入住</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>无门磁</translation>
        </message>
        <message>
            <source>notice given</source>
            <translation>已发告知书</translation>
        </message>
        <message>
            <source>now · door of {place} unknown: go and look (V)</source>
            <translation>现在 · {place} 门未知：去看一眼（V）</translation>
        </message>
        <message>
            <source>now · no sensor is heard: look at the box</source>
            <translation>现在 · 收不到任何门磁：请看网关</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>release notice given</source>
            <translation>已发解除隔离告知书</translation>
        </message>
        <message>
            <source>released</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>room disinfected at the end</source>
            <translation>房间已终末消毒</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>仍开着</translation>
        </message>
        <message>
            <source>talked with</source>
            <translation>已谈心</translation>
        </message>
        <message>
            <source>to hospital</source>
            <translation>转医院</translation>
        </message>
        <message>
            <source>to {end}</source>
            <translation>至 {end}</translation>
        </message>
        <message>
            <source>today · change the battery of {place}</source>
            <translation>今天 · 给 {place} 的门磁换电池</translation>
        </message>
        <message>
            <source>today · to measure: {count}</source>
            <translation>今天 · 待测 {count} 次</translation>
        </message>
        <message>
            <source>until released</source>
            <translation>至通知解除</translation>
        </message>
        <message>
            <source>vomiting or diarrhoea</source>
            <translation>呕吐或腹泻</translation>
        </message>
        <message>
            <source>{all}, unexplained {unexplained}</source>
            <translation>{all} 次，未说明 {unexplained} 次</translation>
        </message>
        <message>
            <source>{at} {what}</source>
            <translation>{at} {what}</translation>
        </message>
        <message>
            <source>{day} today</source>
            <translation>{day} 今天</translation>
        </message>
        <message>
            <source>{end} · {room} {name}: notice (F9)</source>
            <translation>{end} 到期 · {room} {name}：告知书（F9）</translation>
        </message>
        <message>
            <source>{name} is kept apart in room {room} from {start}.</source>
            <translation>{name} 自 {start} 起在 {room} 房间隔离观察。</translation>
        </message>
        <message>
            <source>{name} until {until}</source>
            <translation>{name}，至 {until}</translation>
        </message>
        <message>
            <source>{name} was kept apart in room {room} from {start} and is released on {end}.</source>
            <translation>{name} 自 {start} 起在 {room} 房间隔离观察，于 {end} 解除。</translation>
        </message>
        <message>
            <source>{name} was never kept apart.</source>
            <translation>{name} 没有隔离过。</translation>
        </message>
        <message>
            <source>{room} {name} · {day} · {end}</source>
            <translation>{room} {name} · {day} · {end}</translation>
        </message>
        <message>
            <source>{room} {name} · {round}</source>
            <translation>{room} {name} · {round}</translation>
        </message>
        <message>
            <source>{why} Enter again keeps it.</source>
            <translation>{why} 再按 Enter 即保留。</translation>
        </message>
        <message>
            <source>{why} Enter again: they share the room.</source>
            <translation>{why} 再按 Enter：同室隔离。</translation>
        </message>
        <message>
            <source>▲ The door of {place} opened at {at}, not explained · openings: {count}</source>
            <translation>▲ {place} 的门 {at} 起未说明地打开 · 开门 {count} 次</translation>
        </message>
        <message>
            <source>▲ door alerts {count}</source>
            <translation>▲ 门异常 {count}</translation>
        </message>
        <message>
            <source>○ to measure {count}</source>
            <translation>○ 待测 {count}</translation>
        </message>
        <message>
            <source>⚠ battery low {count}</source>
            <translation>⚠ 电量低 {count}</translation>
        </message>
        <message>
            <source>⚠ weak signal {count}</source>
            <translation>⚠ 信号弱 {count}</translation>
        </message>
    </context>
    <context>
        <name>IssuedList</name>
        <message>
            <source>No issued report fits.</source>
            <translation>没有符合的已签发报告。</translation>
        </message>
        <message>
            <source>None yet. A report is kept here when it is issued.</source>
            <translation>还没有。报告签发后保存在这里。</translation>
        </message>
        <message>
            <source>Number, day, seal, who</source>
            <translation>编号、日期、校验码、签发人</translation>
        </message>
        <message>
            <source>Older ones: {count}. The search finds them.</source>
            <translation>更早的 {count} 份，可用查找找到。</translation>
        </message>
    </context>
    <context>
        <name>Join</name>
        <message>
            <source>At a desk of the home a director adds this PC: Settings → Desks → Add a desk. That writes an invitation to a stick or a shared folder.</source>
            <translation>先由院长在已有的电脑上添加：设置 → 电脑 → 添加一台电脑，邀请文件会写到 U 盘或共享文件夹。</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Code of the director</source>
            <translation>院长的编号</translation>
        </message>
        <message>
            <source>Invitation file</source>
            <translation>邀请文件</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>邀请文件</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Join a home as one more PC</source>
            <translation>加入一家机构，作为又一台电脑</translation>
        </message>
        <message>
            <source>New folder for the record on this PC</source>
            <translation>这台电脑上存放记录的新文件夹</translation>
        </message>
        <message>
            <source>PIN of the director</source>
            <translation>院长的 PIN</translation>
        </message>
        <message>
            <source>Scan the code on the director's screen, or type the passphrase of the home</source>
            <translation>扫院长屏幕上的码，或输入本机构的口令</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>没有这个文件。</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>About</source>
            <translation>涉及</translation>
        </message>
        <message>
            <source>Choose somebody who left.</source>
            <translation>请先选一位已离院的人。</translation>
        </message>
        <message>
            <source>Consent to</source>
            <translation>同意的内容</translation>
        </message>
        <message>
            <source>Consents of residents</source>
            <translation>住养老人同意书</translation>
        </message>
        <message>
            <source>Counting what would go … You can go on working.</source>
            <translation>正在统计将抹除的内容……可以继续录入。</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Done and written down.</source>
            <translation>已完成，并已记录在案。</translation>
        </message>
        <message>
            <source>End the hold</source>
            <translation>取消暂缓抹除</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>永久抹除</translation>
        </message>
        <message>
            <source>Erased: {lines} lines, {documents} kept documents. Backups still hold them until they are replaced, at the latest after 12 months; copies on paper, sticks and other PCs are yours to destroy.</source>
            <translation>已抹除：记录 {lines} 条，留存文件 {documents} 份。备份里还有，最迟 12 个月后随备份更替消失；纸上、U 盘和其他电脑上的，请自行销毁。</translation>
        </message>
        <message>
            <source>Erasing … You can go on working.</source>
            <translation>正在抹除……可以继续录入。</translation>
        </message>
        <message>
            <source>Given or withdrawn</source>
            <translation>同意还是撤回</translation>
        </message>
        <message>
            <source>Health data are sensitive: each purpose is asked for by itself. What was said before stays on file. The program blocks nothing for want of a consent.</source>
            <translation>健康信息属于敏感个人信息，每项用途须分别征得同意。以前登记的都会保留。没有同意书时，程序不会阻止录入。</translation>
        </message>
        <message>
            <source>Hold: never erase for now</source>
            <translation>暂缓抹除：目前任何人都不能抹除</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Identity numbers are kept</source>
            <translation>身份证号的保存方式</translation>
        </message>
        <message>
            <source>Kept until</source>
            <translation>保存至</translation>
        </message>
        <message>
            <source>Kept: records stay for {count} years.</source>
            <translation>已保存：档案保存 {count} 年。</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>离院日期</translation>
        </message>
        <message>
            <source>Lock: keep, and show nowhere</source>
            <translation>封存：只保存，各处不再显示</translation>
        </message>
        <message>
            <source>Measures for elderly care institutions (MCA order 66, 2020): the file of a resident is kept at least 5 years after the service agreement ends.</source>
            <translation>《养老机构管理办法》（民政部令第 66 号，2020）：老年人档案在服务协议终止后至少保存 5 年。</translation>
        </message>
        <message>
            <source>Nobody has left. Records of whoever leaves stand here, and are locked or erased by Enter.</source>
            <translation>还没有人离院。离院者的记录列在这里，按 Enter 封存或抹除。</translation>
        </message>
        <message>
            <source>Nothing can be read of it any more. The file is still to be written anew, so that no free part of it remembers: that happens as soon as nobody has typed for ten minutes.</source>
            <translation>内容已经读不到了。文件还要重写一遍，好让空闲部分也不留痕迹：十分钟没有人打字时就会进行。</translation>
        </message>
        <message>
            <source>Nothing was saved, printed or copied yet. Whatever leaves is written down here.</source>
            <translation>还没有保存、打印或复制过什么。凡是带走的都记在这里。</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Only the director keeps and erases records.</source>
            <translation>档案的保存与抹除由院长管理。</translation>
        </message>
        <message>
            <source>Read from a second source, not from the ministry's own text: ask your civil affairs bureau. A home that is also a medical institution keeps medical records longer (15 or 30 years).</source>
            <translation>据转载文本，未核对民政部原文，请向当地民政局确认。同时是医疗机构的，病历须保存更久（15 年或 30 年）。</translation>
        </message>
        <message>
            <source>Reason (stays on file)</source>
            <translation>原因（会记录在案）</translation>
        </message>
        <message>
            <source>Records of people who left</source>
            <translation>已离院人员的档案</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The name still stands in words written about others, in {count} lines: {lines}. Look at them in the history.</source>
            <translation>关于他人的 {count} 条文字记录里还有这个姓名：{lines}。请在历史记录里查看。</translation>
        </message>
        <message>
            <source>This is not the code of the chosen person.</source>
            <translation>这不是所选人员的编号。</translation>
        </message>
        <message>
            <source>This takes away {lines} lines and {documents} kept documents for good. Enter again erases them.</source>
            <translation>将永久抹除：记录 {lines} 条，留存文件 {documents} 份。再按 Enter 即抹除。</translation>
        </message>
        <message>
            <source>To erase: type the code again. It cannot be undone.</source>
            <translation>永久抹除时：请再输一遍编号。抹除后不能恢复。</translation>
        </message>
        <message>
            <source>Unlock: show again</source>
            <translation>解除封存：恢复显示</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>要做的事</translation>
        </message>
        <message>
            <source>What left the desk</source>
            <translation>外发记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Where the signed paper lies</source>
            <translation>签字材料放在哪里</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>由谁表示</translation>
        </message>
        <message>
            <source>Years kept after leaving (Enter saves)</source>
            <translation>离院后保存多少年（按 Enter 保存）</translation>
        </message>
        <message>
            <source>a chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>a form of somebody else</source>
            <translation>上级表格</translation>
        </message>
        <message>
            <source>a list of the window</source>
            <translation>窗口里的一张列表</translation>
        </message>
        <message>
            <source>copied as text</source>
            <translation>复制为文本</translation>
        </message>
        <message>
            <source>copy of the whole record</source>
            <translation>全部记录的副本</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>in full</source>
            <translation>保存完整号码</translation>
        </message>
        <message>
            <source>keeping health data here</source>
            <translation>在本机构保存健康数据</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>names masked</source>
            <translation>已隐去姓名</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>暂缓抹除</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>readings as a table</source>
            <translation>测值表格</translation>
        </message>
        <message>
            <source>readings for another program</source>
            <translation>供其他系统使用的测值</translation>
        </message>
        <message>
            <source>reports with names</source>
            <translation>向主管部门实名报送</translation>
        </message>
        <message>
            <source>saved as a file</source>
            <translation>存为文件</translation>
        </message>
        <message>
            <source>telling the family</source>
            <translation>告知家属</translation>
        </message>
        <message>
            <source>term over, may be erased</source>
            <translation>期限已满，可以抹除</translation>
        </message>
        <message>
            <source>with the last four figures only</source>
            <translation>只保存后四位</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>A new passphrase or recovery code that the record knows of is not in the key file: the change was interrupted, or an older key file was put back. Ask the director to set it again (Settings, Keys).</source>
            <translation>记录里有的新口令或恢复码不在密钥文件里：更改时被打断，或放回了旧的密钥文件。请院长重新设定（“设置”的“钥匙”）。</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>全部按键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何页面</translation>
        </message>
        <message>
            <source>In every list</source>
            <translation>所有列表</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Something that was revoked opens this home again: an older key file was put back, or it was revoked at another desk. Ask the director to set a new passphrase here (Settings, Keys).</source>
            <translation>已作废的钥匙又能打开本机构：有人放回了旧的密钥文件，或者它是在另一台电脑上作废的。请院长在本机重新设置口令（“设置”的“钥匙”）。</translation>
        </message>
        <message>
            <source>copy the row</source>
            <translation>复制本行</translation>
        </message>
        <message>
            <source>menu of the row; also by a right click</source>
            <translation>本行菜单，也可右击</translation>
        </message>
        <message>
            <source>sort by the next column; also by a click on its heading</source>
            <translation>按下一列排序，也可点列标题</translation>
        </message>
        <message>
            <source>turn the order round</source>
            <translation>倒过来排</translation>
        </message>
    </context>
    <context>
        <name>KeysPart</name>
        <message>
            <source>Ask again on this computer</source>
            <translation>本机启动时恢复询问</translation>
        </message>
        <message>
            <source>Change the key of the file</source>
            <translation>更换文件密钥</translation>
        </message>
        <message>
            <source>Each of these opens the encrypted record by itself. Keep at least two, in different places.</source>
            <translation>下面每一把都能单独打开加密的记录。请至少保留两把，放在不同的地方。</translation>
        </message>
        <message>
            <source>Kept in KWallet.</source>
            <translation>保存在 KWallet 中。</translation>
        </message>
        <message>
            <source>Kept in Windows Credential Manager.</source>
            <translation>保存在 Windows 凭据管理器中。</translation>
        </message>
        <message>
            <source>Kept in the macOS Keychain.</source>
            <translation>保存在 macOS 钥匙串中。</translation>
        </message>
        <message>
            <source>Kept in this computer's keyring (Secret Service).</source>
            <translation>保存在本机密钥环（Secret Service）中。</translation>
        </message>
        <message>
            <source>Kept. The file is being written anew with another key; until that is done, what was replaced still opens it together with an older copy of the key file.</source>
            <translation>已保存。正在用新密钥重写文件；写完之前，被替换的钥匙配上旧的密钥文件拷贝仍能打开。</translation>
        </message>
        <message>
            <source>Kept: it opens this home from now on.</source>
            <translation>已保存：从现在起用它打开本机构。</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>设置人</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>再输一次新口令</translation>
        </message>
        <message>
            <source>New recovery code…</source>
            <translation>生成新的恢复码…</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不生成</translation>
        </message>
        <message>
            <source>Only the director has to do with keys.</source>
            <translation>钥匙只由院长管理。</translation>
        </message>
        <message>
            <source>Open without asking on this computer</source>
            <translation>本机启动时不再询问</translation>
        </message>
        <message>
            <source>Opens this home</source>
            <translation>能打开本机构的钥匙</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Revoke the chosen one</source>
            <translation>作废选中的钥匙</translation>
        </message>
        <message>
            <source>Revoked. The file is being written anew with another key; until that is done, it still opens with what was revoked together with an older copy of the key file.</source>
            <translation>已作废。正在用新密钥重写文件；写完之前，作废的钥匙配上旧的密钥文件拷贝仍能打开。</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>设置时间</translation>
        </message>
        <message>
            <source>Something was revoked, and the key of the file was not changed since: an older copy of the key file still opens this record. The file is written anew beside your work; if it is not within minutes, change the key of the file.</source>
            <translation>有钥匙已作废，但文件密钥还没有更换：旧的密钥文件拷贝仍能打开现在的记录。程序会在您工作的同时重写文件；几分钟后仍未写完的，请点“更换文件密钥”。</translation>
        </message>
        <message>
            <source>The file is being written anew with another key.</source>
            <translation>正在用新密钥重写文件。</translation>
        </message>
        <message>
            <source>The two passphrases are not the same.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
        <message>
            <source>The whole record is written anew with another key and checked, beside your work. Older backups keep the old key. Press once more to begin.</source>
            <translation>全部记录将用新密钥重写并核对，不影响录入。以前的备份仍用旧密钥。再按一次开始。</translation>
        </message>
        <message>
            <source>This computer asks for the passphrase again.</source>
            <translation>本机启动时会重新询问口令。</translation>
        </message>
        <message>
            <source>This computer has no keyring that keeps secrets safely: it asks for the passphrase.</source>
            <translation>本机没有能安全保存密钥的密钥环：每次会询问口令。</translation>
        </message>
        <message>
            <source>This computer opens the home by itself when its user is signed in to it.</source>
            <translation>只要用户登录了这台电脑，本机就能自动打开机构。</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>您的口令</translation>
        </message>
        <message>
            <source>altered outside the program: revoke it</source>
            <translation>被程序以外的手段改动过，请作废</translation>
        </message>
        <message>
            <source>first passphrase of the home</source>
            <translation>建立机构时的口令</translation>
        </message>
        <message>
            <source>keyring of another computer</source>
            <translation>另一台电脑的密钥环</translation>
        </message>
        <message>
            <source>keyring of this computer</source>
            <translation>本机的密钥环</translation>
        </message>
        <message>
            <source>keyring of this or another computer (keyring closed)</source>
            <translation>本机或其他电脑的密钥环（密钥环未解锁）</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不详</translation>
        </message>
        <message>
            <source>passphrase of {name}</source>
            <translation>{name}的口令</translation>
        </message>
        <message>
            <source>recovery code on paper</source>
            <translation>纸上的恢复码</translation>
        </message>
        <message>
            <source>this computer (keyring closed)</source>
            <translation>本机（密钥环未解锁）</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>您的</translation>
        </message>
        <message>
            <source>{key}: it will open no record any more. For that the file is written anew beside your work. Press once more to revoke it.</source>
            <translation>{key}：以后打不开任何记录。为此文件会在您工作的同时重写。再按一次即作废。</translation>
        </message>
    </context>
    <context>
        <name>KindChoice</name>
        <message>
            <source>A stay is at most so many days</source>
            <translation>在站最多多少天</translation>
        </message>
        <message>
            <source>Kind of home</source>
            <translation>机构类型</translation>
        </message>
        <message>
            <source>Reports and lists are called after it. A level that is in force stays as it was set; the next one begins as this kind has it.</source>
            <translation>报表和名单按类型称呼。正在执行的等级不变，下一次调整时按这个类型。</translation>
        </message>
    </context>
    <context>
        <name>KindList</name>
        <message>
            <source>Every kind</source>
            <translation>全部种类</translation>
        </message>
        <message>
            <source>Find a report</source>
            <translation>查找报告</translation>
        </message>
        <message>
            <source>No report is called so.</source>
            <translation>没有这个名称的报告。</translation>
        </message>
        <message>
            <source>Waiting to be issued: {count}</source>
            <translation>待签发 {count}</translation>
        </message>
    </context>
    <context>
        <name>Limits</name>
        <message>
            <source>Back to the default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定人</translation>
        </message>
        <message>
            <source>Find a rule: name, line, source</source>
            <translation>查找规则：名称、阈值、依据</translation>
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
            <source>Measure</source>
            <translation>项目</translation>
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
            <source>every measure</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>every site</source>
            <translation>各部位</translation>
        </message>
        <message>
            <source>fall on standing {line}</source>
            <translation>站立后下降 {line}</translation>
        </message>
        <message>
            <source>loss {line}</source>
            <translation>下降 {line}</translation>
        </message>
        <message>
            <source>loss {line} within a week</source>
            <translation>一周内下降 {line}</translation>
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
            <source>rise on standing {line}</source>
            <translation>站立后上升 {line}</translation>
        </message>
        <message>
            <source>set by the home; default {line}</source>
            <translation>本机构自定；默认 {line}</translation>
        </message>
        <message>
            <source>when it is said</source>
            <translation>注明时</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{line}, on two days in a row</source>
            <translation>{line}，连续两天</translation>
        </message>
        <message>
            <source>{line}, standing</source>
            <translation>{line}，站立时</translation>
        </message>
        <message>
            <source>{line}, twice</source>
            <translation>{line}，两次</translation>
        </message>
        <message>
            <source>{line}, twice in a row</source>
            <translation>{line}，连续两次</translation>
        </message>
        <message>
            <source>{rule}, from {first} and under {below} years</source>
            <translation>{rule}（满 {first} 岁、不满 {below} 岁）</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>LookingBack</name>
        <message>
            <source>Putting the record together as it was at {when}: {percent} %</source>
            <translation>正在还原 {when} 当时的记录：{percent} %</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>The record as it was at {when} is ready.</source>
            <translation>{when} 时的记录已备好。</translation>
        </message>
    </context>
    <context>
        <name>LostLines</name>
        <message>
            <source>The file {name} is missing or unreadable, so nobody can tell whether the record lost its last lines.</source>
            <translation>文件 {name} 缺失或无法读取，无法判断末尾的记录是否丢失。</translation>
        </message>
        <message>
            <source>The proven backup {name} holds {count} lines that this record does not: an older copy of the record was put back. Ask the director to look into it before more is recorded.</source>
            <translation>核验过的备份 {name} 里有 {count} 条记录是这里没有的：有人放回了旧的拷贝。请院长先查明，再继续登记。</translation>
        </message>
        <message>
            <source>The record is not the one that report {name} was issued from: lines before it were written anew. Ask the director to look into it.</source>
            <translation>现在的记录不是报告 {name} 签发时所依据的记录：在它之前的行被重写过。请院长查明原因。</translation>
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
        <name>Manual</name>
        <message>
            <source>Pages of the manual</source>
            <translation>手册目录</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>在手册里查找</translation>
        </message>
        <message>
            <source>The manual</source>
            <translation>手册</translation>
        </message>
    </context>
    <context>
        <name>Meals</name>
        <message>
            <source>a quarter</source>
            <translation>四分之一</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部吃完</translation>
        </message>
        <message>
            <source>half</source>
            <translation>一半</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>未进食</translation>
        </message>
        <message>
            <source>three quarters</source>
            <translation>四分之三</translation>
        </message>
    </context>
    <context>
        <name>Measures</name>
        <message>
            <source>Amount</source>
            <translation>量</translation>
        </message>
        <message>
            <source>Blood pressure</source>
            <translation>血压</translation>
        </message>
        <message>
            <source>Breathing</source>
            <translation>吸氧情况</translation>
        </message>
        <message>
            <source>Clothing</source>
            <translation>衣着</translation>
        </message>
        <message>
            <source>Consciousness</source>
            <translation>意识</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>血压计</translation>
        </message>
        <message>
            <source>Diastolic</source>
            <translation>舒张压</translation>
        </message>
        <message>
            <source>Fluid in</source>
            <translation>入量</translation>
        </message>
        <message>
            <source>Fluid out</source>
            <translation>出量</translation>
        </message>
        <message>
            <source>Glucose</source>
            <translation>血糖</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>身高</translation>
        </message>
        <message>
            <source>Meal eaten</source>
            <translation>进食量</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>用药</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>护理观察</translation>
        </message>
        <message>
            <source>Oxygen saturation</source>
            <translation>血氧饱和度</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>疼痛</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>体位</translation>
        </message>
        <message>
            <source>Pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>Respiration</source>
            <translation>呼吸</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>体重秤</translation>
        </message>
        <message>
            <source>Stool</source>
            <translation>大便</translation>
        </message>
        <message>
            <source>Systolic</source>
            <translation>收缩压</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>Time of measuring</source>
            <translation>测量时机</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>途径</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>体重</translation>
        </message>
        <message>
            <source>irregular pulse</source>
            <translation>脉搏不齐</translation>
        </message>
        <message>
            <source>loss is planned by the doctor</source>
            <translation>医嘱减重</translation>
        </message>
        <message>
            <source>low-glucose event: mind or body affected, needed help</source>
            <translation>低血糖事件：神志或身体受影响，需他人救助</translation>
        </message>
    </context>
    <context>
        <name>Medicine</name>
        <message>
            <source>Dose</source>
            <translation>剂量</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>药名</translation>
        </message>
        <message>
            <source>above {number} {unit}</source>
            <translation>高于 {number} {unit}</translation>
        </message>
        <message>
            <source>at or above {number} {unit}</source>
            <translation>不低于 {number} {unit}</translation>
        </message>
        <message>
            <source>at or below {number} {unit}</source>
            <translation>不高于 {number} {unit}</translation>
        </message>
        <message>
            <source>below {number} {unit}</source>
            <translation>低于 {number} {unit}</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已服</translation>
        </message>
        <message>
            <source>not available</source>
            <translation>缺药</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒服</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>暂停给药</translation>
        </message>
        <message>
            <source>{measure} was not measured today ({line}: ask first). Given? Press it again.</source>
            <translation>今日未测{measure}（{line}须先请示）。确已给药？请再按一次。</translation>
        </message>
        <message>
            <source>{measure} was {value} at {clock} ({line}): ask first. Still given? Press it again.</source>
            <translation>{clock} 测{measure} {value}（{line}须先请示）。仍要给药？请再按一次。</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>The backup of {when} holds more of them than this record.</source>
            <translation>{when} 的备份里记录更全。</translation>
        </message>
        <message>
            <source>The clock of this computer shows {now}, but the last line was recorded at {last}. Set the clock right before anything is recorded; if it is right, the director says in Settings, Keys that it ran ahead before.</source>
            <translation>本机时钟显示 {now}，但最后一行记录于 {last}。请先校准时钟再记录；如果时钟是对的，请院长在“设置－钥匙”里说明之前的时钟走快了。</translation>
        </message>
        <message>
            <source>The disk is full. Everything can be looked at; nothing can be recorded before some space on it is free and the home is opened again.</source>
            <translation>磁盘已满。所有内容都可以查看；请先腾出一些空间并重新打开本机构，之后才能记录。</translation>
        </message>
        <message>
            <source>The newest proven backup here is of {when}: restore it into a new folder, with what the damaged record still holds. Nothing in this folder is changed by that.</source>
            <translation>这里最近一份核验过的备份是 {when} 的：可以恢复到新文件夹，并把损坏数据里还能读出的记录一并带上。本文件夹不会有任何改动。</translation>
        </message>
        <message>
            <source>This home lies on a medium that may only be read. Everything can be looked at; nothing can be recorded.</source>
            <translation>本机构的数据在只读介质上：可以查看全部内容，但不能录入。</translation>
        </message>
        <message>
            <source>{first} {then}</source>
            <translation>{first}{then}</translation>
        </message>
    </context>
    <context>
        <name>MonthRules</name>
        <message>
            <source>Jiangsu, autism</source>
            <translation>江苏 孤独症</translation>
        </message>
        <message>
            <source>Jiangsu, intellectual</source>
            <translation>江苏 智力</translation>
        </message>
        <message>
            <source>Suzhou, physical</source>
            <translation>苏州 肢体</translation>
        </message>
        <message>
            <source>met</source>
            <translation>达标</translation>
        </message>
        <message>
            <source>the home's own: {days} days, {minutes} minutes each</source>
            <translation>本机构自定：{days} 天，每天 {minutes} 分钟</translation>
        </message>
        <message>
            <source>too few days</source>
            <translation>天数不足</translation>
        </message>
        <message>
            <source>too few days and minutes</source>
            <translation>天数、分钟都不足</translation>
        </message>
        <message>
            <source>too few minutes</source>
            <translation>分钟不足</translation>
        </message>
    </context>
    <context>
        <name>NEWS2</name>
        <message>
            <source>NEWS2: reproduced from Royal College of Physicians, National Early Warning Score (NEWS) 2, London 2017. Information for trained staff; not validated in Chinese care homes.</source>
            <translation>NEWS2：引自英国皇家内科医师学会《国家早期预警评分（NEWS）2》，伦敦，2017。仅供受过培训的人员参考，未在中国养老机构验证。</translation>
        </message>
        <message>
            <source>a temperature at the axilla or forehead is not used: it would read too low</source>
            <translation>腋下或额头体温不采用：读数会偏低</translation>
        </message>
        <message>
            <source>air or oxygen</source>
            <translation>是否吸氧</translation>
        </message>
        <message>
            <source>consciousness</source>
            <translation>意识</translation>
        </message>
        <message>
            <source>high: emergency</source>
            <translation>高：急救</translation>
        </message>
        <message>
            <source>low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>low to medium: one value alone scores 3</source>
            <translation>低至中：单项达 3 分</translation>
        </message>
        <message>
            <source>medium: urgent</source>
            <translation>中：紧急</translation>
        </message>
        <message>
            <source>not for people under 16</source>
            <translation>不用于 16 岁以下</translation>
        </message>
        <message>
            <source>not without the birth date: it is not for people under 16</source>
            <translation>未登记出生日期，不评分：16 岁以下不适用</translation>
        </message>
        <message>
            <source>oxygen saturation</source>
            <translation>血氧饱和度</translation>
        </message>
        <message>
            <source>pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>respiration</source>
            <translation>呼吸</translation>
        </message>
        <message>
            <source>systolic pressure</source>
            <translation>收缩压</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>体温</translation>
        </message>
    </context>
    <context>
        <name>NewHome</name>
        <message>
            <source>A passphrase has {count} characters or more, and is not one that is easily guessed: not the home's name, not a common word or a row of digits. Three or four words of your own are best. Fields with * must be filled in.</source>
            <translation>口令至少 {count} 个字符，而且不容易被猜到：不用机构名称、常见词或连续数字。自己想的三四个词最好。带 * 的必须填写。</translation>
        </message>
        <message>
            <source>At least {count} characters.</source>
            <translation>至少 {count} 个字符。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Do not ask for the passphrase on this PC: nurses open the program by themselves</source>
            <translation>在这台电脑上不再询问口令：护士可以自己打开程序</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
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
            <source>New home: step {step} of {steps}</source>
            <translation>新建机构：第 {step} 步，共 {steps} 步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Number at the bureau, if there is one</source>
            <translation>民政部门编号（没有可不填）</translation>
        </message>
        <message>
            <source>PIN of the director, {count} digits or more</source>
            <translation>院长的 PIN，至少 {count} 位数字</translation>
        </message>
        <message>
            <source>PIN once more</source>
            <translation>再输一次 PIN</translation>
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
            <source>The passphrase opens the data on this computer; the director's PIN says who is at work. Without the passphrase or the recovery code, which comes next, nobody can open the data, the makers of the program neither.</source>
            <translation>口令用来打开本机上的数据；院长的 PIN 用来确认是谁在操作。没有口令，也没有下一步给出的恢复码，谁也打不开数据，开发者也不能。</translation>
        </message>
        <message>
            <source>The two PINs are not the same.</source>
            <translation>两次输入的 PIN 不一致。</translation>
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
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>{label} *</source>
            <translation>{label} *</translation>
        </message>
    </context>
    <context>
        <name>Nutrition</name>
        <message>
            <source>Acutely ill and nothing eaten for more than 5 days: 2</source>
            <translation>急性病且超过 5 天未进食：2 分</translation>
        </message>
        <message>
            <source>BMI: {weight} kg / ({height} m)² = {bmi} (above 20: 0, 18.5–20: 1, below: 2)</source>
            <translation>BMI：{weight} kg ÷（{height} m）² = {bmi}（大于 20 为 0 分，18.5–20 为 1 分，更低为 2 分）</translation>
        </message>
        <message>
            <source>MUST is for adults; a child's weight and height are compared with nothing here</source>
            <translation>MUST 只用于成人；儿童的体重和身高在此不与任何标准比较</translation>
        </message>
        <message>
            <source>Not acutely ill without food: 0</source>
            <translation>无急性病不进食：0 分</translation>
        </message>
        <message>
            <source>The loss is planned: no points</source>
            <translation>医嘱减重：不计分</translation>
        </message>
        <message>
            <source>Unplanned loss: {before} kg on {day} to {weight} kg = {loss} % (below 5: 0, 5–10: 1, above 10: 2)</source>
            <translation>非计划下降：{day} {before} kg → {weight} kg，下降 {loss}%（小于 5 为 0 分，5–10 为 1 分，大于 10 为 2 分）</translation>
        </message>
        <message>
            <source>Unplanned loss: {before} kg on {day} to {weight} kg: none</source>
            <translation>非计划下降：{day} {before} kg → {weight} kg，无</translation>
        </message>
        <message>
            <source>a weight of 3 to 6 months ago is missing</source>
            <translation>缺 3–6 个月前的体重</translation>
        </message>
        <message>
            <source>high risk: tell the dietitian or doctor, look monthly</source>
            <translation>高风险：告知营养师或医生，每月随访</translation>
        </message>
        <message>
            <source>low risk: screen again in a month</source>
            <translation>低风险：一个月后再筛查</translation>
        </message>
        <message>
            <source>medium risk: note what is eaten for 3 days, screen monthly</source>
            <translation>中风险：记录 3 天进食，每月筛查</translation>
        </message>
        <message>
            <source>the height is missing</source>
            <translation>缺身高</translation>
        </message>
        <message>
            <source>the weight is missing</source>
            <translation>缺体重</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>This computer's keyring is asked for the key of the home. It may be locked: answer its own question, which may be behind this window.</source>
            <translation>正在向本机密钥环取机构的密钥。它可能已锁定：请在它自己的对话框中解锁（对话框可能在本窗口后面）。</translation>
        </message>
        <message>
            <source>Type the passphrase instead</source>
            <translation>改为输入口令</translation>
        </message>
    </context>
    <context>
        <name>Orders</name>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
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
            <source>every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>every {days} days</source>
            <translation>每 {days} 天</translation>
        </message>
        <message>
            <source>from {begins}</source>
            <translation>{begins} 起</translation>
        </message>
        <message>
            <source>monthly on day {day}</source>
            <translation>每月 {day} 日</translation>
        </message>
        <message>
            <source>{begins} to {until}</source>
            <translation>{begins} 至 {until}</translation>
        </message>
    </context>
    <context>
        <name>OtherHomes</name>
        <message>
            <source>New home…</source>
            <translation>新建机构…</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>打开 {name}</translation>
        </message>
        <message>
            <source>Other home…</source>
            <translation>其他机构…</translation>
        </message>
    </context>
    <context>
        <name>OwnCard</name>
        <message>
            <source>Own card</source>
            <translation>本方名片</translation>
        </message>
        <message>
            <source>The card is there: {path}. Its words: {words}</source>
            <translation>名片已存到 {path}。核对词：{words}</translation>
        </message>
    </context>
    <context>
        <name>OwnForm</name>
        <message>
            <source>Bring a blank form…</source>
            <translation>导入空白表格…</translation>
        </message>
        <message>
            <source>Choose a form at the left, or bring a blank one: a workbook (XLSX) from anybody.</source>
            <translation>请在左侧选择表格，或导入一份空白表格：上级或其他单位下发的 XLSX 工作簿均可。</translation>
        </message>
        <message>
            <source>Everything moved the same way. Look at the marked cells below; is that right?</source>
            <translation>所有内容整体移动了同样的位置。请核对下方标记的单元格是否正确。</translation>
        </message>
        <message>
            <source>Fill and save…</source>
            <translation>填表并保存…</translation>
        </message>
        <message>
            <source>Filled and saved as {name}.</source>
            <translation>已填好并保存为 {name}。</translation>
        </message>
        <message>
            <source>Filled for the day</source>
            <translation>填报日期</translation>
        </message>
        <message>
            <source>Find a figure: morning, fever, name…</source>
            <translation>查找数据项：早、发热、姓名…</translation>
        </message>
        <message>
            <source>Give the form a name.</source>
            <translation>请给表格起个名称。</translation>
        </message>
        <message>
            <source>Go to an empty cell, press Enter and say what belongs there. Delete empties it.</source>
            <translation>移到空单元格，按 Enter 选择要填的内容；按 Delete 清除。</translation>
        </message>
        <message>
            <source>Keep what was put where first.</source>
            <translation>请先保存单元格的对应关系。</translation>
        </message>
        <message>
            <source>Kept: {name}, cells {count}. It is filled with Ctrl+S.</source>
            <translation>已保存：{name}，共 {count} 个单元格。按 Ctrl+S 填表。</translation>
        </message>
        <message>
            <source>Mask names</source>
            <translation>隐去姓名（王*）</translation>
        </message>
        <message>
            <source>Name of the form</source>
            <translation>表格名称</translation>
        </message>
        <message>
            <source>No form yet. Bring the blank workbook somebody wants filled (XLSX), or drop it here, and say once what belongs where.</source>
            <translation>还没有表格。请导入要求填报的空白工作簿（XLSX），或直接拖到这里，只需指定一次各格填什么。</translation>
        </message>
        <message>
            <source>Remove the form</source>
            <translation>移除此表格</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存对应关系</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>The form is another one now</source>
            <translation>表格与原来不同了</translation>
        </message>
        <message>
            <source>There is no such day: {typed}.</source>
            <translation>没有这个日期：{typed}。</translation>
        </message>
        <message>
            <source>This form is as it was mapped: it is filled from now on.</source>
            <translation>此表格与保存时一致，今后即填这一份。</translation>
        </message>
        <message>
            <source>What belongs into {cell}?</source>
            <translation>{cell} 填什么？</translation>
        </message>
        <message>
            <source>What belongs where is to be said anew in the grid below, then kept.</source>
            <translation>请在下方表格里重新指定各格填什么，然后保存。</translation>
        </message>
        <message>
            <source>Yes, fill it there from now on</source>
            <translation>正确，今后填在这里</translation>
        </message>
        <message>
            <source>{cell}: was “{was}”, is “{now}”</source>
            <translation>{cell}：原为“{was}”，现为“{now}”</translation>
        </message>
        <message>
            <source>{cell}: was “{was}”, is “{now}”; it stands at {there}</source>
            <translation>{cell}：原为“{was}”，现为“{now}”；原内容现在在 {there}</translation>
        </message>
        <message>
            <source>{column} (list: {list})</source>
            <translation>{column}（{list}）</translation>
        </message>
    </context>
    <context>
        <name>Oxygen</name>
        <message>
            <source>air</source>
            <translation>未吸氧</translation>
        </message>
        <message>
            <source>with oxygen</source>
            <translation>吸氧</translation>
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
        <name>PageStack</name>
        <message>
            <source>The page ends here: there is no more of it.</source>
            <translation>这一页到头了，没有更多内容。</translation>
        </message>
        <message>
            <source>↓ more: {key}</source>
            <translation>↓ 下面还有：{key}</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Chronic care</source>
            <translation>慢病监测</translation>
        </message>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>First hour</source>
            <translation>第一小时</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>门岗</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Homes' reports</source>
            <translation>上报汇总</translation>
        </message>
        <message>
            <source>Inspections</source>
            <translation>检查整改</translation>
        </message>
        <message>
            <source>Isolation watch</source>
            <translation>隔离观察</translation>
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
            <source>Rehabilitation</source>
            <translation>康复</translation>
        </message>
        <message>
            <source>Report to the bureau</source>
            <translation>向民政局报送</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>诉求</translation>
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
            <source>Supplies</source>
            <translation>物资</translation>
        </message>
        <message>
            <source>Tests</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>There is nothing here that this key could be about.</source>
            <translation>现在没有可以这样处理的对象。</translation>
        </message>
        <message>
            <source>To the homes</source>
            <translation>下发机构</translation>
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
        <name>Palette</name>
        <message>
            <source>Actions</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>Close to it</source>
            <translation>相近</translation>
        </message>
        <message>
            <source>Initials, pinyin, words, room-bed or a number</source>
            <translation>首字母、全拼、汉字、房床、工号都认</translation>
        </message>
        <message>
            <source>Last places, and what is overdue</source>
            <translation>最近去过的，和已超时的</translation>
        </message>
        <message>
            <source>Nothing is called “{typed}”.</source>
            <translation>没有“{typed}”。</translation>
        </message>
        <message>
            <source>Page, person, room, number, action</source>
            <translation>页面、人、房号、编号、动作</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Use from today: {page}</source>
            <translation>从今天起启用：{page}</translation>
        </message>
        <message>
            <source>Use no longer: {page}</source>
            <translation>不再启用：{page}</translation>
        </message>
        <message>
            <source>actions only</source>
            <translation>只找动作</translation>
        </message>
        <message>
            <source>back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>class</source>
            <translation>换类</translation>
        </message>
        <message>
            <source>issued {at} · seal {seal}</source>
            <translation>{at} 签发 · 印章 {seal}</translation>
        </message>
        <message>
            <source>resident</source>
            <translation>老人</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>the director's; records are kept</source>
            <translation>院长操作；记录不删</translation>
        </message>
        <message>
            <source>this home does not use it</source>
            <translation>本机构未启用</translation>
        </message>
        <message>
            <source>{age} years</source>
            <translation>{age} 岁</translation>
        </message>
        <message>
            <source>{kind} {count}</source>
            <translation>{kind} {count}</translation>
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
            <source>{sign} {label} {number} ({count}, of them {beyond})</source>
            <translation>{sign} {label} {number}（{count}，其中 {beyond}）</translation>
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
            <source>{word} ({count})</source>
            <translation>{word}（{count} 次）</translation>
        </message>
        <message>
            <source>● morning ○ evening</source>
            <translation>● 早 ○ 晚</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>The paper for an outage could not be left in {path} ({why}).</source>
            <translation>备用登记表无法存放到 {path}（{why}）。</translation>
        </message>
    </context>
    <context>
        <name>PaperPart</name>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>For each shift a fresh round sheet and everybody's last values are left in this folder as PDF, and those of the shift before are taken away. Choose a folder that can be opened without this program, or print them at the beginning of the shift.</source>
            <translation>每班在这个文件夹里放一份新的巡测手工登记表和全员最近测值（PDF），并取走上一班的。请选择不用本程序也能打开的文件夹，或在接班时打印出来。</translation>
        </message>
        <message>
            <source>No folder</source>
            <translation>不放</translation>
        </message>
        <message>
            <source>No paper is left anywhere from now on.</source>
            <translation>今后不再存放备用登记表。</translation>
        </message>
        <message>
            <source>Paper for an outage</source>
            <translation>停电停机备用登记表</translation>
        </message>
        <message>
            <source>Paper is left in {folder} from now on.</source>
            <translation>今后备用登记表放在 {folder}。</translation>
        </message>
        <message>
            <source>Print both now…</source>
            <translation>现在打印这两份…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>These files have names and values in them and are not encrypted.</source>
            <translation>这些文件里有姓名和测值，而且没有加密。</translation>
        </message>
        <message>
            <source>nowhere</source>
            <translation>未设置</translation>
        </message>
    </context>
    <context>
        <name>Parcel</name>
        <message>
            <source>chronic care, {figure}</source>
            <translation>慢病管理{figure}</translation>
        </message>
        <message>
            <source>disinfection, {figure}</source>
            <translation>消毒{figure}</translation>
        </message>
        <message>
            <source>disinfection, {place}, done</source>
            <translation>{place}消毒已做</translation>
        </message>
        <message>
            <source>disinfection, {place}, due</source>
            <translation>{place}消毒应做</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已做</translation>
        </message>
        <message>
            <source>door sensors installed</source>
            <translation>已装门磁</translation>
        </message>
        <message>
            <source>door sensors, not known</source>
            <translation>门磁状态不明</translation>
        </message>
        <message>
            <source>door sensors, open</source>
            <translation>门磁：门开着</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应做</translation>
        </message>
        <message>
            <source>evening, {figure}</source>
            <translation>晚间{figure}</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>有说明</translation>
        </message>
        <message>
            <source>faults closed</source>
            <translation>隐患销号</translation>
        </message>
        <message>
            <source>faults found</source>
            <translation>新发现隐患</translation>
        </message>
        <message>
            <source>faults open</source>
            <translation>未销隐患</translation>
        </message>
        <message>
            <source>faults overdue</source>
            <translation>隐患逾期</translation>
        </message>
        <message>
            <source>follow-ups overdue</source>
            <translation>随访逾期</translation>
        </message>
        <message>
            <source>gate, let in</source>
            <translation>门岗放行</translation>
        </message>
        <message>
            <source>gate, refused</source>
            <translation>门岗劝返</translation>
        </message>
        <message>
            <source>guests inside</source>
            <translation>在院来访</translation>
        </message>
        <message>
            <source>isolated</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>isolated the day before</source>
            <translation>前一日隔离</translation>
        </message>
        <message>
            <source>isolation checks, {figure}</source>
            <translation>隔离观察{figure}</translation>
        </message>
        <message>
            <source>morning, {figure}</source>
            <translation>早间{figure}</translation>
        </message>
        <message>
            <source>new fevers</source>
            <translation>新发热</translation>
        </message>
        <message>
            <source>newly isolated</source>
            <translation>新隔离</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>open clusters</source>
            <translation>未结束的聚集</translation>
        </message>
        <message>
            <source>patrols, {figure}</source>
            <translation>巡查{figure}</translation>
        </message>
        <message>
            <source>people with a fever</source>
            <translation>发热人数</translation>
        </message>
        <message>
            <source>released</source>
            <translation>解除隔离</translation>
        </message>
        <message>
            <source>requests answered late</source>
            <translation>诉求超时未答</translation>
        </message>
        <message>
            <source>requests of the day, {figure}</source>
            <translation>当日诉求{figure}</translation>
        </message>
        <message>
            <source>requests open</source>
            <translation>未办诉求</translation>
        </message>
        <message>
            <source>requests received</source>
            <translation>新诉求</translation>
        </message>
        <message>
            <source>residents admitted</source>
            <translation>新入住老人</translation>
        </message>
        <message>
            <source>residents in the house</source>
            <translation>在院老人</translation>
        </message>
        <message>
            <source>residents on the roll</source>
            <translation>在册老人</translation>
        </message>
        <message>
            <source>residents who left</source>
            <translation>离院老人</translation>
        </message>
        <message>
            <source>rooms of those isolated</source>
            <translation>隔离房间</translation>
        </message>
        <message>
            <source>special treatment, {figure}</source>
            <translation>专项治疗{figure}</translation>
        </message>
        <message>
            <source>staff on the roll</source>
            <translation>在岗职工</translation>
        </message>
        <message>
            <source>stock counts, {figure}</source>
            <translation>盘点{figure}</translation>
        </message>
        <message>
            <source>supplies below their line</source>
            <translation>低于警戒线的物资</translation>
        </message>
        <message>
            <source>supplies for under 7 days</source>
            <translation>不足 7 天的物资</translation>
        </message>
        <message>
            <source>supplies used up</source>
            <translation>用完的物资</translation>
        </message>
        <message>
            <source>supplies, fewest days</source>
            <translation>物资最少天数</translation>
        </message>
        <message>
            <source>supplies, fewest days, {kind}</source>
            <translation>物资最少天数，{kind}</translation>
        </message>
        <message>
            <source>temperatures, {figure}</source>
            <translation>体温{figure}</translation>
        </message>
        <message>
            <source>tests, positive people</source>
            <translation>检测阳性人数</translation>
        </message>
        <message>
            <source>tests, tubes unanswered</source>
            <translation>未出结果的管</translation>
        </message>
        <message>
            <source>tests, {figure}</source>
            <translation>检测{figure}</translation>
        </message>
        <message>
            <source>training, {figure}</source>
            <translation>康复训练{figure}</translation>
        </message>
    </context>
    <context>
        <name>ParcelPage</name>
        <message>
            <source>Address and port, such as 10.20.0.5:8443</source>
            <translation>地址和端口，如 10.20.0.5:8443</translation>
        </message>
        <message>
            <source>Answer; Enter with nothing means: read</source>
            <translation>答复；不写直接 Enter 表示已阅</translation>
        </message>
        <message>
            <source>By network</source>
            <translation>用网络报送</translation>
        </message>
        <message>
            <source>Came in: {receipts} receipts, {notices} notices, {faults} faults, {requests} requests.</source>
            <translation>收到：回执 {receipts}，通知 {notices}，隐患 {faults}，诉求 {requests}。</translation>
        </message>
        <message>
            <source>Card of {name}. Ask for its eight words, type them, and press Enter.</source>
            <translation>{name}的名片。请对方读出八个核对词，输入后按 Enter。</translation>
        </message>
        <message>
            <source>Certificate of this desk</source>
            <translation>这台电脑的证书</translation>
        </message>
        <message>
            <source>Counting the last fourteen days…</source>
            <translation>正在统计最近十四天…</translation>
        </message>
        <message>
            <source>From the bureau</source>
            <translation>民政局来文</translation>
        </message>
        <message>
            <source>Here stands what the next parcel will say. Ctrl O reads in the bureau's card.</source>
            <translation>这里列出下一份报送要写的数。Ctrl O 读入民政局的名片。</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>证书的密钥</translation>
        </message>
        <message>
            <source>Kept; it goes up with the next parcel.</source>
            <translation>已记下，随下一次报送上报。</translation>
        </message>
        <message>
            <source>No bureau yet. A director takes its card in (Ctrl O) and compares eight words by telephone.</source>
            <translation>还没有登记民政局。由院长读入它的名片（Ctrl O），并在电话里核对八个词。</translation>
        </message>
        <message>
            <source>No parcel has left yet. Ctrl S writes the first one to a stick.</source>
            <translation>还没有报送过。Ctrl S 把第一份写到 U 盘。</translation>
        </message>
        <message>
            <source>No. {seq}, {at}: {state}</source>
            <translation>第 {seq} 号，{at}：{state}</translation>
        </message>
        <message>
            <source>Nothing came from the bureau yet. Ctrl O reads its notices and receipts.</source>
            <translation>民政局还没有来文。Ctrl O 读入通知和回执。</translation>
        </message>
        <message>
            <source>Off: this desk opens no connection. A director may let it send to one address.</source>
            <translation>已关闭：这台电脑不联网。院长可以准许它只向一个地址报送。</translation>
        </message>
        <message>
            <source>On its way to {host}…</source>
            <translation>正在送往 {host}…</translation>
        </message>
        <message>
            <source>On: to {host}:{port}, and nothing else. The top bar says so.</source>
            <translation>已开启：只送往 {host}:{port}，窗口上方有提示。</translation>
        </message>
        <message>
            <source>Parcel {seq}</source>
            <translation>第 {seq} 号报送</translation>
        </message>
        <message>
            <source>Parcel {seq} is on the stick: {path}</source>
            <translation>第 {seq} 号报送已在 U 盘：{path}</translation>
        </message>
        <message>
            <source>Parcels go to {bureau} from now on.</source>
            <translation>今后向{bureau}报送。</translation>
        </message>
        <message>
            <source>Put the parcel on a stick</source>
            <translation>报送到 U 盘</translation>
        </message>
        <message>
            <source>Read a file of the bureau in</source>
            <translation>读入民政局文件</translation>
        </message>
        <message>
            <source>Send by network</source>
            <translation>用网络报送</translation>
        </message>
        <message>
            <source>Sent, with receipts</source>
            <translation>已报与回执</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>The bureau's authority</source>
            <translation>民政局的根证书</translation>
        </message>
        <message>
            <source>The eight words the bureau reads to you</source>
            <translation>民政局读给您的八个词</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>没有这个文件。</translation>
        </message>
        <message>
            <source>This home's words: {words}</source>
            <translation>本机构的核对词：{words}</translation>
        </message>
        <message>
            <source>To {bureau}, sealed for it alone: {days} days, sums only. Today it will say:</source>
            <translation>报给{bureau}，只有对方能打开：{days} 天，只有合计数。今天将报：</translation>
        </message>
        <message>
            <source>from the bureau</source>
            <translation>民政局来文</translation>
        </message>
        <message>
            <source>no receipt yet</source>
            <translation>尚无回执</translation>
        </message>
        <message>
            <source>the bureau has it</source>
            <translation>民政局已收到</translation>
        </message>
        <message>
            <source>to the bureau, {at}</source>
            <translation>报民政局，{at}</translation>
        </message>
        <message>
            <source>{label}: {number}</source>
            <translation>{label}：{number}</translation>
        </message>
        <message>
            <source>{name} lasts {days} days</source>
            <translation>{name}可用 {days} 天</translation>
        </message>
        <message>
            <source>{no} {title} — {words}</source>
            <translation>{no} {title} — {words}</translation>
        </message>
        <message>
            <source>{one} {other}</source>
            <translation>{one}{other}</translation>
        </message>
        <message>
            <source>○ {notice}</source>
            <translation>○ {notice}</translation>
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
        <message>
            <source>Recovery code, seven groups</source>
            <translation>恢复码（七组）</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>使用口令</translation>
        </message>
        <message>
            <source>Use the recovery code</source>
            <translation>使用恢复码</translation>
        </message>
    </context>
    <context>
        <name>PastWindow</name>
        <message>
            <source>As it was known at {when}. Everything is shown as it stood then; nothing can be changed.</source>
            <translation>这是 {when} 当时的记录：所有内容按当时显示，不能改动。</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>回到现在</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Children</source>
            <translation>儿童</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Patients</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>受助人员</translation>
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
            <source>allergies: {words}</source>
            <translation>过敏：{words}</translation>
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
            <source>it is before the last reading</source>
            <translation>它早于最后一次测量</translation>
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
            <source>Allergies</source>
            <translation>过敏史</translation>
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
            <source>Files {count}</source>
            <translation>文件 {count}</translation>
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
            <source>Identity number</source>
            <translation>身份证号</translation>
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
            <source>Nobody has left. Who moves out is discharged in their form, and stays on file.</source>
            <translation>还没有人离院。离院在本人的表单里办理，记录仍然保留。</translation>
        </message>
        <message>
            <source>Nobody here fits.</source>
            <translation>没有符合的人员。</translation>
        </message>
        <message>
            <source>Nobody is on this list yet. Ctrl O brings a list from a file, Ctrl N adds one.</source>
            <translation>这里还没有人。Ctrl O 从文件导入名单，Ctrl N 新增一人。</translation>
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
            <source>Works on floors (such as 2, 3)</source>
            <translation>工作楼层（可填多层，如 2、3）</translation>
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
        <name>PlacesPage</name>
        <message>
            <source>Admit a home by its card</source>
            <translation>凭名片登记机构</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>名片</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>File of its card (Ctrl O)</source>
            <translation>名片文件（Ctrl O）</translation>
        </message>
        <message>
            <source>From which day</source>
            <translation>从哪天起</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Homes</source>
            <translation>机构名册</translation>
        </message>
        <message>
            <source>Homes of the list, and their counties</source>
            <translation>名册里的机构和所属县区</translation>
        </message>
        <message>
            <source>Its eight words, read out by the home</source>
            <translation>机构电话里念出的八个核对词</translation>
        </message>
        <message>
            <source>Its number in the list, if the card has another</source>
            <translation>名册编号（与名片不同时填）</translation>
        </message>
        <message>
            <source>Kept: {name}, from {day}.</source>
            <translation>已保存：{name}，自 {day} 起。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>List from a file</source>
            <translation>读入名册</translation>
        </message>
        <message>
            <source>Move a home, or close it</source>
            <translation>机构划转或撤并</translation>
        </message>
        <message>
            <source>Move {name} {number}, or close it</source>
            <translation>{name}（{number}）划转或撤并</translation>
        </message>
        <message>
            <source>No home is listed yet. Ctrl I reads a list in: county, home, number; also kind, telephone.</source>
            <translation>还没有名册。按 Ctrl I 读入：县区、机构、编号，可加类别、电话。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Number of the order</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>The list has {places} counties, {homes} homes.</source>
            <translation>名册已读入：{places} 个县区，{homes} 家机构。</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>没有这个文件。</translation>
        </message>
        <message>
            <source>This must be said.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>To which county</source>
            <translation>划到哪个县区</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>撤并</translation>
        </message>
        <message>
            <source>{name} {number} is admitted.</source>
            <translation>{name} {number} 已登记。</translation>
        </message>
        <message>
            <source>○ no card yet</source>
            <translation>○ 还没有名片</translation>
        </message>
        <message>
            <source>✓ admitted</source>
            <translation>✓ 已登记</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Ordered by</source>
            <translation>医嘱人</translation>
        </message>
    </context>
    <context>
        <name>Positions</name>
        <message>
            <source>lying</source>
            <translation>卧位</translation>
        </message>
        <message>
            <source>reclining</source>
            <translation>半卧位</translation>
        </message>
        <message>
            <source>sitting</source>
            <translation>坐位</translation>
        </message>
        <message>
            <source>standing</source>
            <translation>立位</translation>
        </message>
        <message>
            <source>standing for 1 minute</source>
            <translation>站立 1 分钟</translation>
        </message>
        <message>
            <source>standing for 3 minutes</source>
            <translation>站立 3 分钟</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Cancelled. Pages printed: {count} of {of}.</source>
            <translation>已取消。已打印 {count} / {of} 页。</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已发送到打印机。</translation>
        </message>
        <message>
            <source>The pages wait in the printer's queue, since the printer says: {why}.</source>
            <translation>页面已进入打印队列，但打印机提示：{why}。</translation>
        </message>
        <message>
            <source>a cover is open</source>
            <translation>机盖未关</translation>
        </message>
        <message>
            <source>it is off, or stopped</source>
            <translation>已关机或已暂停</translation>
        </message>
        <message>
            <source>no ink or toner</source>
            <translation>墨水或碳粉用完</translation>
        </message>
        <message>
            <source>no paper</source>
            <translation>缺纸</translation>
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
            <translation>值得一起看一看，也许另有原因。只有本机构人员能看到本页，任何报告都不会写入。</translation>
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
            <source>Chronic</source>
            <translation>慢病</translation>
        </message>
        <message>
            <source>Closed home</source>
            <translation>封控</translation>
        </message>
        <message>
            <source>Disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>找</translation>
        </message>
        <message>
            <source>Find a page, a person or an action (Ctrl+K)</source>
            <translation>找页面、人或动作（Ctrl+K）</translation>
        </message>
        <message>
            <source>First hour</source>
            <translation>第一小时</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>门岗</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Homes</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>House</source>
            <translation>院务</translation>
        </message>
        <message>
            <source>Inspections</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Off {count}</source>
            <translation>未启用 {count}</translation>
        </message>
        <message>
            <source>Open: {open}, overdue: {overdue}</source>
            <translation>未完成 {open} 项，其中超时 {overdue} 项</translation>
        </message>
        <message>
            <source>Oversight</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>Pages this home has switched off</source>
            <translation>本机构未启用的页面</translation>
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
            <source>Reports in</source>
            <translation>汇总</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>诉求</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>巡测</translation>
        </message>
        <message>
            <source>See and report</source>
            <translation>看与报</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Supplies</source>
            <translation>物资</translation>
        </message>
        <message>
            <source>Tests</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>日常</translation>
        </message>
        <message>
            <source>To the bureau</source>
            <translation>报民政局</translation>
        </message>
        <message>
            <source>To the homes</source>
            <translation>下发机构</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>康复</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>{group} {count}</source>
            <translation>{group} {count}</translation>
        </message>
    </context>
    <context>
        <name>Readings file</name>
        <message>
            <source>Corrected and withdrawn entries are not in it: {count}.</source>
            <translation>不含已更正、已撤回的记录 {count} 条。</translation>
        </message>
        <message>
            <source>Personal data: keep it locked away.</source>
            <translation>含个人信息，请锁好保存。</translation>
        </message>
        <message>
            <source>Readings</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>Values and reasons: {count}.</source>
            <translation>测值和未测原因共 {count} 条。</translation>
        </message>
        <message>
            <source>all days</source>
            <translation>全部日期</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已核对</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>details</source>
            <translation>附注项</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>measure</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>room bed</source>
            <translation>房床</translation>
        </message>
        <message>
            <source>site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>time</source>
            <translation>测量时间</translation>
        </message>
        <message>
            <source>typed at</source>
            <translation>录入时间</translation>
        </message>
        <message>
            <source>typed by</source>
            <translation>录入人</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>value</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
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
        <name>Receipt</name>
        <message>
            <source>already there</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>another parcel {seq} of this home is here: its record goes on in two places</source>
            <translation>已有该机构另一份第 {seq} 号报送：它的记录在两处各自继续</translation>
        </message>
        <message>
            <source>it does not follow the parcel {seq} that is here: a record was put back or copied</source>
            <translation>与已收的第 {seq} 号接不上：记录曾被恢复或复制</translation>
        </message>
        <message>
            <source>parcel {missing} is missing, {seq} is kept</source>
            <translation>缺第 {missing} 号，第 {seq} 号已收</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不收</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>this is parcel {seq} again, whatever the file is called</source>
            <translation>这就是第 {seq} 号报送，只是换了文件名</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>{count} days are before this home was admitted or after it was closed</source>
            <translation>有 {count} 天在登记之前或停办之后，不计</translation>
        </message>
        <message>
            <source>{days} days to {day} are alike in every figure</source>
            <translation>截至 {day} 连续 {days} 天各项数字完全相同</translation>
        </message>
        <message>
            <source>{day} is still to come: the clock there is ahead</source>
            <translation>{day} 还没到：对方的时钟快了</translation>
        </message>
        <message>
            <source>{day} was signed before it began: look at the clock</source>
            <translation>{day} 在当天开始之前就已签：请核对时钟</translation>
        </message>
        <message>
            <source>{day}: isolated the day before {before}, but that day ended with {after}</source>
            <translation>{day}：前一日隔离 {before}，但前一日末为 {after}</translation>
        </message>
        <message>
            <source>{day}: residents {then} → {now}, a change of more than {percent} %</source>
            <translation>{day}：老人 {then} → {now}，变化超过 {percent}%</translation>
        </message>
        <message>
            <source>{day}: {parts} make {sum}, and {name} says {whole}; nothing of it is added up</source>
            <translation>{day}：{parts} 得 {sum}，而{name}为 {whole}；不计入汇总</translation>
        </message>
        <message>
            <source>{day}: {part} {number} is more than {name} {whole}</source>
            <translation>{day}：{part} {number} 多于{name} {whole}</translation>
        </message>
    </context>
    <context>
        <name>RecordCard</name>
        <message>
            <source>1. Keep this folder and every backup as they are; no backup is let go meanwhile.
2. Ask who put an older copy back, and why.
3. If entries are missing, restore the newest proven backup into a new folder (Settings, Backups) and go on there.
4. If all is in order, write here why it is so. It stays on file, and the warning goes.</source>
            <translation>1. 不要改动这个文件夹和任何备份；在此期间不会清理备份。
2. 问清楚是谁放回了旧的拷贝，为什么。
3. 如果缺了记录，把最近一份核验过的备份恢复到新文件夹（“设置”的“备份”），在那里继续。
4. 如果没有问题，在这里写明原因。原因会留存，提示随之消失。</translation>
        </message>
        <message>
            <source>I have looked into it</source>
            <translation>我已查明</translation>
        </message>
        <message>
            <source>The record contradicts what was proven</source>
            <translation>记录与核验过的内容不符</translation>
        </message>
        <message>
            <source>Why it is so</source>
            <translation>为什么会这样</translation>
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
            <source>{next} opens at {opens}. Is this for {round} of {day}? Type it again. For {next}: turn to that round first.</source>
            <translation>{next}将于 {opens} 开始。这是 {day} {round}的测值吗？是，请再输入一次；若属{next}，请先转到那一轮。</translation>
        </message>
        <message>
            <source>{shown} was kept at {clock}. A repeat? Type it again. To correct: Ctrl+E.</source>
            <translation>{clock} 已录入 {shown}。如为复测，请再输入一次；如要更正，请按 Ctrl+E。</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPage</name>
        <message>
            <source>Keep this sheet in the safe, away from the computer. Make no photograph and no file of it. When the sheet is lost, the director makes a new code on the page Settings: this one then opens nothing any more.</source>
            <translation>请把这张纸锁进保险柜，不要和电脑放在一起，不要拍照，也不要存成文件。纸丢失时，请院长在“设置”里生成新的恢复码，这一个随即失效。</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>This code opens the data of the home when the passphrase is forgotten or the computer is broken. Whoever has it and a copy of the data can read everything.</source>
            <translation>忘记口令或电脑损坏时，用这个恢复码打开本机构的数据。谁有恢复码又有数据的拷贝，就能看到全部内容。</translation>
        </message>
        <message>
            <source>To use it: open the home, choose “Use the recovery code” and type the groups. Capitals and spaces do not matter; a mistyped group is named.</source>
            <translation>用法：打开机构时选“使用恢复码”，依次输入各组。不分大小写，空格可有可无；输错哪一组会当场指出。</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>I have it on paper</source>
            <translation>已经在纸上了</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Show the code again</source>
            <translation>再看一次恢复码</translation>
        </message>
        <message>
            <source>The code is right</source>
            <translation>输入完毕</translation>
        </message>
        <message>
            <source>This recovery code opens the home when the passphrase is lost. It is shown only now: print it or write it down, and lock it away far from this computer.</source>
            <translation>忘记口令时，用这个恢复码打开机构。它只显示这一次：请打印或抄写下来锁好，不要和电脑放在一起。</translation>
        </message>
        <message>
            <source>Type the code from the paper, so that it is certain to be right</source>
            <translation>请照着纸输入恢复码，确认没有抄错</translation>
        </message>
    </context>
    <context>
        <name>RehabPage</name>
        <message>
            <source>1 0 -1; what was seen   (or a tool: gmfcs 3)</source>
            <translation>1 0 -1；看到的   （或其他工具：GMFCS 3）</translation>
        </message>
        <message>
            <source>11-20 speech; why   (no day: today; no item: what was said last)</source>
            <translation>11-20 言语；原因   （不写日期是今天，不写项目是最后记的一行）</translation>
        </message>
        <message>
            <source>11-20 stand 30 prompt   (the day it was missed, then the session)</source>
            <translation>11-20 站立 30 提示   （先写缺的是哪天，再写这次训练）</translation>
        </message>
        <message>
            <source>22/210   (days / minutes a day), or Suzhou physical, Jiangsu intellectual, Jiangsu autism</source>
            <translation>22/210   （天数/每天分钟），或 苏州肢体、江苏智力、江苏孤独症</translation>
        </message>
        <message>
            <source>7   (days from card to card in a closed home)</source>
            <translation>7   （封闭期间每几天一张）</translation>
        </message>
        <message>
            <source>Allow a recipient</source>
            <translation>批准收卡人</translation>
        </message>
        <message>
            <source>Another person looked at it.</source>
            <translation>第二人已看过。</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>End the plan</source>
            <translation>结束计划</translation>
        </message>
        <message>
            <source>Family agreed: who</source>
            <translation>家长同意：谁</translation>
        </message>
        <message>
            <source>Family card · {name}</source>
            <translation>家属卡 · {name}</translation>
        </message>
        <message>
            <source>Fr {day}</source>
            <translation>五 {day}</translation>
        </message>
        <message>
            <source>From, today if empty</source>
            <translation>从哪天起（空着是今天）</translation>
        </message>
        <message>
            <source>Goal 1</source>
            <translation>目标 1</translation>
        </message>
        <message>
            <source>Goal 2</source>
            <translation>目标 2</translation>
        </message>
        <message>
            <source>Goal 3</source>
            <translation>目标 3</translation>
        </message>
        <message>
            <source>Goal 4</source>
            <translation>目标 4</translation>
        </message>
        <message>
            <source>Group-safe</source>
            <translation>群里可发</translation>
        </message>
        <message>
            <source>How often cards</source>
            <translation>几天一张卡</translation>
        </message>
        <message>
            <source>Keep a session</source>
            <translation>记一次训练</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Kept. {total}</source>
            <translation>已保存。{total}</translation>
        </message>
        <message>
            <source>Kept: {title}, version {version}.</source>
            <translation>已保存：{title}，第 {version} 版。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Long goal</source>
            <translation>长期目标</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>看过，可以发</translation>
        </message>
        <message>
            <source>Made up</source>
            <translation>补训</translation>
        </message>
        <message>
            <source>Make the card</source>
            <translation>做成卡</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>画遮挡</translation>
        </message>
        <message>
            <source>Masks and cuts are drawn on a picture before the card is made: Alt P chooses one.</source>
            <translation>制卡之前要先有照片才能遮挡或裁剪，按 Alt P 选照片。</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Mo {day}</source>
            <translation>一 {day}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>New card</source>
            <translation>另做一张</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>下次评审</translation>
        </message>
        <message>
            <source>No card wanted</source>
            <translation>家属不要</translation>
        </message>
        <message>
            <source>No plan yet.</source>
            <translation>还没有人有计划。</translation>
        </message>
        <message>
            <source>No rule of a month chosen yet (L).</source>
            <translation>还没选月度规则（L）。</translation>
        </message>
        <message>
            <source>Nobody agreed yet.</source>
            <translation>还没有人同意。</translation>
        </message>
        <message>
            <source>Nobody agreed yet. Picture and words stay: the card goes out once a consent is written down.</source>
            <translation>还没有人同意。文字和图都还在，登记同意后就能发。</translation>
        </message>
        <message>
            <source>Nobody has a plan of training here. Type a name above, Enter, then Ctrl P.</source>
            <translation>这里还没有人有康复计划。在上面输入姓名回车，再按 Ctrl P。</translation>
        </message>
        <message>
            <source>Not held</source>
            <translation>没做</translation>
        </message>
        <message>
            <source>Own tool</source>
            <translation>自建量表</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>换图</translation>
        </message>
        <message>
            <source>Picture for cards</source>
            <translation>家属卡图片</translation>
        </message>
        <message>
            <source>Plan of {name}</source>
            <translation>{name}的计划</translation>
        </message>
        <message>
            <source>Precautions</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Printed.</source>
            <translation>已打印。</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>正在打印…</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>目标进展</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>评审</translation>
        </message>
        <message>
            <source>Rule of a month</source>
            <translation>月度规则</translation>
        </message>
        <message>
            <source>Sa {day}</source>
            <translation>六 {day}</translation>
        </message>
        <message>
            <source>Save to the stick</source>
            <translation>存到 U 盘</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已存为 {name}。</translation>
        </message>
        <message>
            <source>See the file</source>
            <translation>看成品</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Sent back.</source>
            <translation>已退回。</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>记一次训练</translation>
        </message>
        <message>
            <source>Sessions of a week</source>
            <translation>每周训练</translation>
        </message>
        <message>
            <source>Sessions: {count}, on {days}</source>
            <translation>训练 {count} 次：{days}</translation>
        </message>
        <message>
            <source>Special treatment</source>
            <translation>专项救治</translation>
        </message>
        <message>
            <source>State ward</source>
            <translation>民政监护</translation>
        </message>
        <message>
            <source>Su {day}</source>
            <translation>日 {day}</translation>
        </message>
        <message>
            <source>T sums up a group (50 as expected); it is no grade of a person</source>
            <translation>T 只作小组汇总（50 = 如期），不评价孩子</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take consent back</source>
            <translation>撤回同意</translation>
        </message>
        <message>
            <source>Taken back: {item}, {day}.</source>
            <translation>已撤回：{item}，{day}。</translation>
        </message>
        <message>
            <source>Th {day}</source>
            <translation>四 {day}</translation>
        </message>
        <message>
            <source>The plan is kept.</source>
            <translation>计划已保存。</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Treatment</source>
            <translation>救治</translation>
        </message>
        <message>
            <source>Tu {day}</source>
            <translation>二 {day}</translation>
        </message>
        <message>
            <source>Type a name above and Enter, then Ctrl P: three goals and the week.</source>
            <translation>在上面输入姓名回车，再按 Ctrl P：写三个目标和每周训练。</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>到哪天</translation>
        </message>
        <message>
            <source>We {day}</source>
            <translation>三 {day}</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>针对（诊断）</translation>
        </message>
        <message>
            <source>any name, then Enter</source>
            <translation>姓名，回车打开院内任何人</translation>
        </message>
        <message>
            <source>cards to come {count} · to look at {wait}</source>
            <translation>家属卡待发 {count} · 待看 {wait}</translation>
        </message>
        <message>
            <source>family agreed: {who} {day} · next review {review}</source>
            <translation>家长同意：{who} {day} · 下次评审 {review}</translation>
        </message>
        <message>
            <source>family not asked yet · next review {review}</source>
            <translation>还没问家长 · 下次评审 {review}</translation>
        </message>
        <message>
            <source>folder of the stick</source>
            <translation>U 盘的文件夹</translation>
        </message>
        <message>
            <source>from the record: Enter takes a line</source>
            <translation>记录里的话：回车选用一行</translation>
        </message>
        <message>
            <source>last day 12-31; why   (no day: today)</source>
            <translation>到 12-31 为止；原因   （不写日期是今天）</translation>
        </message>
        <message>
            <source>long goal: {long} · methods: {methods}</source>
            <translation>长期目标：{long} · 方法：{methods}</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>已看过</translation>
        </message>
        <message>
            <source>lunch; dishes; note of nutrition   (another day: 12-01 lunch)</source>
            <translation>午餐；菜名；营养说明   （别的日子：12-01 午餐）</translation>
        </message>
        <message>
            <source>made up</source>
            <translation>已补</translation>
        </message>
        <message>
            <source>name; family or public; by which way; until 12-31; which paper</source>
            <translation>姓名；家属 或 公开；发送方式；到 12-31；同意书编号</translation>
        </message>
        <message>
            <source>name; relation; telephone</source>
            <translation>姓名；关系；电话</translation>
        </message>
        <message>
            <source>name; until 12-31; why   (the director)</source>
            <translation>姓名；到 12-31；原因   （院长）</translation>
        </message>
        <message>
            <source>name; words</source>
            <translation>姓名；说明</translation>
        </message>
        <message>
            <source>next review 02-28; words</source>
            <translation>下次评审 02-28；说明</translation>
        </message>
        <message>
            <source>operation; 12-03; where; who pays; what   (or referral, appointment)</source>
            <translation>手术；12-03；医院；谁付；事项   （或 转诊、复诊）</translation>
        </message>
        <message>
            <source>pain; Pain scale; face:Face:0:4 arms:Arms:0:4; 30; which licence   (every 30 days)</source>
            <translation>疼痛; 疼痛量表; 脸:面部:0:4 臂:上肢:0:4; 30; 授权说明   （每 30 天一次）</translation>
        </message>
        <message>
            <source>path of the file; meal, training or activity; words</source>
            <translation>文件路径; 餐食、训练或活动; 说明</translation>
        </message>
        <message>
            <source>paused; 12-01; 12-07; why   (or adapted: goes on in the room)</source>
            <translation>暂停；12-01；12-07；原因   （或 房间：在房间里做）</translation>
        </message>
        <message>
            <source>picture: path of the file, or paste it</source>
            <translation>图片：写文件路径，或直接粘贴</translation>
        </message>
        <message>
            <source>second person: code</source>
            <translation>第二人工号</translation>
        </message>
        <message>
            <source>sent back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>speech 1   (item; 1 ill, 2 refused, 3 therapist, 4 isolation, 5 out, 6 the home)</source>
            <translation>言语 1   （项目；1 病、2 拒绝、3 治疗师缺、4 隔离、5 外出、6 院方停）</translation>
        </message>
        <message>
            <source>stand 3 minutes; by the clock; 12-31; -1; 3×2</source>
            <translation>站立 3 分钟；看表；12-31；-1；3×2</translation>
        </message>
        <message>
            <source>stand 30 1-6; speech 25 135</source>
            <translation>站立 30 1-6；言语 25 135</translation>
        </message>
        <message>
            <source>stand 30 prompt words; reaction; who trained   (item, minutes, help; another day stands first: 11-20)</source>
            <translation>站立 30 提示 说明；反应；谁训练的   （项目、分钟、帮助；补记别的日子，日期写在前面：11-20）</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>撤回为止</translation>
        </message>
        <message>
            <source>waits for another person</source>
            <translation>等第二人看</translation>
        </message>
        <message>
            <source>went out</source>
            <translation>已发出</translation>
        </message>
        <message>
            <source>what came of it; 12-10   (no day: it is over)</source>
            <translation>结果；12-10   （不写日期：已结束）</translation>
        </message>
        <message>
            <source>what the family reads</source>
            <translation>给家属看的话</translation>
        </message>
        <message>
            <source>why the family wants none this time</source>
            <translation>家属这次不要的原因</translation>
        </message>
        <message>
            <source>yes or no; words</source>
            <translation>是 或 否；说明</translation>
        </message>
        <message>
            <source>{count} masks · {kind}</source>
            <translation>遮挡 {count} 处 · {kind}</translation>
        </message>
        <message>
            <source>{course} since {since} · {words}</source>
            <translation>{course} {since} 起 · {words}</translation>
        </message>
        <message>
            <source>{item} · {minutes} min · {help}</source>
            <translation>{item} · {minutes} 分钟 · {help}</translation>
        </message>
        <message>
            <source>{least}–{most} characters · now {count}</source>
            <translation>{least}–{most} 字 · 现在 {count} 字</translation>
        </message>
        <message>
            <source>{means} · {more}</source>
            <translation>{means} · {more}</translation>
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>{month}: trained on {days} days, {minutes} minutes. {judged}</source>
            <translation>{month}：训练 {days} 天，{minutes} 分钟。{judged}</translation>
        </message>
        <message>
            <source>{name} has no plan yet. Ctrl P: write three goals.</source>
            <translation>{name}还没有计划。Ctrl P 写 3 个目标。</translation>
        </message>
        <message>
            <source>{people} people · this week {held} / {planned}</source>
            <translation>{people} 人 · 本周训练 {held} / {planned} 次</translation>
        </message>
        <message>
            <source>{rule}, {days} days and {minutes} minutes: {said}</source>
            <translation>{rule}，{days} 天、{minutes} 分钟：{said}</translation>
        </message>
        <message>
            <source>{what} {day} · {place} · {words}</source>
            <translation>{what} {day} · {place} · {words}</translation>
        </message>
        <message>
            <source>{what} {day} · {place} · {words} · over: {result}</source>
            <translation>{what} {day} · {place} · {words} · 已结束：{result}</translation>
        </message>
        <message>
            <source>{width}×{height} · {size} KB · {masks} masks · {kind} · {state}</source>
            <translation>{width}×{height} · {size} KB · 遮挡 {masks} 处 · {kind} · {state}</translation>
        </message>
        <message>
            <source>… on which day</source>
            <translation>… 哪天</translation>
        </message>
        <message>
            <source>▣ picture {day}: {about} {words}</source>
            <translation>▣ 图片 {day}：{about} {words}</translation>
        </message>
        <message>
            <source>▲ missed {count} in a row</source>
            <translation>▲ 连缺 {count} 次</translation>
        </message>
        <message>
            <source>▲ three missed · ○ to assess or review · ⚠ apart</source>
            <translation>▲ 连缺 3 次 · ○ 评估或评审到期 · ⚠ 隔离</translation>
        </message>
        <message>
            <source>▲ three missed: {count}</source>
            <translation>▲ 连缺 3 次 {count}</translation>
        </message>
        <message>
            <source>○ assessment due: {tools}</source>
            <translation>○ 评估到期：{tools}</translation>
        </message>
        <message>
            <source>○ assessments due: {count}</source>
            <translation>○ 评估到期 {count}</translation>
        </message>
        <message>
            <source>○ review due</source>
            <translation>○ 评审到期</translation>
        </message>
        <message>
            <source>⚠ kept apart since {day}: I pause or adapt</source>
            <translation>⚠ {day} 起隔离：按 I 暂停或改在房间</translation>
        </message>
        <message>
            <source>⚠ the same words in {count} sessions: {words}</source>
            <translation>⚠ 同样的话写了 {count} 次：{words}</translation>
        </message>
        <message>
            <source>⚠ {precautions}</source>
            <translation>⚠ {precautions}</translation>
        </message>
        <message>
            <source>✓ {who} · {channel} · until {until}</source>
            <translation>✓ {who} · {channel} · 到 {until}</translation>
        </message>
    </context>
    <context>
        <name>Rehabilitation</name>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Sessions of a week</source>
            <translation>每周训练</translation>
        </message>
        <message>
            <source>Stop the training, tell the nurse, look at the person again.</source>
            <translation>停止训练，告诉护士，过后再看。</translation>
        </message>
        <message>
            <source>The plan rests until {day}.</source>
            <translation>计划暂停到 {day}。</translation>
        </message>
        <message>
            <source>The same words stand in {count} sessions: “{words}”.</source>
            <translation>同样的话写了 {count} 次：“{words}”。</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>appointment</source>
            <translation>复诊预约</translation>
        </message>
        <message>
            <source>cancelled by the home</source>
            <translation>院方停</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>cognition</source>
            <translation>认知</translation>
        </message>
        <message>
            <source>exercise</source>
            <translation>锻炼</translation>
        </message>
        <message>
            <source>fall</source>
            <translation>跌倒</translation>
        </message>
        <message>
            <source>full help</source>
            <translation>全帮助</translation>
        </message>
        <message>
            <source>goes on in the room</source>
            <translation>在房间里做</translation>
        </message>
        <message>
            <source>ill</source>
            <translation>病</translation>
        </message>
        <message>
            <source>incident in training</source>
            <translation>训练中意外</translation>
        </message>
        <message>
            <source>independent</source>
            <translation>独立</translation>
        </message>
        <message>
            <source>isolation</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>operation</source>
            <translation>手术</translation>
        </message>
        <message>
            <source>out of the house</source>
            <translation>外出</translation>
        </message>
        <message>
            <source>part help</source>
            <translation>部分帮助</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>rehabilitation training</source>
            <translation>康复训练</translation>
        </message>
        <message>
            <source>seizure</source>
            <translation>抽搐</translation>
        </message>
        <message>
            <source>therapist away</source>
            <translation>治疗师缺</translation>
        </message>
        <message>
            <source>{minutes} minutes are more than {most}.</source>
            <translation>{minutes} 分钟超过 {most} 分钟。</translation>
        </message>
        <message>
            <source>{name} has no plan on {day}.</source>
            <translation>{name} 在 {day} 没有计划。</translation>
        </message>
        <message>
            <source>{person} trains {item} then already ({clock}).</source>
            <translation>{person} 那时已在训练 {item}（{clock}）。</translation>
        </message>
        <message>
            <source>{questions} The same again keeps it.</source>
            <translation>{questions}再打一次同样的即保留。</translation>
        </message>
        <message>
            <source>{therapist} is with {person} then ({clock}, {item}), and both are single.</source>
            <translation>{therapist} 那时在带 {person}（{clock}，{item}），两个都是一对一。</translation>
        </message>
        <message>
            <source>{what} in training ({item}). {source}</source>
            <translation>训练中{what}（{item}）。{source}</translation>
        </message>
        <message>
            <source>“{item}” is not in the plan of {day}: it counts in the minutes alone.</source>
            <translation>{day} 的计划里没有“{item}”：只计分钟。</translation>
        </message>
        <message>
            <source>“{word}”: where somebody fell or had a seizure, write fall or seizure as a word by itself, so that the nurse is told.</source>
            <translation>“{word}”：如果真的跌倒或抽搐了，请把“跌倒”或“抽搐”单独写成一个词，这样会生成处置、提醒护士。</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>A day counts when nothing was usable at some moment of it; expired goods are no stock. Days before a thing first came do not count.</source>
            <translation>当天任一时刻可用量为零即算断货；过期品不算库存。首次入库以前的日子不计。</translation>
        </message>
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
            <source>Abnormal: {count} (fever {fever}, raised {raised}, low {low}).</source>
            <translation>有异常情况 {count} 例（发热 {fever}、偏高 {raised}、偏低 {low}）。</translation>
        </message>
        <message>
            <source>Absence</source>
            <translation>不在院情况</translation>
        </message>
        <message>
            <source>Added after the round was reported</source>
            <translation>上报后补录</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
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
            <source>All well in every round.</source>
            <translation>各轮巡测均平安。</translation>
        </message>
        <message>
            <source>All well.</source>
            <translation>报平安：全部正常。</translation>
        </message>
        <message>
            <source>All {all} last for their line or are not used by days</source>
            <translation>全部 {all} 种都够天数，或不按天计</translation>
        </message>
        <message>
            <source>All, at least</source>
            <translation>合计，至少</translation>
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
            <source>Areas and things</source>
            <translation>区域、物资等</translation>
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
            <source>Begun</source>
            <translation>新发</translation>
        </message>
        <message>
            <source>Below the minimum: {count} times.</source>
            <translation>未达到最少次数：{count} 次。</translation>
        </message>
        <message>
            <source>Beyond a limit</source>
            <translation>超出阈值</translation>
        </message>
        <message>
            <source>Beyond the book</source>
            <translation>超出账面</translation>
        </message>
        <message>
            <source>By personal plan (due {due}, done {done})</source>
            <translation>慢病监测（应测 {due} / 实测 {done}）</translation>
        </message>
        <message>
            <source>By plan a day</source>
            <translation>按计划日需</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>收入</translation>
        </message>
        <message>
            <source>Came {arrived} = admitted {admitted} + refused {refused} + diverted {diverted} + held {held}; goods {goods}; screening complete {screened} / {admitted}</source>
            <translation>到门 {arrived} = 放行 {admitted} + 拒绝 {refused} + 改道 {diverted} + 暂缓 {held}；物品 {goods}；筛查齐全 {screened} / {admitted}</translation>
        </message>
        <message>
            <source>Card for daily reports</source>
            <translation>每日报送名片</translation>
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
            <source>Chronic illness: how values stood</source>
            <translation>慢病监测情况</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Closed in this time</source>
            <translation>本期已关闭</translation>
        </message>
        <message>
            <source>Closed in this time: {closed}; areas open: {areas}</source>
            <translation>本期关闭 {closed} 项；区域未结 {areas} 项</translation>
        </message>
        <message>
            <source>Closed with a reason</source>
            <translation>说明原因关闭</translation>
        </message>
        <message>
            <source>Closed: gone at the repeat</source>
            <translation>复测时已消除而关闭</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>期末</translation>
        </message>
        <message>
            <source>Closing = opening + in − out + beyond the book − lost ± count; a reversal counts on the day it was made.</source>
            <translation>期末 = 期初 + 入 − 出 + 超出账面 − 损 ± 盘点；冲销计入冲销当天。</translation>
        </message>
        <message>
            <source>Concentration, how made</source>
            <translation>浓度及配制</translation>
        </message>
        <message>
            <source>Corrected or taken back (the old entry is kept)</source>
            <translation>更正或撤回（原记录保留）</translation>
        </message>
        <message>
            <source>Corrections, remarks</source>
            <translation>更正及备注</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Count ±</source>
            <translation>盘点±</translation>
        </message>
        <message>
            <source>Counties</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>测得率</translation>
        </message>
        <message>
            <source>Coverage {coverage}%.</source>
            <translation>测得率 {coverage}%。</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Days below the minimum</source>
            <translation>未达标日期</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>还能用（天）</translation>
        </message>
        <message>
            <source>Days on which more is to be said: symptoms, repeats, what was done, corrections, another site</source>
            <translation>另有说明的日期：症状、复测、处置、更正、其他测量部位</translation>
        </message>
        <message>
            <source>Days out</source>
            <translation>断货天数</translation>
        </message>
        <message>
            <source>Days out of stock</source>
            <translation>断货情况</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>Disinfection 2-2-1</source>
            <translation>消毒“二二一”</translation>
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
            <source>Done, who was told</source>
            <translation>处置及报告</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>捐赠人</translation>
        </message>
        <message>
            <source>Door alerts {all} = explained {explained} ({reasons}) + open {open}</source>
            <translation>门磁报警 {all} = 已说明 {explained}（{reasons}）+ 未说明 {open}</translation>
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
            <source>Entries that hold</source>
            <translation>有效记录</translation>
        </message>
        <message>
            <source>Every minimum was kept.</source>
            <translation>均达到最少次数。</translation>
        </message>
        <message>
            <source>Every value</source>
            <translation>全部测值</translation>
        </message>
        <message>
            <source>Everybody’s last values</source>
            <translation>全员最近测值</translation>
        </message>
        <message>
            <source>Everything lasts for its target.</source>
            <translation>全部够到目标天数。</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Expired goods are no stock. Use is known use only; what expires first is used first.</source>
            <translation>过期不算库存；日均只按已知领用；先到期先用。</translation>
        </message>
        <message>
            <source>Expires first</source>
            <translation>最早到期</translation>
        </message>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>Fevers</source>
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
            <source>Findings</source>
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
            <source>Follow-ups</source>
            <translation>处置情况</translation>
        </message>
        <message>
            <source>For the bureau</source>
            <translation>报民政局</translation>
        </message>
        <message>
            <source>Found in this time: {found}.</source>
            <translation>本时段曾出现：{found}。</translation>
        </message>
        <message>
            <source>From {first} to {last}: {counts}</source>
            <translation>{first} 至 {last}：{counts}</translation>
        </message>
        <message>
            <source>Gate register</source>
            <translation>门岗登记</translation>
        </message>
        <message>
            <source>Given out</source>
            <translation>领用</translation>
        </message>
        <message>
            <source>Good to</source>
            <translation>可用到</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Health report of the whole day</source>
            <translation>全天健康监测报告</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>How it is usually done in each area</source>
            <translation>各区域通常的做法</translation>
        </message>
        <message>
            <source>How long supplies last</source>
            <translation>物资还能用几天</translation>
        </message>
        <message>
            <source>How the record was kept</source>
            <translation>记录质量</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>In these days {people} people in {rooms} rooms; people and rooms are two numbers.</source>
            <translation>期间涉及 {people} 人、{rooms} 间房；人数与房间数是两个数，不相加。</translation>
        </message>
        <message>
            <source>Inside by class</source>
            <translation>在院人数（按类别）</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>隔离观察</translation>
        </message>
        <message>
            <source>Issued incomplete, because</source>
            <translation>未测齐即签发的原因</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>品名</translation>
        </message>
        <message>
            <source>Its eight words: {words}</source>
            <translation>八个核对词：{words}</translation>
        </message>
        <message>
            <source>Judged by</source>
            <translation>判定依据</translation>
        </message>
        <message>
            <source>Kind of finding</source>
            <translation>异常类别</translation>
        </message>
        <message>
            <source>Last for their line: {items}.</source>
            <translation>够用的：{items}。</translation>
        </message>
        <message>
            <source>Last value</source>
            <translation>最近测值</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>迟报</translation>
        </message>
        <message>
            <source>Ledger of supplies</source>
            <translation>物资台账</translation>
        </message>
        <message>
            <source>Left of it</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Let the other side read out the eight words on its screen, on the telephone: only then is the card theirs. Nothing on this paper is secret.</source>
            <translation>打电话请对方念出屏幕上的八个词，一致才是对方的名片。这张纸上没有秘密。</translation>
        </message>
        <message>
            <source>Lines {lines}.</source>
            <translation>共 {lines} 行。</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>损耗</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>批号</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>偏低</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>Measured after the end of the round</source>
            <translation>超时补测</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>测量人</translation>
        </message>
        <message>
            <source>Measured {measured}, not measured {not_measured}, unexplained {unexplained}</source>
            <translation>实测 {measured}，未测 {not_measured}，缺测 {unexplained}</translation>
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
            <source>Minutes until the next step (median)</source>
            <translation>至下一步处置的分钟数（中位数）</translation>
        </message>
        <message>
            <source>Monthly health report</source>
            <translation>月度健康监测报告</translation>
        </message>
        <message>
            <source>Most inside from outside on a day</source>
            <translation>每天同时在院的外来人（最多）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No donation in this time.</source>
            <translation>这段时间没有捐赠。</translation>
        </message>
        <message>
            <source>No door alerts.</source>
            <translation>没有门磁报警。</translation>
        </message>
        <message>
            <source>No round has begun on this day.</source>
            <translation>当日尚未开始巡测。</translation>
        </message>
        <message>
            <source>No round was held in this month.</source>
            <translation>本月没有巡测。</translation>
        </message>
        <message>
            <source>No such values were recorded.</source>
            <translation>没有此类记录。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Nobody came or left.</source>
            <translation>无人入住或离院。</translation>
        </message>
        <message>
            <source>Nobody came or went.</source>
            <translation>没有人进出。</translation>
        </message>
        <message>
            <source>Nobody had a fever.</source>
            <translation>无人发热。</translation>
        </message>
        <message>
            <source>Nobody is due.</source>
            <translation>无应测人员。</translation>
        </message>
        <message>
            <source>Nobody is kept apart at the end.</source>
            <translation>期末无人隔离。</translation>
        </message>
        <message>
            <source>Nobody was due.</source>
            <translation>无人应测。</translation>
        </message>
        <message>
            <source>Nobody was refused.</source>
            <translation>没有拒绝。</translation>
        </message>
        <message>
            <source>Nobody works here.</source>
            <translation>没有职工。</translation>
        </message>
        <message>
            <source>Nobody.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>没有。</translation>
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
            <source>Not reported</source>
            <translation>漏报</translation>
        </message>
        <message>
            <source>Nothing abnormal, and nothing open.</source>
            <translation>无异常，无待处置事项。</translation>
        </message>
        <message>
            <source>Nothing had to be followed up.</source>
            <translation>没有需要处置的异常。</translation>
        </message>
        <message>
            <source>Nothing is kept in store.</source>
            <translation>还没有品种。</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>没有未结事项。</translation>
        </message>
        <message>
            <source>Nothing was closed.</source>
            <translation>没有关闭的事项。</translation>
        </message>
        <message>
            <source>Nothing was given out in this time.</source>
            <translation>这段时间没有领用。</translation>
        </message>
        <message>
            <source>Nothing was recorded.</source>
            <translation>没有记录。</translation>
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
            <source>Of days</source>
            <translation>统计天数</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>On roll</source>
            <translation>在册</translation>
        </message>
        <message>
            <source>Open alert, absence</source>
            <translation>未结异常、不在院</translation>
        </message>
        <message>
            <source>Open alerts {open}, away {away}</source>
            <translation>未结异常 {open} 项，不在院 {away} 人</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>目前未结</translation>
        </message>
        <message>
            <source>Open now: {count}, overdue {overdue}.</source>
            <translation>目前未结 {count} 项，其中逾期 {overdue} 项。</translation>
        </message>
        <message>
            <source>Opened on</source>
            <translation>开封日</translation>
        </message>
        <message>
            <source>Opened, to be used up</source>
            <translation>已开封，要尽快用完</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>期初</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>最迟下单</translation>
        </message>
        <message>
            <source>Order list of supplies</source>
            <translation>物资要货单</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超时未做</translation>
        </message>
        <message>
            <source>Own normal</source>
            <translation>本人基线</translation>
        </message>
        <message>
            <source>Own normal: the median of a person's last fever-free readings at one site.</source>
            <translation>本人基线：同一部位最近无发热测值的中位数。</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>转赠</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>People with a finding</source>
            <translation>异常人数</translation>
        </message>
        <message>
            <source>People with fever on each of the last {days} days</source>
            <translation>近 {days} 日发热人数</translation>
        </message>
        <message>
            <source>People {people}, with a finding {found}</source>
            <translation>涉及 {people} 人，异常 {found} 次</translation>
        </message>
        <message>
            <source>People: {count}.</source>
            <translation>共 {count} 人。</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Personal data: for supervision only.</source>
            <translation>本报告含个人信息，仅限监管用途。</translation>
        </message>
        <message>
            <source>Photograph it and send the letters: sums only, and only the bureau reads them.</source>
            <translation>拍下后把字符发出去即可：只有合计数，只有民政局能读。</translation>
        </message>
        <message>
            <source>Photograph the code: its letters are the card.</source>
            <translation>用手机扫这个码：扫出的文字就是名片。</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Public list of donations</source>
            <translation>捐赠物资公示单</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Raised</source>
            <translation>偏高</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>断货率</translation>
        </message>
        <message>
            <source>Rates are over the homes expected. A home that does not count a figure adds nothing.</source>
            <translation>比率以应报家数为分母。机构没有统计的项目不计入。</translation>
        </message>
        <message>
            <source>Re-check</source>
            <translation>复测</translation>
        </message>
        <message>
            <source>Read back by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>Readings</source>
            <translation>测值</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reason, remark</source>
            <translation>原因、备注</translation>
        </message>
        <message>
            <source>Receipt {number}</source>
            <translation>收据 {number}</translation>
        </message>
        <message>
            <source>Receipts for donations</source>
            <translation>捐赠收据</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Received = given out + lost + in stock + passed on (± counts), for each donation.</source>
            <translation>每一笔捐赠：接收 = 领用 + 损耗 + 库存 + 转赠（± 盘点）。</translation>
        </message>
        <message>
            <source>Received from {donor} on {day}: {item}, {quantity} {unit}. Purpose: {purpose}. Value: {value}.</source>
            <translation>今收到 {donor} 于 {day} 捐赠的 {item} {quantity} {unit}。用途：{purpose}。价值：{value}。</translation>
        </message>
        <message>
            <source>Recorded by</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Records that were otherwise, late, extra, withdrawn or have a remark</source>
            <translation>与通常做法不同的记录，以及补做、加做、撤回或有备注的记录</translation>
        </message>
        <message>
            <source>Refusals by every reason; one refusal may stand in several rows</source>
            <translation>拒绝（按全部原因，一次可占几行）</translation>
        </message>
        <message>
            <source>Refusals by first reason; the rows add up</source>
            <translation>拒绝（按首个原因，各行相加等于合计）</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>消毒登记</translation>
        </message>
        <message>
            <source>Register of chronic patients’ values</source>
            <translation>慢病（血压、血糖等）监测记录表</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Reminder lines set by the home, with their sources; not a diagnosis.</source>
            <translation>判定阈值由本机构设定并注明来源，仅作提醒，不是诊断。</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>已报</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>填报人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Result, remark</source>
            <translation>情况、备注</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Reviewed by (director)</source>
            <translation>审核人（院长）</translation>
        </message>
        <message>
            <source>Role in the program</source>
            <translation>系统角色</translation>
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
            <source>Round sheet to write on</source>
            <translation>巡测手工登记表</translation>
        </message>
        <message>
            <source>Rounds {rounds}, due {due}, measured {measured}, not measured {not_measured}, unexplained {unexplained}; fevers {fevers}, still open {open}</source>
            <translation>巡测 {rounds} 轮，应测 {due}，实测 {measured}，未测 {not_measured}，缺测 {unexplained}；发热 {fevers} 例，未结 {open} 项</translation>
        </message>
        <message>
            <source>Save them as a file and take it in.</source>
            <translation>存成文件后读入。</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>看到</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Share done</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签字人</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Solution, litres</source>
            <translation>配液（升）</translation>
        </message>
        <message>
            <source>Something of everything was usable all the time.</source>
            <translation>期间各项物资从未断货。</translation>
        </message>
        <message>
            <source>Staff and people from outside</source>
            <translation>职工和外来人</translation>
        </message>
        <message>
            <source>Staff list</source>
            <translation>职工名册</translation>
        </message>
        <message>
            <source>State</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>Still open from earlier: {count}.</source>
            <translation>此前尚有 {count} 例未关闭。</translation>
        </message>
        <message>
            <source>Still open: {count}.</source>
            <translation>未结 {count} 项。</translation>
        </message>
        <message>
            <source>Stock, ml</source>
            <translation>原液（ml）</translation>
        </message>
        <message>
            <source>Summary of the homes' daily reports</source>
            <translation>机构日报汇总</translation>
        </message>
        <message>
            <source>Supplies in stock</source>
            <translation>物资库存表</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Taken from a file</source>
            <translation>从文件导入</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Temperature register</source>
            <translation>体温监测登记表</translation>
        </message>
        <message>
            <source>The card</source>
            <translation>名片</translation>
        </message>
        <message>
            <source>The donor may ask at any time where it went (Charity Law, article 42).</source>
            <translation>捐赠人可随时查询使用情况（《慈善法》第四十二条）。</translation>
        </message>
        <message>
            <source>The figures do not fit: a line is missing.</source>
            <translation>人数对不上：少记了一行。</translation>
        </message>
        <message>
            <source>This day's sums, signed by the home and sealed for {bureau}</source>
            <translation>当日合计，本机构签名，只有{bureau}能打开</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Time and value of each round, one above the other; — means that nobody said why there is none. Every line with its site stands in the table file and in the register of a day.</source>
            <translation>每格自上而下为各次测量的时间和测值；“—”表示缺测且无说明。逐行记录（含部位）见表格文件和单日登记表。</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>To</source>
            <translation>去向</translation>
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
            <source>To be measured: {count}.</source>
            <translation>应测 {count} 人。</translation>
        </message>
        <message>
            <source>To look at first</source>
            <translation>先看</translation>
        </message>
        <message>
            <source>To order</source>
            <translation>要货</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Typed in by</source>
            <translation>录入人</translation>
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
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Usable</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>Use a day</source>
            <translation>日均</translation>
        </message>
        <message>
            <source>Use of supplies</source>
            <translation>物资领用表</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>价值</translation>
        </message>
        <message>
            <source>Values: {count}.</source>
            <translation>测值 {count} 条。</translation>
        </message>
        <message>
            <source>Visited, what for</source>
            <translation>探望 / 事由</translation>
        </message>
        <message>
            <source>Visits booked {booked} = came {came} + did not come {no_show} + cancelled {cancelled} + moved {moved} + expected {expected}; came without booking {walk_ins}</source>
            <translation>预约探视 {booked} = 已到 {came} + 未到 {no_show} + 已取消 {cancelled} + 已改期 {moved} + 待到 {expected}；未预约而来 {walk_ins}</translation>
        </message>
        <message>
            <source>Went out</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
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
            <source>When each area was disinfected and by whom; ✓ stands before who checked it. Every record in full stands in the table file.</source>
            <translation>各区域消毒的时间和操作人；“✓”后为核对人。逐条完整记录见表格文件。</translation>
        </message>
        <message>
            <source>Which days</source>
            <translation>断货日期</translation>
        </message>
        <message>
            <source>Who came and went</source>
            <translation>进出</translation>
        </message>
        <message>
            <source>Who came and who left</source>
            <translation>入住与离院</translation>
        </message>
        <message>
            <source>Who is inside</source>
            <translation>在院人员</translation>
        </message>
        <message>
            <source>Who recorded and who checked each round</source>
            <translation>各次测量的记录人和核对人</translation>
        </message>
        <message>
            <source>Whoever receives donations for an emergency publishes them and their use (Emergency Response Law, article 52); public fund-raising at least every 5 days (Charity Law, article 72).</source>
            <translation>突发事件中接受捐赠的，应公布接收和使用情况（《突发事件应对法》第五十二条）；公开募捐至少每 5 日公布一次（《慈善法》第七十二条）。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Will expire unused</source>
            <translation>到期用不完</translation>
        </message>
        <message>
            <source>With a finding</source>
            <translation>异常次数</translation>
        </message>
        <message>
            <source>Without a time of the measurement</source>
            <translation>未注明测量时间</translation>
        </message>
        <message>
            <source>Write the value, or why there is none, with the time. Typed in afterwards in the same order, both times are kept.</source>
            <translation>请填写测值（未测填原因）和时间。事后按本表顺序补录，测量时间与录入时间分别保存。</translation>
        </message>
        <message>
            <source>[{home}] {day} {round}: two measurements</source>
            <translation>【{home}】{day} {round}“两测两报告”</translation>
        </message>
        <message>
            <source>[{home}] {title}, {subtitle}</source>
            <translation>【{home}】{title}，{subtitle}</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>匿名</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>at least {times} a day</source>
            <translation>≥{times} 次/日</translation>
        </message>
        <message>
            <source>came</source>
            <translation>入住</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>closed {clock} with a reason</source>
            <translation>{clock} 说明原因，已关闭</translation>
        </message>
        <message>
            <source>closed {clock}, in order again</source>
            <translation>{clock} 已恢复正常，结束</translation>
        </message>
        <message>
            <source>closed {clock}: gone at the repeat</source>
            <translation>{clock} 复测时已消除，已关闭</translation>
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
            <source>in words</source>
            <translation>文字说明</translation>
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
            <source>later today: {count}</source>
            <translation>今日稍后：{count}</translation>
        </message>
        <message>
            <source>left</source>
            <translation>离院</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>of these late</source>
            <translation>其中补做</translation>
        </message>
        <message>
            <source>on duty {on}, off duty or away {off}</source>
            <translation>在岗 {on} 人，休班或不在院 {off} 人</translation>
        </message>
        <message>
            <source>on time {on_time}, late {late}, missing {missing}. Sums are at least: missing is not zero.</source>
            <translation>准时 {on_time}，迟报 {late}，漏报 {missing}。合计为至少：漏报不按 0 计。</translation>
        </message>
        <message>
            <source>open</source>
            <translation>观察中</translation>
        </message>
        <message>
            <source>open, due {clock}</source>
            <translation>未结束，应于 {clock} 前完成</translation>
        </message>
        <message>
            <source>open, overdue since {clock}</source>
            <translation>未结束，自 {clock} 起超时</translation>
        </message>
        <message>
            <source>open, repeat overdue since {clock}</source>
            <translation>未结，复测逾期（应于 {clock}）</translation>
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
            <source>overseas</source>
            <translation>境外</translation>
        </message>
        <message>
            <source>personal limit of {person} ran out on {day}; the home's line is used</source>
            <translation>{person}的个人阈值已于 {day} 到期，现按机构阈值判定</translation>
        </message>
        <message>
            <source>second number (diastolic)</source>
            <translation>第二个数（舒张压）</translation>
        </message>
        <message>
            <source>third number (pulse)</source>
            <translation>第三个数（脉搏）</translation>
        </message>
        <message>
            <source>typed {when}</source>
            <translation>补录 {when}</translation>
        </message>
        <message>
            <source>unexplained</source>
            <translation>缺测</translation>
        </message>
        <message>
            <source>withdrawn: {why}</source>
            <translation>已撤回：{why}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{about} · {made}</source>
            <translation>{about} · {made}</translation>
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
            <source>{clock} {shown}</source>
            <translation>{clock} {shown}</translation>
        </message>
        <message>
            <source>{clock} {step}</source>
            <translation>{clock} {step}</translation>
        </message>
        <message>
            <source>{clock} {step} {words}</source>
            <translation>{clock} {step} {words}</translation>
        </message>
        <message>
            <source>{clock} {step}: {words}</source>
            <translation>{clock} {step}：{words}</translation>
        </message>
        <message>
            <source>{column}: measured</source>
            <translation>{column}测量时间</translation>
        </message>
        <message>
            <source>{column}: {part}</source>
            <translation>{column}{part}</translation>
        </message>
        <message>
            <source>{count} inside</source>
            <translation>{count} 人在院</translation>
        </message>
        <message>
            <source>{count} of {all} last less than their line</source>
            <translation>{all} 种中有 {count} 种不足</translation>
        </message>
        <message>
            <source>{count}%</source>
            <translation>{count}%</translation>
        </message>
        <message>
            <source>{day}</source>
            <translation>{day}</translation>
        </message>
        <message>
            <source>{day} {round}</source>
            <translation>{day} {round}</translation>
        </message>
        <message>
            <source>{day} · {round} ({opens}–{closes})</source>
            <translation>{day} · {round}（{opens}–{closes}）</translation>
        </message>
        <message>
            <source>{day} · {round} ({opens}–{closes}) · made {made}</source>
            <translation>{day}　{round}（{opens}–{closes}）　生成于 {made}</translation>
        </message>
        <message>
            <source>{decision} ({reasons})</source>
            <translation>{decision}（{reasons}）</translation>
        </message>
        <message>
            <source>{field} ({unit})</source>
            <translation>{field}（{unit}）</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
        <message>
            <source>{first} {second}</source>
            <translation>{first}{second}</translation>
        </message>
        <message>
            <source>{found}, {calm}</source>
            <translation>{found}，{calm}</translation>
        </message>
        <message>
            <source>{group}: on roll {roll}, away {away}, due {due}, measured {measured}, not measured {not_measured}, unexplained {unexplained}</source>
            <translation>{group}：在册 {roll}，不在院 {away}，应测 {due}，实测 {measured}，未测 {not_measured}，缺测 {unexplained}</translation>
        </message>
        <message>
            <source>{item} {days} days</source>
            <translation>{item} {days} 天</translation>
        </message>
        <message>
            <source>{label} since {clock}</source>
            <translation>{label}（自 {clock}）</translation>
        </message>
        <message>
            <source>{label} {count}</source>
            <translation>{label} {count}</translation>
        </message>
        <message>
            <source>{measure}: everybody’s values, {first} to {last}</source>
            <translation>{measure}：全员测值，{first} 至 {last}</translation>
        </message>
        <message>
            <source>{measure}: round by round</source>
            <translation>{measure}：逐轮统计</translation>
        </message>
        <message>
            <source>{measure}: the whole month</source>
            <translation>{measure}：全月合计</translation>
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
            <source>{name} {number}</source>
            <translation>{name} {number}</translation>
        </message>
        <message>
            <source>{old} corrected {clock} by {who}: {why}</source>
            <translation>{old} 由 {who} 于 {clock} 更正：{why}</translation>
        </message>
        <message>
            <source>{people} away on file: {count}</source>
            <translation>{people}登记不在院：{count}</translation>
        </message>
        <message>
            <source>{people} inside</source>
            <translation>在院{people}</translation>
        </message>
        <message>
            <source>{person} {medicine}: {outcome}</source>
            <translation>{person} {medicine}：{outcome}</translation>
        </message>
        <message>
            <source>{person} {medicine}: {outcome} ({words})</source>
            <translation>{person} {medicine}：{outcome}（{words}）</translation>
        </message>
        <message>
            <source>{person} {shown}</source>
            <translation>{person} {shown}</translation>
        </message>
        <message>
            <source>{person}: {label} {shown}, {clock}</source>
            <translation>{person}：{label} {shown}，{clock}</translation>
        </message>
        <message>
            <source>{person}: {label} {shown}, {clock}; then {calm}</source>
            <translation>{person}：{label} {shown}，{clock}；之后 {calm}</translation>
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
            <source>{reported} of {expected} homes reported</source>
            <translation>{expected} 家应报，已报 {reported} 家</translation>
        </message>
        <message>
            <source>{round}: site</source>
            <translation>{round}部位</translation>
        </message>
        <message>
            <source>{round}: time</source>
            <translation>{round}时间</translation>
        </message>
        <message>
            <source>{round}: {measure}</source>
            <translation>{round}：{measure}</translation>
        </message>
        <message>
            <source>{round}: {said}</source>
            <translation>{round}：{said}</translation>
        </message>
        <message>
            <source>{round}: {unit}</source>
            <translation>{round}体温 {unit}</translation>
        </message>
        <message>
            <source>{shown} ({clock})</source>
            <translation>{shown} ({clock})</translation>
        </message>
        <message>
            <source>{shown} at {clock}</source>
            <translation>{clock} {shown}</translation>
        </message>
        <message>
            <source>{start} + {came} − {went} = {now}</source>
            <translation>{start} + {came} − {went} = {now}</translation>
        </message>
        <message>
            <source>{time} {value}</source>
            <translation>{time} {value}</translation>
        </message>
        <message>
            <source>{time} {who}</source>
            <translation>{time} {who}</translation>
        </message>
        <message>
            <source>{title} ({kind})</source>
            <translation>{title}（{kind}）</translation>
        </message>
        <message>
            <source>{weekday}, {year}-{month}-{day}</source>
            <translation>{year} 年 {month} 月 {day} 日 {weekday}</translation>
        </message>
        <message>
            <source>°C</source>
            <translation>°C</translation>
        </message>
        <message>
            <source>“Two measurements, two reports” daily health report</source>
            <translation>“两测两报告”每日健康监测报告</translation>
        </message>
        <message>
            <source>✓ {who}</source>
            <translation>✓ {who}</translation>
        </message>
    </context>
    <context>
        <name>Report kinds</name>
        <message>
            <source>Answer to findings</source>
            <translation>检查问题整改情况回复</translation>
        </message>
        <message>
            <source>Assessments of a month</source>
            <translation>当月康复评估</translation>
        </message>
        <message>
            <source>Attendance in training</source>
            <translation>康复出勤</translation>
        </message>
        <message>
            <source>Batch sheet for the laboratory</source>
            <translation>检测送检单</translation>
        </message>
        <message>
            <source>Blood pressure and glucose register</source>
            <translation>血压血糖监测记录表</translation>
        </message>
        <message>
            <source>Case list</source>
            <translation>病例一览表</translation>
        </message>
        <message>
            <source>Clusters and cases</source>
            <translation>聚集性疫情与病例</translation>
        </message>
        <message>
            <source>Consents to family cards</source>
            <translation>家属卡同意书</translation>
        </message>
        <message>
            <source>Daily report of a round</source>
            <translation>每轮日报</translation>
        </message>
        <message>
            <source>Disinfection register</source>
            <translation>消毒登记表</translation>
        </message>
        <message>
            <source>Donations, public list</source>
            <translation>捐赠物资公示单</translation>
        </message>
        <message>
            <source>Every resident</source>
            <translation>全部住养老人个人报告</translation>
        </message>
        <message>
            <source>Family cards</source>
            <translation>家属卡</translation>
        </message>
        <message>
            <source>Faults and rectification</source>
            <translation>隐患整改台账</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>处置清单</translation>
        </message>
        <message>
            <source>Gate register</source>
            <translation>门岗登记</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>交接班记录</translation>
        </message>
        <message>
            <source>Intake and belongings</source>
            <translation>入站与随身物品登记</translation>
        </message>
        <message>
            <source>Isolation watch</source>
            <translation>隔离观察</translation>
        </message>
        <message>
            <source>Labels for test rounds</source>
            <translation>检测标签</translation>
        </message>
        <message>
            <source>Last values</source>
            <translation>最近测值表</translation>
        </message>
        <message>
            <source>Ledger of aid</source>
            <translation>救助台账</translation>
        </message>
        <message>
            <source>Ledger of supplies</source>
            <translation>物资台账</translation>
        </message>
        <message>
            <source>Monthly report</source>
            <translation>月报</translation>
        </message>
        <message>
            <source>Notice of faults</source>
            <translation>隐患整改通知单</translation>
        </message>
        <message>
            <source>Notice of isolation</source>
            <translation>隔离观察告知书</translation>
        </message>
        <message>
            <source>One person</source>
            <translation>个人报告</translation>
        </message>
        <message>
            <source>Order list of supplies</source>
            <translation>物资要货单</translation>
        </message>
        <message>
            <source>Plan of training</source>
            <translation>康复训练计划</translation>
        </message>
        <message>
            <source>Receipts for donations</source>
            <translation>捐赠收据</translation>
        </message>
        <message>
            <source>Register of tests</source>
            <translation>检测登记表</translation>
        </message>
        <message>
            <source>Report of the whole day</source>
            <translation>全天日报</translation>
        </message>
        <message>
            <source>Requests and aid</source>
            <translation>诉求和救助</translation>
        </message>
        <message>
            <source>Result of an inspection</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Round sheet to write on</source>
            <translation>巡测手工登记表</translation>
        </message>
        <message>
            <source>Staff list</source>
            <translation>职工名册</translation>
        </message>
        <message>
            <source>Supplies in stock</source>
            <translation>物资库存表</translation>
        </message>
        <message>
            <source>Temperature register</source>
            <translation>体温监测登记表</translation>
        </message>
        <message>
            <source>Test rounds of a day</source>
            <translation>当日检测（应检尽检）</translation>
        </message>
        <message>
            <source>The closed month, for the wall</source>
            <translation>封控总览（贴墙）</translation>
        </message>
        <message>
            <source>Training record</source>
            <translation>康复训练记录</translation>
        </message>
        <message>
            <source>Training, group report</source>
            <translation>康复小组报告</translation>
        </message>
        <message>
            <source>Use of supplies</source>
            <translation>物资领用表</translation>
        </message>
        <message>
            <source>Ward chart</source>
            <translation>体温单</translation>
        </message>
        <message>
            <source>Who is inside now</source>
            <translation>现在谁在院</translation>
        </message>
    </context>
    <context>
        <name>ReportBar</name>
        <message>
            <source>Build anew</source>
            <translation>重新生成</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>CSV (GB18030)</source>
            <translation>CSV（GB18030）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Copy chat text</source>
            <translation>复制微信文本</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>存为</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>签名…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>To a stick…</source>
            <translation>存到 U 盘…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Workbook (XLSX)</source>
            <translation>工作簿（XLSX）</translation>
        </message>
    </context>
    <context>
        <name>ReportChooser</name>
        <message>
            <source>Forms</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已签发</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
    </context>
    <context>
        <name>ReportLacking</name>
        <message>
            <source>Go on measuring (F5), or say here why it is issued incomplete</source>
            <translation>继续测（F5），或在这里写明为什么未测齐就签发</translation>
        </message>
        <message>
            <source>Issue it incomplete</source>
            <translation>未测齐也签发</translation>
        </message>
        <message>
            <source>The reason is missing</source>
            <translation>还差原因</translation>
        </message>
        <message>
            <source>The round is not complete</source>
            <translation>本轮未测齐</translation>
        </message>
        <message>
            <source>{people} and {count} more</source>
            <translation>{people} 等，另有 {count} 人</translation>
        </message>
        <message>
            <source>▲ Measured {measured} of {due}. Neither measured nor explained: {people}</source>
            <translation>▲ 应测 {due} 人，已测 {measured} 人。既未测也未说明：{people}</translation>
        </message>
    </context>
    <context>
        <name>ReportMaking</name>
        <message>
            <source>Preparing: drawing the pages (3 of 3)…</source>
            <translation>正在准备：绘制页面（第 3 步，共 3 步）…</translation>
        </message>
        <message>
            <source>Preparing: laying out {rows} rows (2 of 3)…</source>
            <translation>正在准备：排版 {rows} 行（第 2 步，共 3 步）…</translation>
        </message>
        <message>
            <source>Preparing: reading the record (1 of 3)…</source>
            <translation>正在准备：读取记录（第 1 步，共 3 步）…</translation>
        </message>
        <message>
            <source>{words} {seconds} s</source>
            <translation>{words} {seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>ReportOut</name>
        <message>
            <source>Copied and read back: {name}, with its checksum beside it.</source>
            <translation>已复制并回读核对：{name}，旁边附有校验文件。</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation>正在复制…</translation>
        </message>
        <message>
            <source>Preparing the file…</source>
            <translation>正在准备文件…</translation>
        </message>
        <message>
            <source>Printing page {page} of {of}…</source>
            <translation>正在打印第 {page} / {of} 页……</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>正在打印……</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已存为 {name}。</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>文本已复制。</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>It is kept as a file: save it to open it.</source>
            <translation>留存的是文件，保存后即可打开。</translation>
        </message>
        <message>
            <source>One file for each person. Save asks for a folder.</source>
            <translation>每人一个文件，保存时会询问文件夹。</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>A draft: not issued yet.</source>
            <translation>草稿，尚未签发。</translation>
        </message>
        <message>
            <source>Cancelled: nothing is in view.</source>
            <translation>已取消，没有显示任何报告。</translation>
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
            <source>Nothing that can be printed is in view.</source>
            <translation>当前没有可打印的内容。</translation>
        </message>
        <message>
            <source>Nothing that can be saved in this format is in view.</source>
            <translation>当前没有可存为这种格式的内容。</translation>
        </message>
        <message>
            <source>Nothing that can be saved is in view yet.</source>
            <translation>当前还没有可保存的内容。</translation>
        </message>
        <message>
            <source>Nothing that you may issue is in view.</source>
            <translation>当前没有您可以签发的报告。</translation>
        </message>
        <message>
            <source>Only an issued report goes to a stick: issue it first (Ctrl I).</source>
            <translation>只有已签发的报告才能存到 U 盘，请先签发（Ctrl I）。</translation>
        </message>
        <message>
            <source>Preparing the pages…</source>
            <translation>正在准备页面…</translation>
        </message>
        <message>
            <source>Something was recorded meanwhile: a new draft.</source>
            <translation>期间又有新记录，已重新生成草稿。</translation>
        </message>
        <message>
            <source>There is no round to report yet. F5 says when the first opens.</source>
            <translation>还没有可报的巡测。按 F5 看第一轮何时开始。</translation>
        </message>
        <message>
            <source>To be written on, not issued.</source>
            <translation>供手工填写，不签发。</translation>
        </message>
        <message>
            <source>What is in view has no text for a chat: a report of a round has one (F9).</source>
            <translation>当前内容没有微信文本；本轮报告（F9）才有。</translation>
        </message>
        <message>
            <source>withdrawn {at} by {who}: {words}</source>
            <translation>{at} {who} 撤回：{words}</translation>
        </message>
        <message>
            <source>{number} · {round}
issued {at} by {who} · seal {seal}</source>
            <translation>{number} · {round}
{at} {who} 签发 · 校验码 {seal}</translation>
        </message>
    </context>
    <context>
        <name>Request report</name>
        <message>
            <source>About</source>
            <translation>关于谁</translation>
        </message>
        <message>
            <source>Aid</source>
            <translation>救助台账</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>应答复时限</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答复人</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>诉求内容</translation>
        </message>
        <message>
            <source>Asked {number} = granted {granted} + refused {refused} + withdrawn {withdrawn} + open {open}. Granted {money} yuan = paid {paid} + unpaid {unpaid}. Papers overdue: {overdue}.</source>
            <translation>申请 {number} = 准 {granted} + 不准 {refused} + 撤回 {withdrawn} + 未定 {open}。准 {money} 元 = 已付 {paid} + 未付 {unpaid}。手续超期 {overdue} 件。</translation>
        </message>
        <message>
            <source>Asked, yuan</source>
            <translation>申请（元）</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Counselling, without its words</source>
            <translation>心理倾听（不含内容）</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Everybody was answered in time.</source>
            <translation>全部按时回应。</translation>
        </message>
        <message>
            <source>Family may be told</source>
            <translation>可告知家属</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>首次回应</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>服务对象</translation>
        </message>
        <message>
            <source>From which money</source>
            <translation>资金来源</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>How verified</source>
            <translation>核实方式</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Last paid</source>
            <translation>最近发放</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>下次复核</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Not answered in time: {count}.</source>
            <translation>未按时回应 {count} 件。</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>Papers complete</source>
            <translation>手续齐全</translation>
        </message>
        <message>
            <source>Person-times</source>
            <translation>人次</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>公示</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>收据</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Received {received} = closed {closed} + open {open}. Answered in time {in_time} of {received}; first answer: median {median}, nine of ten within {ninetieth}.</source>
            <translation>收 {received} = 办结 {closed} + 未办 {open}。限内回应 {in_time} / {received}；首次回应中位 {median}，九成在 {ninetieth} 内。</translation>
        </message>
        <message>
            <source>Register of requests</source>
            <translation>诉求登记</translation>
        </message>
        <message>
            <source>Requests and aid</source>
            <translation>诉求和救助</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>是否满意</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>受理人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>告知</translation>
        </message>
        <message>
            <source>Told by</source>
            <translation>告知人</translation>
        </message>
        <message>
            <source>Unpaid</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>急缓</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Verified by</source>
            <translation>核实人</translation>
        </message>
        <message>
            <source>Volunteers and social workers</source>
            <translation>志愿者和社工</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Who asked</source>
            <translation>来访人</translation>
        </message>
        <message>
            <source>Who gets what by programme</source>
            <translation>享受救助和补贴的人员</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 时 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} minutes and {times} person-times = the sum of {helpers} helpers = the sum of the lines.</source>
            <translation>{minutes} 分钟、{times} 人次 = {helpers} 名服务人员合计 = 各行合计。</translation>
        </message>
        <message>
            <source>{month}</source>
            <translation>{month}</translation>
        </message>
        <message>
            <source>{times} person-times = the sum by risk; {persons} persons; {minutes} minutes.</source>
            <translation>{times} 人次 = 各风险等级合计；{persons} 人；共 {minutes} 分钟。</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>Calls after high risk</source>
            <translation>高风险回访</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>诉求</translation>
        </message>
        <message>
            <source>Words that may mean abuse of a child. Whoever works with children must report it at once: a named person decides and reports (110, 12345).</source>
            <translation>话里可能涉及侵害未成年人。密切接触未成年人的单位须立即报告：由指定的人判断并报告（110、12345）。</translation>
        </message>
        <message>
            <source>aid</source>
            <translation>救助</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>匿名</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已回应</translation>
        </message>
        <message>
            <source>answered, in hand</source>
            <translation>已回应，在办</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>派人</translation>
        </message>
        <message>
            <source>called again</source>
            <translation>已回访</translation>
        </message>
        <message>
            <source>calls after high risk</source>
            <translation>高风险来访</translation>
        </message>
        <message>
            <source>cannot be told</source>
            <translation>告知不到</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>counselling</source>
            <translation>心理</translation>
        </message>
        <message>
            <source>explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>face to face</source>
            <translation>当面</translation>
        </message>
        <message>
            <source>found on a round</source>
            <translation>巡房</translation>
        </message>
        <message>
            <source>granted</source>
            <translation>准</translation>
        </message>
        <message>
            <source>in time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>medical</source>
            <translation>急难·医药</translation>
        </message>
        <message>
            <source>nobody answered yet</source>
            <translation>未回应</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>未回应</translation>
        </message>
        <message>
            <source>not called again</source>
            <translation>未回访</translation>
        </message>
        <message>
            <source>not satisfied</source>
            <translation>不满意</translation>
        </message>
        <message>
            <source>noted</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>only counsellors can read this</source>
            <translation>内容只有倾听员能看</translation>
        </message>
        <message>
            <source>opened again</source>
            <translation>重开</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>转办</translation>
        </message>
        <message>
            <source>put together</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不准</translation>
        </message>
        <message>
            <source>repair</source>
            <translation>急难·维修</translation>
        </message>
        <message>
            <source>reported by law</source>
            <translation>依法报告</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>诉求</translation>
        </message>
        <message>
            <source>safety</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>satisfied</source>
            <translation>满意</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>things</source>
            <translation>急难·物品</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>to be answered</source>
            <translation>应回应</translation>
        </message>
        <message>
            <source>to be told</source>
            <translation>待告知本人</translation>
        </message>
        <message>
            <source>to call again within 24 hours</source>
            <translation>应在 24 小时内回访</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>told the person</source>
            <translation>已告知本人</translation>
        </message>
        <message>
            <source>told, to be closed</source>
            <translation>已告知，待销号</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>visit wish</source>
            <translation>探视愿望</translation>
        </message>
        <message>
            <source>what is asked for</source>
            <translation>诉求内容</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>{phone} is the home's own number. Type it again to keep it.</source>
            <translation>{phone} 是本机构自己的电话。再输一次即保留。</translation>
        </message>
        <message>
            <source>{when} is {minutes} minutes ago; both times are kept. The same again keeps it.</source>
            <translation>{when} 是 {minutes} 分钟前；两个时间都会留下。再输一次即保留。</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>110 police</source>
            <translation>110 报警</translation>
        </message>
        <message>
            <source>120 ambulance</source>
            <translation>120 急救</translation>
        </message>
        <message>
            <source>12356 psychological help</source>
            <translation>12356 心理援助</translation>
        </message>
        <message>
            <source>A counselling</source>
            <translation>记一次心理倾听</translation>
        </message>
        <message>
            <source>A counsellor's own passphrase</source>
            <translation>倾听员本人的口令</translation>
        </message>
        <message>
            <source>A step of the application</source>
            <translation>救助申请的进展</translation>
        </message>
        <message>
            <source>About whom of the house</source>
            <translation>关于谁（本机构）</translation>
        </message>
        <message>
            <source>About whom or what else</source>
            <translation>其他人或地方</translation>
        </message>
        <message>
            <source>Age band</source>
            <translation>年龄段</translation>
        </message>
        <message>
            <source>Aid</source>
            <translation>救助</translation>
        </message>
        <message>
            <source>Aid asked for</source>
            <translation>申请救助</translation>
        </message>
        <message>
            <source>Aid is asked for in a request: choose or take down the request first.</source>
            <translation>救助要挂在一件诉求上：先选中或登记那件诉求。</translation>
        </message>
        <message>
            <source>Answered in time {in_time} of {received} (not answered is not in time) · open {open} = now {now} + today {today} + this week {week}</source>
            <translation>限内回应 {in_time} / {received}（未回应不算限内） · 未办 {open} = 现在 {now} + 今天 {today} + 本周 {week}</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Ask for the chosen request</source>
            <translation>为选中的诉求申请</translation>
        </message>
        <message>
            <source>Asked by {caller} {phone}</source>
            <translation>来人：{caller} {phone}</translation>
        </message>
        <message>
            <source>Began at</source>
            <translation>几点开始</translation>
        </message>
        <message>
            <source>Cannot be told</source>
            <translation>告知不到</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>销号</translation>
        </message>
        <message>
            <source>Counselling</source>
            <translation>心理</translation>
        </message>
        <message>
            <source>Day (empty: today)</source>
            <translation>日期（空着是今天）</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>记为首次回应</translation>
        </message>
        <message>
            <source>For what</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>For whom (empty: the house)</source>
            <translation>为谁（空着是全院）</translation>
        </message>
        <message>
            <source>From which money</source>
            <translation>哪笔钱</translation>
        </message>
        <message>
            <source>Give to</source>
            <translation>派人</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Granted {count}: {granted} yuan = paid {paid} + unpaid {unpaid}</source>
            <translation>准 {count} 件 {granted} 元 = 已付 {paid} + 未付 {unpaid}</translation>
        </message>
        <message>
            <source>Helpers</source>
            <translation>志愿服务</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>How verified, why refused, or receipt no.</source>
            <translation>怎样核实、为何不批，或收据号</translation>
        </message>
        <message>
            <source>In need: {numbers}</source>
            <translation>紧急电话：{numbers}</translation>
        </message>
        <message>
            <source>In the record: {medicines}</source>
            <translation>本机构记录：{medicines}</translation>
        </message>
        <message>
            <source>It ends</source>
            <translation>停发</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Kept: {no}.</source>
            <translation>已记：{no}。</translation>
        </message>
        <message>
            <source>Kept: {talker}. In need: {numbers}</source>
            <translation>已保存：{talker}。紧急求助：{numbers}</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Last day (empty: today)</source>
            <translation>最后一天（空着是今天）</translation>
        </message>
        <message>
            <source>Looked at again today</source>
            <translation>今天已复核</translation>
        </message>
        <message>
            <source>May the family be told?</source>
            <translation>可否告知家属？</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>新诉求</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>下次复核</translation>
        </message>
        <message>
            <source>No request stands here. What somebody needs is written down with Ctrl N; it is answered in time, and closed when they were told.</source>
            <translation>这里没有诉求。谁有需要，按 Ctrl N 记下；按时回应，告知本人后才办结。</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>没有未办的诉求。</translation>
        </message>
        <message>
            <source>Nothing is open. The last one was closed {clock}.</source>
            <translation>没有未办的诉求。上一件 {clock} 办结。</translation>
        </message>
        <message>
            <source>Nothing yet. Ctrl N begins.</source>
            <translation>还没有。按 Ctrl N 开始登记。</translation>
        </message>
        <message>
            <source>Now, {minutes} min day and night:</source>
            <translation>现在 · {minutes} 分内有人回应，全天计时：</translation>
        </message>
        <message>
            <source>Number of who spoke (empty: somebody new)</source>
            <translation>来访者编号（空着是新来访者）</translation>
        </message>
        <message>
            <source>Open requests, grouped by how soon</source>
            <translation>未办的诉求，按急缓分组</translation>
        </message>
        <message>
            <source>Or the name of who helped</source>
            <translation>或服务者姓名</translation>
        </message>
        <message>
            <source>Own passphrase, then Enter: the words of the chosen call</source>
            <translation>输入本人口令后按 Enter，看选中这次的内容</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>转办</translation>
        </message>
        <message>
            <source>Person-times</source>
            <translation>人次</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>补贴项目</translation>
        </message>
        <message>
            <source>Programmes</source>
            <translation>补贴</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读内容</translation>
        </message>
        <message>
            <source>Referred to</source>
            <translation>转介到</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Reported by law</source>
            <translation>依法报告</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Since (empty: today)</source>
            <translation>从哪天起（空着是今天）</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>Somebody gets aid by programme</source>
            <translation>登记享受补贴</translation>
        </message>
        <message>
            <source>Somebody gets it</source>
            <translation>登记一人</translation>
        </message>
        <message>
            <source>Somebody helped</source>
            <translation>登记一次服务</translation>
        </message>
        <message>
            <source>Sum in yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>Take a request</source>
            <translation>登记诉求</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>The counsellor's own passphrase</source>
            <translation>倾听员本人的口令</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>再输一遍</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>This week, {days} working days:</source>
            <translation>本周 · {days} 个工作日内：</translation>
        </message>
        <message>
            <source>Today, {hours} h, {opens}–{closes}:</source>
            <translation>今天 · {hours} 小时内，{opens}–{closes} 计时：</translation>
        </message>
        <message>
            <source>Told the person</source>
            <translation>已告知本人</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>急缓</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>诉求内容</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>Who asks (may stay empty)</source>
            <translation>来人（可以不填）</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>谁享受</translation>
        </message>
        <message>
            <source>Who of the house helped</source>
            <translation>院内服务者</translation>
        </message>
        <message>
            <source>Who stays on the telephone</source>
            <translation>谁守着电话</translation>
        </message>
        <message>
            <source>Why it ends</source>
            <translation>为什么停发</translation>
        </message>
        <message>
            <source>Words, sealed to the counsellors</source>
            <translation>谈话内容（只有倾听员能看）</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回应</translation>
        </message>
        <message>
            <source>asked {number} = granted {granted} + refused {refused} + withdrawn {withdrawn} + open {open}</source>
            <translation>申请 {number} = 准 {granted} + 不准 {refused} + 撤回 {withdrawn} + 未定 {open}</translation>
        </message>
        <message>
            <source>call by {clock}</source>
            <translation>{clock} 前回电</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>销号</translation>
        </message>
        <message>
            <source>code, room-bed or name of who has it</source>
            <translation>派给谁：工号、房床号或姓名</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已停发</translation>
        </message>
        <message>
            <source>given</source>
            <translation>正在享受</translation>
        </message>
        <message>
            <source>heard in 92 days</source>
            <translation>近 92 天的倾听</translation>
        </message>
        <message>
            <source>how it was verified</source>
            <translation>怎么核实的</translation>
        </message>
        <message>
            <source>in words, if there is something to say</source>
            <translation>有话就写，没有就按 Enter</translation>
        </message>
        <message>
            <source>name of who reports, a space, to whom</source>
            <translation>报告人姓名，空格，报给哪里</translation>
        </message>
        <message>
            <source>no, or nobody asked</source>
            <translation>不可以，或没问过</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>未回应</translation>
        </message>
        <message>
            <source>number of the other request</source>
            <translation>另一件的单号</translation>
        </message>
        <message>
            <source>number, about whom, words</source>
            <translation>单号 / 关于谁 / 内容</translation>
        </message>
        <message>
            <source>papers overdue</source>
            <translation>手续逾期</translation>
        </message>
        <message>
            <source>received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>satisfied or unsatisfied, if that was asked; then words</source>
            <translation>问过满意度的先写“满意”或“不满意”，再写要说的</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>social worker</source>
            <translation>社工</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>解决</translation>
        </message>
        <message>
            <source>the counsellor's own passphrase</source>
            <translation>倾听员自己的口令</translation>
        </message>
        <message>
            <source>the family may be told</source>
            <translation>同意告知家属</translation>
        </message>
        <message>
            <source>this month {received} = closed {closed} + open {open} · first answer: median {median}, nine of ten {ninetieth}</source>
            <translation>本月 {received} = 办结 {closed} + 未办 {open} · 首次回应：中位 {median}，九成在 {ninetieth} 内</translation>
        </message>
        <message>
            <source>this month {times} person-times · {persons} persons</source>
            <translation>本月 {times} 人次 · {persons} 人 · 内容只有倾听员能看</translation>
        </message>
        <message>
            <source>this month, {time}, {contacts} person-times:</source>
            <translation>本月 {time}，{contacts} 人次：</translation>
        </message>
        <message>
            <source>to be called again</source>
            <translation>要再回电</translation>
        </message>
        <message>
            <source>to be looked at again</source>
            <translation>该复核了</translation>
        </message>
        <message>
            <source>to whom it is passed on</source>
            <translation>转给哪里</translation>
        </message>
        <message>
            <source>told</source>
            <translation>告知本人</translation>
        </message>
        <message>
            <source>until {clock}</source>
            <translation>限 {clock}</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>volunteer</source>
            <translation>志愿者</translation>
        </message>
        <message>
            <source>what was answered</source>
            <translation>怎么回应的</translation>
        </message>
        <message>
            <source>why it is refused</source>
            <translation>为什么不同意</translation>
        </message>
        <message>
            <source>why the person cannot be told</source>
            <translation>告知不到的原因</translation>
        </message>
        <message>
            <source>without words</source>
            <translation>没有记内容</translation>
        </message>
        <message>
            <source>words are sealed</source>
            <translation>内容已密封</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>可以</translation>
        </message>
        <message>
            <source>{count} requests of this kind in 14 days.</source>
            <translation>14 日内同类诉求 {count} 次。</translation>
        </message>
        <message>
            <source>{kind} · {about}   {words}</source>
            <translation>{kind} · {about}   {words}</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>{no} · {about}</source>
            <translation>{no} · {about}</translation>
        </message>
        <message>
            <source>{no} · {channel} {clock} · taken by {who}</source>
            <translation>{no} · {channel} {clock} · {who} 接</translation>
        </message>
        <message>
            <source>{open} open</source>
            <translation>{open} 件未办结</translation>
        </message>
        <message>
            <source>{risk} {count}</source>
            <translation>{risk} {count}</translation>
        </message>
        <message>
            <source>{second} · {count} with it</source>
            <translation>{second} · 合并 {count} 件</translation>
        </message>
        <message>
            <source>{talker} · risk: {risk} · {theme}</source>
            <translation>{talker} · 风险：{risk} · {theme}</translation>
        </message>
        <message>
            <source>{yuan} yuan asked</source>
            <translation>申请 {yuan} 元</translation>
        </message>
        <message>
            <source>{yuan} yuan not paid</source>
            <translation>{yuan} 元未付</translation>
        </message>
        <message>
            <source>▲ overdue {count}</source>
            <translation>▲ 已超时 {count}</translation>
        </message>
        <message>
            <source>▲ {who} stays on the telephone: call by {clock}</source>
            <translation>▲ 高风险：{who} 电话陪伴，{clock} 前须回访</translation>
        </message>
        <message>
            <source>▲ {who} {cause}: paid {yuan} yuan, papers overdue</source>
            <translation>▲ {who} {cause}：已付 {yuan} 元，手续超期</translation>
        </message>
        <message>
            <source>▲ {who}: the call was due {clock}</source>
            <translation>▲ 高风险：{who}，{clock} 前该回访，已超时</translation>
        </message>
        <message>
            <source>○ {who} {cause}: {yuan} yuan not paid</source>
            <translation>○ {who} {cause}：{yuan} 元未付</translation>
        </message>
        <message>
            <source>⚠ soon overdue {count}</source>
            <translation>⚠ 将超时 {count}</translation>
        </message>
    </context>
    <context>
        <name>Restore</name>
        <message>
            <source>Add what the damaged record still holds after it</source>
            <translation>把损坏数据里备份之后还能读出的记录一并带上</translation>
        </message>
        <message>
            <source>Look for backups in another folder…</source>
            <translation>到别的文件夹里找备份…</translation>
        </message>
        <message>
            <source>New folder; nothing is ever written over</source>
            <translation>新文件夹（绝不覆盖已有内容）</translation>
        </message>
        <message>
            <source>Open the restored home</source>
            <translation>打开恢复好的数据</translation>
        </message>
        <message>
            <source>Passphrase of this home, or the recovery code</source>
            <translation>本机构的口令，或恢复码</translation>
        </message>
        <message>
            <source>Proven backups, the newest first</source>
            <translation>核验过的备份（新的在前）</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Restoring and checking everything. Please wait.</source>
            <translation>正在恢复并逐条核验，请稍候。</translation>
        </message>
        <message>
            <source>There are no proven backups in {path}.</source>
            <translation>{path} 里没有核验过的备份。</translation>
        </message>
        <message>
            <source>{when} · {why} · lines: {lines}</source>
            <translation>{when} · {why} · {lines} 条记录</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Desk {station}: lines from {first} on could not be read, if there were any.</source>
            <translation>工作台 {station}：第 {first} 条之后如果还有记录，也无法读出。</translation>
        </message>
        <message>
            <source>Desk {station}: lines {first} to {last} could not be read.</source>
            <translation>工作台 {station}：第 {first} 至 {last} 条记录无法读出。</translation>
        </message>
        <message>
            <source>Lines taken over from the damaged record: {count}.</source>
            <translation>从损坏的数据中救回 {count} 条记录。</translation>
        </message>
        <message>
            <source>Lines that can be read but stand behind a gap: {count}. Nothing proves them, so they were left in the damaged folder.</source>
            <translation>有 {count} 条记录虽能读出，但前面有缺口，无法证明其真实，仍留在损坏的文件夹里。</translation>
        </message>
        <message>
            <source>Lines that were kept after this backup and are not in the restored record: {count}.</source>
            <translation>这份备份之后存的记录，有 {count} 条没有恢复回来。</translation>
        </message>
        <message>
            <source>Nothing that was ever kept is missing.</source>
            <translation>保存过的记录一条不少。</translation>
        </message>
        <message>
            <source>Two copies went on as desk {station}: {count} lines of the damaged one are kept beside the record. A director enters them anew on the page of desks.</source>
            <translation>两份副本都以 {station} 号电脑的身份继续记录：损坏那份的 {count} 行另外保存着。请院长在电脑页重新录入。</translation>
        </message>
        <message>
            <source>Whether anything was kept after this backup cannot be told: the old folder's {name} is not at hand.</source>
            <translation>手边没有原文件夹的 {name}，无法判断这份备份之后是否还存过记录。</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>carer</source>
            <translation>护理员</translation>
        </message>
        <message>
            <source>counsellor</source>
            <translation>倾听员</translation>
        </message>
        <message>
            <source>director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>gatekeeper</source>
            <translation>门岗</translation>
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
        <message>
            <source>therapist</source>
            <translation>治疗师</translation>
        </message>
    </context>
    <context>
        <name>Rota</name>
        <message>
            <source>Between the teams nobody is in for {hours} h.</source>
            <translation>两班之间有 {hours} 小时无人在班。</translation>
        </message>
        <message>
            <source>No team is in.</source>
            <translation>现在没有班组在院。</translation>
        </message>
        <message>
            <source>Nobody follows at the hand-over.</source>
            <translation>交接时没有下一班。</translation>
        </message>
        <message>
            <source>Nobody said from when {next} is watched.</source>
            <translation>{next} 从哪天开始观察还没有填。</translation>
        </message>
        <message>
            <source>comes</source>
            <translation>待进驻</translation>
        </message>
        <message>
            <source>day {day} of {last}</source>
            <translation>第 {day}/{last} 天</translation>
        </message>
        <message>
            <source>is over</source>
            <translation>已撤出</translation>
        </message>
        <message>
            <source>the name of the team</source>
            <translation>班名</translation>
        </message>
        <message>
            <source>who is in the team</source>
            <translation>班里有谁</translation>
        </message>
        <message>
            <source>{count} go on from {now} to {next} without a break.</source>
            <translation>{count} 人从 {now} 连到 {next}，没有轮休。</translation>
        </message>
        <message>
            <source>{next} has {count} fewer than {now}.</source>
            <translation>{next} 比 {now} 少 {count} 人。</translation>
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
            <translation>全部 {count} 人次已测或已说明，按 F9 生成日报。</translation>
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
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>核对</translation>
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
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name, room or scan</source>
            <translation>姓名 / 拼音 / 房号 / 扫码</translation>
        </message>
        <message>
            <source>Next: {advice}.</source>
            <translation>下一步：{advice}。</translation>
        </message>
        <message>
            <source>No resident was in the house in this round, {opens} to {closes}.</source>
            <translation>本轮（{opens} 至 {closes}）没有老人在院。</translation>
        </message>
        <message>
            <source>No resident was in the house in this round, {opens} to {closes}. The next one opens on {day} at {clock}.</source>
            <translation>本轮（{opens} 至 {closes}）没有老人在院。下一轮 {day} {clock} 开始。</translation>
        </message>
        <message>
            <source>No residents yet: Ctrl 7 opens People, there Ctrl N admits one, Ctrl O a list.</source>
            <translation>还没有住养老人：按 Ctrl 7 到“人员”，Ctrl N 办理入住，Ctrl O 导入名单。</translation>
        </message>
        <message>
            <source>No round is planned.</source>
            <translation>没有安排巡测。</translation>
        </message>
        <message>
            <source>No row stands here. F5 goes to what is due now, Ctrl F finds anybody.</source>
            <translation>这里没有人。F5 到现在该测的，Ctrl F 找人。</translation>
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
            <source>Only what was typed for {person} is gone. Nothing that was kept has changed.</source>
            <translation>只去掉了为 {person} 输入的内容，已保存的没有变。</translation>
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
            <source>Read back {place} of {total}: no. {number}, {person}, {measure}. What is on the paper?</source>
            <translation>复核第 {place} 个，共 {total} 个：{number} 号，{person}，{measure}。纸上写的是多少？</translation>
        </message>
        <message>
            <source>Read back: the same {same}, corrected {corrected}, not compared {left}.</source>
            <translation>复核完毕：一致 {same} 项，更正 {corrected} 项，未核对 {left} 项。</translation>
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
            <source>Save the correction</source>
            <translation>保存更正</translation>
        </message>
        <message>
            <source>Save the note</source>
            <translation>保存备注</translation>
        </message>
        <message>
            <source>Save these readings</source>
            <translation>保存这些测值</translation>
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
            <source>There is nothing to read back in this round.</source>
            <translation>本轮巡测没有可复核的测值。</translation>
        </message>
        <message>
            <source>This is not due for {person} in this round.</source>
            <translation>本轮巡测中{person}不需测此项。</translation>
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
            <source>normal on repeat</source>
            <translation>复测正常</translation>
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
            <source>save, next open</source>
            <translation>保存并到下一位待测</translation>
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
            <source>standing test in mmHg and kPa: not judged, repeat it in one unit</source>
            <translation>立位测试混用两种单位：不作判断，请用同一单位重测</translation>
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
            <source>then {reason}</source>
            <translation>之后{reason}</translation>
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
            <source>{kept} was kept. Enter again corrects it to {typed}; or type what the paper says.</source>
            <translation>录入的是 {kept}。再按回车更正为 {typed}；或重新输入纸上的值。</translation>
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
            <source>{person} was out of view and is shown again. Enter keeps what is typed.</source>
            <translation>{person} 刚才不在画面里，现已重新显示。再按 Enter 保存输入的值。</translation>
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
            <source>{said} ({desk})</source>
            <translation>{said}（{desk}）</translation>
        </message>
        <message>
            <source>{sentence} After the report.</source>
            <translation>{sentence}报告后更正。</translation>
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
            <translation>{taken} 的 {shown} 已由{who}于 {clock} 划去：{why}。</translation>
        </message>
        <message>
            <source>{shown} {findings}</source>
            <translation>{shown} {findings}</translation>
        </message>
        <message>
            <source>{shown}: overtaken, corrected later at another desk</source>
            <translation>{shown}：已被取代，另一台电脑后来又作了更正</translation>
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
        <message>
            <source>↓ goes on without comparing.</source>
            <translation>按 ↓ 跳过不核对。</translation>
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
        <name>RowEditor</name>
        <message>
            <source>Row {number}: Enter takes it, Esc leaves it as it was.</source>
            <translation>第 {number} 行：回车采用，Esc 保持原样。</translation>
        </message>
    </context>
    <context>
        <name>RowTable</name>
        <message>
            <source>Charts</source>
            <translation>趋势图</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制整张表</translation>
        </message>
        <message>
            <source>Copy the row</source>
            <translation>复制本行</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员资料</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>The next column</source>
            <translation>下一列</translation>
        </message>
        <message>
            <source>Turn the order round</source>
            <translation>倒过来排</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>Blood pressure of a child: low</source>
            <translation>儿童血压：低</translation>
        </message>
        <message>
            <source>Blood pressure: crisis</source>
            <translation>血压：危象</translation>
        </message>
        <message>
            <source>Blood pressure: from 80 years on</source>
            <translation>血压：80 岁及以上</translation>
        </message>
        <message>
            <source>Blood pressure: grade 1</source>
            <translation>血压：1 级</translation>
        </message>
        <message>
            <source>Blood pressure: grade 2</source>
            <translation>血压：2 级</translation>
        </message>
        <message>
            <source>Blood pressure: grade 3, urgent</source>
            <translation>血压：3 级，紧急</translation>
        </message>
        <message>
            <source>Blood pressure: low</source>
            <translation>血压：偏低</translation>
        </message>
        <message>
            <source>Breathing of a child: above normal</source>
            <translation>儿童呼吸：高于正常</translation>
        </message>
        <message>
            <source>Breathing of a child: below normal</source>
            <translation>儿童呼吸：低于正常</translation>
        </message>
        <message>
            <source>Breathing: fast</source>
            <translation>呼吸：快</translation>
        </message>
        <message>
            <source>Breathing: slow</source>
            <translation>呼吸：慢</translation>
        </message>
        <message>
            <source>Breathing: unstable</source>
            <translation>呼吸：不稳定</translation>
        </message>
        <message>
            <source>Breathing: very fast</source>
            <translation>呼吸：很快</translation>
        </message>
        <message>
            <source>Breathing: very slow</source>
            <translation>呼吸：很慢</translation>
        </message>
        <message>
            <source>Consciousness: not alert</source>
            <translation>意识：非清醒</translation>
        </message>
        <message>
            <source>Fall on standing</source>
            <translation>站立后下降</translation>
        </message>
        <message>
            <source>Fall on standing, after a high lying value</source>
            <translation>站立后下降（卧位血压高者）</translation>
        </message>
        <message>
            <source>Fall on standing, after sitting</source>
            <translation>由坐位站起后血压下降</translation>
        </message>
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
            <source>Glucose: critical value</source>
            <translation>血糖：危急值</translation>
        </message>
        <message>
            <source>Glucose: high on two days in a row</source>
            <translation>血糖：连续两天很高</translation>
        </message>
        <message>
            <source>Glucose: high twice in a day</source>
            <translation>血糖：一天内两次偏高</translation>
        </message>
        <message>
            <source>Glucose: very high band</source>
            <translation>血糖：很高段</translation>
        </message>
        <message>
            <source>High fever</source>
            <translation>高热</translation>
        </message>
        <message>
            <source>Low glucose twice in a row</source>
            <translation>连续两次低血糖</translation>
        </message>
        <message>
            <source>Low glucose, level 1</source>
            <translation>低血糖 1 级</translation>
        </message>
        <message>
            <source>Low glucose, level 2</source>
            <translation>低血糖 2 级</translation>
        </message>
        <message>
            <source>Low glucose, level 3</source>
            <translation>低血糖 3 级</translation>
        </message>
        <message>
            <source>Low glucose: call at once</source>
            <translation>低血糖：立即呼叫</translation>
        </message>
        <message>
            <source>Low while standing</source>
            <translation>站立时偏低</translation>
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
            <source>Near the low line, for people who are treated</source>
            <translation>接近低限（用药治疗者）</translation>
        </message>
        <message>
            <source>Oxygen of a child: low</source>
            <translation>儿童血氧：低</translation>
        </message>
        <message>
            <source>Oxygen: a little low</source>
            <translation>血氧：略低</translation>
        </message>
        <message>
            <source>Oxygen: low</source>
            <translation>血氧：低</translation>
        </message>
        <message>
            <source>Oxygen: very low</source>
            <translation>血氧：很低</translation>
        </message>
        <message>
            <source>Pain: moderate</source>
            <translation>疼痛：中度</translation>
        </message>
        <message>
            <source>Pain: strong</source>
            <translation>疼痛：重度</translation>
        </message>
        <message>
            <source>Pulse of a child: above normal</source>
            <translation>儿童脉搏：高于正常</translation>
        </message>
        <message>
            <source>Pulse of a child: below normal</source>
            <translation>儿童脉搏：低于正常</translation>
        </message>
        <message>
            <source>Pulse: a little fast</source>
            <translation>脉搏：略快</translation>
        </message>
        <message>
            <source>Pulse: fast</source>
            <translation>脉搏：快</translation>
        </message>
        <message>
            <source>Pulse: slow</source>
            <translation>脉搏：慢</translation>
        </message>
        <message>
            <source>Pulse: unstable</source>
            <translation>脉搏：不稳定</translation>
        </message>
        <message>
            <source>Pulse: very fast</source>
            <translation>脉搏：很快</translation>
        </message>
        <message>
            <source>Pulse: very slow</source>
            <translation>脉搏：很慢</translation>
        </message>
        <message>
            <source>Rise on standing to 140 or more</source>
            <translation>站立后升至 140 及以上</translation>
        </message>
        <message>
            <source>Screening: re-check</source>
            <translation>筛查：需复测</translation>
        </message>
        <message>
            <source>Stool: loose</source>
            <translation>大便：稀</translation>
        </message>
        <message>
            <source>The meter reads HI</source>
            <translation>血糖仪显示 HI</translation>
        </message>
        <message>
            <source>The meter reads LO</source>
            <translation>血糖仪显示 LO</translation>
        </message>
        <message>
            <source>Very low</source>
            <translation>过低</translation>
        </message>
        <message>
            <source>Weight loss in 180 days</source>
            <translation>180 天体重下降</translation>
        </message>
        <message>
            <source>Weight loss in 30 days</source>
            <translation>30 天体重下降</translation>
        </message>
        <message>
            <source>Weight loss in 90 days</source>
            <translation>90 天体重下降</translation>
        </message>
        <message>
            <source>Weight loss within a week</source>
            <translation>一周内体重下降</translation>
        </message>
        <message>
            <source>diastolic {value}: above {limit}</source>
            <translation>舒张压 {value}：高于 {limit}</translation>
        </message>
        <message>
            <source>diastolic {value}: at or above {limit}</source>
            <translation>舒张压 {value}：达到或高于 {limit}</translation>
        </message>
        <message>
            <source>diastolic {value}: below {limit}</source>
            <translation>舒张压 {value}：低于 {limit}</translation>
        </message>
        <message>
            <source>pulse {value}: above {limit}</source>
            <translation>脉搏 {value}：高于 {limit}</translation>
        </message>
        <message>
            <source>pulse {value}: at or above {limit}</source>
            <translation>脉搏 {value}：达到或高于 {limit}</translation>
        </message>
        <message>
            <source>pulse {value}: at or below {limit}</source>
            <translation>脉搏 {value}：等于或低于 {limit}</translation>
        </message>
        <message>
            <source>systolic {value}: above {limit}</source>
            <translation>收缩压 {value}：高于 {limit}</translation>
        </message>
        <message>
            <source>systolic {value}: at or above {limit}</source>
            <translation>收缩压 {value}：达到或高于 {limit}</translation>
        </message>
        <message>
            <source>systolic {value}: below {limit}</source>
            <translation>收缩压 {value}：低于 {limit}</translation>
        </message>
        <message>
            <source>the meter reads {value}; call, have a laboratory confirm</source>
            <translation>血糖仪显示 {value}；通知医生，抽血复核</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: above {limit} twice within 24 hours</source>
            <translation>本次 {value}，此前 {earlier_at} 为 {earlier}：24 小时内两次高于 {limit}</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: above {limit} two or more times within 24 hours; with a new or changed condition, call as soon as possible</source>
            <translation>{value}，此前 {earlier_at} 为 {earlier}：24 小时内两次或以上大于 {limit}；如病情为新发或有变化，请尽快联系医生</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: at or above {limit} twice within 24 hours</source>
            <translation>本次 {value}，此前 {earlier_at} 为 {earlier}：24 小时内两次达到或超过 {limit}</translation>
        </message>
        <message>
            <source>{value} after {earlier} at {earlier_at}: below {limit} twice in a row; call, have a laboratory confirm, look at meals and medicine, measure more often for 24 hours</source>
            <translation>{earlier_at} 为 {earlier}，现为 {value}：连续两次低于 {limit}；通知医生，抽血复核，查看进食与用药，24 小时内加密监测</translation>
        </message>
        <message>
            <source>{value} after {earlier} on {earlier_on}: above {limit} on two days in a row; call, have a laboratory confirm, look for infection</source>
            <translation>{earlier_on} 为 {earlier}，现为 {value}：连续两天高于 {limit}；通知医生，抽血复核，查找感染</translation>
        </message>
        <message>
            <source>{value} on the Bristol scale: loose</source>
            <translation>布里斯托 {value} 型：稀便</translation>
        </message>
        <message>
            <source>{value} standing, {earlier} at {earlier_at} before: {difference} higher (from {limit} on is noticed)</source>
            <translation>站立 {value}，之前 {earlier_at} 为 {earlier}：上升 {difference}（达到 {limit} 即提示）</translation>
        </message>
        <message>
            <source>{value} standing, {earlier} at {earlier_at} before: {difference} lower (from {limit} on is noticed)</source>
            <translation>站立 {value}，之前 {earlier_at} 为 {earlier}：下降 {difference}（达到 {limit} 即提示）</translation>
        </message>
        <message>
            <source>{value} while standing: below {limit}</source>
            <translation>站立时 {value}：低于 {limit}</translation>
        </message>
        <message>
            <source>{value}, on {earlier_on} {earlier}: {difference} % lost in {days} days (from {limit} % on is noticed; compared with the weight nearest {ago} days before)</source>
            <translation>{value}，{earlier_on} 为 {earlier}：{days} 天内下降 {difference}%（达到 {limit}% 即提示；与最接近 {ago} 天前的一次体重比较）</translation>
        </message>
        <message>
            <source>{value}, on {earlier_on} {earlier}: {difference} % lost in {days} days (from {limit} % within a week is noticed; weigh again, it may be a slip of the scale or of typing)</source>
            <translation>{value}，{earlier_on} 为 {earlier}：{days} 天内下降 {difference}%（一周内下降达 {limit}% 即提示；请重新称重，也可能是秤或录入有误）</translation>
        </message>
        <message>
            <source>{value}: above {limit}</source>
            <translation>{value}：高于 {limit}</translation>
        </message>
        <message>
            <source>{value}: above {limit}, the upper end of what is normal at this age</source>
            <translation>{value}：高于该年龄正常上限 {limit}</translation>
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
            <source>{value}: below {limit}, the line for this age</source>
            <translation>{value}：低于该年龄的界限 {limit}</translation>
        </message>
        <message>
            <source>{value}: below {limit}, the lower end of what is normal at this age</source>
            <translation>{value}：低于该年龄正常下限 {limit}</translation>
        </message>
        <message>
            <source>{value}: below {limit}; there is no own normal at this site yet</source>
            <translation>{value}：低于 {limit}；该部位尚无本人基线</translation>
        </message>
        <message>
            <source>{value}: mind or body affected, another person's help needed; call at once</source>
            <translation>{value}：神志或身体受影响，需他人救助；立即呼叫</translation>
        </message>
        <message>
            <source>{value}: not alert (C newly confused, V voice, P pain, U unresponsive)</source>
            <translation>{value}：非清醒（C 新发意识混乱，V 呼唤有反应，P 疼痛有反应，U 无反应）</translation>
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
        <name>Sampling</name>
        <message>
            <source>A positive pool is no case: {count} single samples</source>
            <translation>混阳不是病例：{count} 人各单采 1 管</translation>
        </message>
        <message>
            <source>Again by itself</source>
            <translation>自动重复</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Answered, or waits</source>
            <translation>出结果 / 已等</translation>
        </message>
        <message>
            <source>Antigen +, nucleic acid −</source>
            <translation>抗原阳性、核酸阴性</translation>
        </message>
        <message>
            <source>Beijing 2023, closed home: staff daily, residents twice</source>
            <translation>北京 2023，封闭管理：员工每日，老人每周两次</translation>
        </message>
        <message>
            <source>Beijing 2023, open home: twice a week, alternating days</source>
            <translation>北京 2023，未封闭：每周两次，隔日轮换</translation>
        </message>
        <message>
            <source>Close the round</source>
            <translation>结束本轮</translation>
        </message>
        <message>
            <source>Contact group</source>
            <translation>同一活动组</translation>
        </message>
        <message>
            <source>Contact of {names}, round “{round}”</source>
            <translation>{names} 的密切接触者，检测轮“{round}”</translation>
        </message>
        <message>
            <source>Due today by plan: {names}. Enter opens it.</source>
            <translation>按计划今天该检：{names}。Enter 开始。</translation>
        </message>
        <message>
            <source>England 2022 (withdrawn): staff by shift, others monthly</source>
            <translation>英格兰 2022（已撤销）：员工每班，老人每月</translation>
        </message>
        <message>
            <source>Enter keeps the rows taken; Space also takes a row that is asked about; C says what each column is.</source>
            <translation>回车保留“收”的行；空格把“问”的行也收下；C 说明各列是什么。</translation>
        </message>
        <message>
            <source>Enter on a column says what it is.</source>
            <translation>在一列上按回车，说明它是什么。</translation>
        </message>
        <message>
            <source>Explained {count}</source>
            <translation>已说明 {count}</translation>
        </message>
        <message>
            <source>File of the laboratory: {name}</source>
            <translation>化验结果文件：{name}</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>装管</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Freeze the list and open</source>
            <translation>冻结名单并开始</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>同一活动组</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>交出</translation>
        </message>
        <message>
            <source>Hold apart and take a single sample. This is no case.</source>
            <translation>单独安置，单采复核。混阳不是病例。</translation>
        </message>
        <message>
            <source>Hold apart, list the contacts, propose isolation, check the supplies, report within 2 h.</source>
            <translation>单独安置，列出密接，建议隔离，查看物资，2 小时内报告。</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>In a positive pool of round “{round}”, to confirm</source>
            <translation>混检阳性待复核，检测轮“{round}”</translation>
        </message>
        <message>
            <source>Into the tube</source>
            <translation>入管</translation>
        </message>
        <message>
            <source>Keep the answer</source>
            <translation>登记结果</translation>
        </message>
        <message>
            <source>Keep the lines</source>
            <translation>登记判读</translation>
        </message>
        <message>
            <source>Keep the reason</source>
            <translation>登记原因</translation>
        </message>
        <message>
            <source>Keep the rows that are taken</source>
            <translation>收下可收的行</translation>
        </message>
        <message>
            <source>Keep the test made elsewhere</source>
            <translation>记下在外检测</translation>
        </message>
        <message>
            <source>Lines: {lines} … and the time</source>
            <translation>线：{lines}……可加时间</translation>
        </message>
        <message>
            <source>List frozen {clock}: {count}</source>
            <translation>冻结名单 {clock} · {count} 人</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>批号</translation>
        </message>
        <message>
            <source>Lot {lot}: {invalid} of {read} invalid, more than {limit} %. Take another.</source>
            <translation>批号 {lot}：{read} 份中 {invalid} 份无效，超过 {limit}%，请换一批。</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Name of the round</source>
            <translation>轮次名称</translation>
        </message>
        <message>
            <source>New round</source>
            <translation>新开一轮</translation>
        </message>
        <message>
            <source>New test round</source>
            <translation>新的检测轮</translation>
        </message>
        <message>
            <source>Next tube {tube}</source>
            <translation>下一支 {tube}</translation>
        </message>
        <message>
            <source>No test round yet</source>
            <translation>还没有检测轮</translation>
        </message>
        <message>
            <source>No test round yet. Ctrl N opens one: who, how, when.</source>
            <translation>还没有检测轮。Ctrl N 新开一轮：名单、方法、时段。</translation>
        </message>
        <message>
            <source>Nobody of a round stands here. Ctrl N begins one: whom, how, until when.</source>
            <translation>这里没有检测轮的人员。Ctrl N 新开一轮：名单、方法、时段。</translation>
        </message>
        <message>
            <source>Not counted as a case. Let a doctor decide.</source>
            <translation>不计为病例，请医生判断。</translation>
        </message>
        <message>
            <source>Not due {count}</source>
            <translation>不应检 {count}</translation>
        </message>
        <message>
            <source>Not explained {count}</source>
            <translation>未说明 {count}</translation>
        </message>
        <message>
            <source>Ordered by</source>
            <translation>下达单位</translation>
        </message>
        <message>
            <source>People in a pool</source>
            <translation>每管人数</translation>
        </message>
        <message>
            <source>People of the round</source>
            <translation>本轮人员</translation>
        </message>
        <message>
            <source>Pool positive {count}</source>
            <translation>混阳 {count}</translation>
        </message>
        <message>
            <source>Pool positive, to confirm</source>
            <translation>混阳待复核</translation>
        </message>
        <message>
            <source>Repeat it within 2 hours.</source>
            <translation>2 小时内重采。</translation>
        </message>
        <message>
            <source>Result, then the proof: negative county 0123</source>
            <translation>结果，空格后写凭证：阴性 县医院 0123</translation>
        </message>
        <message>
            <source>Results, tubes or people were not found. Enter on a column says what it is.</source>
            <translation>没有找到结果列，或者没有管号、人员列。在某一列上按回车，说明它是什么。</translation>
        </message>
        <message>
            <source>Room-bed, name or code; {example} says the lot</source>
            <translation>房床、姓名或编号；{example} 为批号</translation>
        </message>
        <message>
            <source>Round {number}</source>
            <translation>第 {number} 轮</translation>
        </message>
        <message>
            <source>Round “{round}”, pool {tube} of {members} is positive: to confirm singly.</source>
            <translation>“{round}”{tube} 管 {members} 人混采阳性：逐人单采复核。</translation>
        </message>
        <message>
            <source>Round “{round}”, {tube}: positive in a sample of their own.</source>
            <translation>“{round}”{tube}：单采阳性。</translation>
        </message>
        <message>
            <source>Round “{round}”, {tube}: {result}.</source>
            <translation>“{round}”{tube}：{result}。</translation>
        </message>
        <message>
            <source>Round “{round}”: antigen positive, lot {lot}.</source>
            <translation>“{round}”：抗原阳性，批号 {lot}。</translation>
        </message>
        <message>
            <source>Round “{round}”: antigen positive, nucleic acid negative: no case.</source>
            <translation>“{round}”：抗原阳性、核酸阴性，不计病例。</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>检测轮</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Sampled</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Sampled {count}</source>
            <translation>已采 {count}</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Scan or type: room-bed, name, code, or a tube</source>
            <translation>扫码或输入：房床、姓名、编号，或管号</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封管</translation>
        </message>
        <message>
            <source>Shandong, early 2022: everybody every 14 days</source>
            <translation>山东 2022 年初：全员每 14 天一次</translation>
        </message>
        <message>
            <source>Shandong, spring 2022: everybody every 7 days</source>
            <translation>山东 2022 年春：全员每 7 天一次</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>取出</translation>
        </message>
        <message>
            <source>Take the answer back</source>
            <translation>撤回结果</translation>
        </message>
        <message>
            <source>Test invalid</source>
            <translation>检测无效</translation>
        </message>
        <message>
            <source>Tested positive</source>
            <translation>检测阳性</translation>
        </message>
        <message>
            <source>Tested positive, round “{round}”</source>
            <translation>检测阳性，检测轮“{round}”</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>To whom?</source>
            <translation>交给谁？</translation>
        </message>
        <message>
            <source>Tube</source>
            <translation>管号</translation>
        </message>
        <message>
            <source>Tubes of the round</source>
            <translation>本轮采样管</translation>
        </message>
        <message>
            <source>USA 2020: staff weekly, residents in an outbreak</source>
            <translation>美国 2020：员工每周，老人遇疫情时</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Waiting {count}</source>
            <translation>待结果 {count}</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why, and until which day if it lasts</source>
            <translation>原因；持续的可加到哪天</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>Window today</source>
            <translation>今天时段</translation>
        </message>
        <message>
            <source>a county, July 2022: twice a week, list handed in</source>
            <translation>某县 2022 年 7 月：每周两次，交名单</translation>
        </message>
        <message>
            <source>another reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>answered after {median} (median of {count} tubes)</source>
            <translation>{count} 管已出结果，中位用时 {median}</translation>
        </message>
        <message>
            <source>answered {answered}, waits {waits}, to take {open}</source>
            <translation>已有结果 {answered}、待结果 {waits}、待复采 {open}</translation>
        </message>
        <message>
            <source>antigen</source>
            <translation>抗原</translation>
        </message>
        <message>
            <source>antigen +, nucleic acid −</source>
            <translation>抗原阳性、核酸阴性</translation>
        </message>
        <message>
            <source>as the home decided</source>
            <translation>本机构决定</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>要问</translation>
        </message>
        <message>
            <source>being filled</source>
            <translation>装管中</translation>
        </message>
        <message>
            <source>code of the person</source>
            <translation>人员编号</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>elsewhere</source>
            <translation>院外</translation>
        </message>
        <message>
            <source>every 14 days</source>
            <translation>每 14 天</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>every second day</source>
            <translation>隔天</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>全员</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>from 27 December 2022: twice a week in epidemic periods</source>
            <translation>2022 年 12 月 27 日起：流行期每周两次</translation>
        </message>
        <message>
            <source>in hospital</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>indeterminate</source>
            <translation>灰区、不确定</translation>
        </message>
        <message>
            <source>invalid, repeat</source>
            <translation>无效，重采</translation>
        </message>
        <message>
            <source>late</source>
            <translation>逾时</translation>
        </message>
        <message>
            <source>lives outside, tested in the community</source>
            <translation>住院外，社区检测</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>批号 {lot}</translation>
        </message>
        <message>
            <source>missed twice running</source>
            <translation>连续两轮未检</translation>
        </message>
        <message>
            <source>must not be sampled</source>
            <translation>禁忌</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>negative</source>
            <translation>阴性</translation>
        </message>
        <message>
            <source>negative, positive, indeterminate … and the time, such as 11:52</source>
            <translation>阴性、阳性、灰区……可加时间，如 11:52</translation>
        </message>
        <message>
            <source>neither a tube nor a person</source>
            <translation>既没有管号也没有人</translation>
        </message>
        <message>
            <source>next tube {tube}</source>
            <translation>下一支 {tube}</translation>
        </message>
        <message>
            <source>no floor said</source>
            <translation>未写楼层</translation>
        </message>
        <message>
            <source>no team said</source>
            <translation>未写班组</translation>
        </message>
        <message>
            <source>no tube “{given}” in this round</source>
            <translation>本轮没有采样管“{given}”</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>nobody missed</source>
            <translation>无一人遗漏</translation>
        </message>
        <message>
            <source>not explained {count}</source>
            <translation>未说明 {count}</translation>
        </message>
        <message>
            <source>not of the group of this round</source>
            <translation>不属本轮人群</translation>
        </message>
        <message>
            <source>not on the list that was handed in</source>
            <translation>不在交来的名单上</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>不收</translation>
        </message>
        <message>
            <source>nucleic acid, pooled</source>
            <translation>核酸混采</translation>
        </message>
        <message>
            <source>nucleic acid, single</source>
            <translation>核酸单采</translation>
        </message>
        <message>
            <source>number of the tube</source>
            <translation>管号</translation>
        </message>
        <message>
            <source>off duty the whole week</source>
            <translation>整周轮休</translation>
        </message>
        <message>
            <source>once a month</source>
            <translation>每月一次</translation>
        </message>
        <message>
            <source>once a week</source>
            <translation>每周一次</translation>
        </message>
        <message>
            <source>only this once</source>
            <translation>只此一次</translation>
        </message>
        <message>
            <source>other: vaccination, check-up</source>
            <translation>其他：接种、体检</translation>
        </message>
        <message>
            <source>out of the house</source>
            <translation>外出</translation>
        </message>
        <message>
            <source>pool positive, to confirm</source>
            <translation>混阳待复核</translation>
        </message>
        <message>
            <source>positive</source>
            <translation>阳性</translation>
        </message>
        <message>
            <source>read from {clock} to {until}</source>
            <translation>{clock} 到 {until} 判读</translation>
        </message>
        <message>
            <source>read now, until {until}</source>
            <translation>现在判读，{until} 前</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒采</translation>
        </message>
        <message>
            <source>residents</source>
            <translation>老人</translation>
        </message>
        <message>
            <source>result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>rows {rows} = taken {taken} + asked {asked} + not taken {refused}</source>
            <translation>{rows} 行 = 收 {taken} + 问 {asked} + 不收 {refused}</translation>
        </message>
        <message>
            <source>samples {all} = first {first} + again {again}</source>
            <translation>样本 {all} = 首采 {first} + 复采 {again}</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已封管</translation>
        </message>
        <message>
            <source>single</source>
            <translation>单采</translation>
        </message>
        <message>
            <source>single waits</source>
            <translation>单采待结果</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>take a single</source>
            <translation>待复采</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>收</translation>
        </message>
        <message>
            <source>team {team}</source>
            <translation>{team}</translation>
        </message>
        <message>
            <source>tested too short a time ago</source>
            <translation>刚检测过</translation>
        </message>
        <message>
            <source>time of the answer</source>
            <translation>报告时间</translation>
        </message>
        <message>
            <source>tube of {round}, {day}</source>
            <translation>采样管 · {round} {day}</translation>
        </message>
        <message>
            <source>twice a week, 48 h apart</source>
            <translation>每周两次，间隔 48 小时</translation>
        </message>
        <message>
            <source>vaccinated less than 48 h ago</source>
            <translation>接种未满 48 小时</translation>
        </message>
        <message>
            <source>version {version}, changed {last}</source>
            <translation>第 {version} 版，{last} 有改动</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>待采</translation>
        </message>
        <message>
            <source>waits for the answer</source>
            <translation>待结果</translation>
        </message>
        <message>
            <source>week complete: two tests, 48 h apart</source>
            <translation>本周已够：两次，相隔 48 小时</translation>
        </message>
        <message>
            <source>week complete: {count}</source>
            <translation>本周已齐：{count} 次</translation>
        </message>
        <message>
            <source>week not complete</source>
            <translation>本周不够</translation>
        </message>
        <message>
            <source>window over</source>
            <translation>时段已过</translation>
        </message>
        <message>
            <source>window over since {until}: keep it marked, or repeat</source>
            <translation>{until} 已过判读时间：登记会标明，或重采</translation>
        </message>
        <message>
            <source>{count} / {capacity}</source>
            <translation>{count} / {capacity}</translation>
        </message>
        <message>
            <source>{count} people of this name: which one?</source>
            <translation>同名 {count} 人：哪一位？</translation>
        </message>
        <message>
            <source>{count} tubes wait, the oldest {oldest}</source>
            <translation>{count} 管待出结果，最久 {oldest}</translation>
        </message>
        <message>
            <source>{done} + explained {explained} / {due}</source>
            <translation>{done} + 说明 {explained} / {due}</translation>
        </message>
        <message>
            <source>{first} to {last}: {all} = complete {complete} + not complete {left}</source>
            <translation>{first} 至 {last}：{all} 人 = 够 {complete} + 不够 {left}</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>{name} has no tube in this round</source>
            <translation>{name} 本轮没有采样管</translation>
        </message>
        <message>
            <source>{name} is closed</source>
            <translation>{name} 已结束</translation>
        </message>
        <message>
            <source>{name} is ill or kept apart: not in a pool. Scan again for a tube of their own.</source>
            <translation>{name} 有症状或正在隔离，不进混采。再扫一次就单采一管。</translation>
        </message>
        <message>
            <source>{name} is positive, kept apart in {room}. Same room or pool: {names}. Check the supplies, report within 2 h.</source>
            <translation>{name} 阳性，已隔离于 {room}。同室或同管：{names}。核对物资，2 小时内报告。</translation>
        </message>
        <message>
            <source>{name} is positive. Enter keeps them apart: the form comes filled in. Same room or pool: {names}. Check the supplies, report within 2 h.</source>
            <translation>{name} 阳性。回车填好隔离单，待您确认。同室或同管：{names}。核对物资，2 小时内报告。</translation>
        </message>
        <message>
            <source>{name} reported {result} alone, but is only in pool {tube}: no single sample</source>
            <translation>{name} 单报{result}，但只在混采管 {tube} 里，没有单采</translation>
        </message>
        <message>
            <source>{name} was sampled {hours} h ago; 24 h are usual. Scan again to take it anyway.</source>
            <translation>{name} {hours} 小时前采过，一般隔 24 小时。再扫一次照采。</translation>
        </message>
        <message>
            <source>{name}: {reason} was said in this round. Scan again to take the sample.</source>
            <translation>{name}：本轮写过“{reason}”。再扫一次就采。</translation>
        </message>
        <message>
            <source>{person} is in two live tubes: {tubes}. Take one out.</source>
            <translation>{person} 同时在两支管里：{tubes}。请取出一支。</translation>
        </message>
        <message>
            <source>{person}: invalid since {clock}, not repeated in {limit} h.</source>
            <translation>{person}：{clock} 起无效，{limit} 小时内没有重采。</translation>
        </message>
        <message>
            <source>{said} ({mark})</source>
            <translation>{said}（{mark}）</translation>
        </message>
        <message>
            <source>{sum}; the week runs until {last}</source>
            <translation>{sum}；本周到 {last} 为止</translation>
        </message>
        <message>
            <source>{tube} has no answer yet</source>
            <translation>{tube} 还没有结果</translation>
        </message>
        <message>
            <source>{tube} has two answers: {results}. Take one back.</source>
            <translation>{tube} 有两个结果：{results}。请撤回一个。</translation>
        </message>
        <message>
            <source>{tube} has waited {hours} h for its answer ({limit} h).</source>
            <translation>{tube} 已等结果 {hours} 小时（{limit} 小时）。</translation>
        </message>
        <message>
            <source>{tube} has waited {hours} h for its answer, more than {limit} h: ask.</source>
            <translation>{tube} 已等结果 {hours} 小时，超过 {limit} 小时：请催问。</translation>
        </message>
        <message>
            <source>{tube} has {members} members and takes {capacity}.</source>
            <translation>{tube} 里有 {members} 人，只能装 {capacity} 人。</translation>
        </message>
        <message>
            <source>{tube} is being filled</source>
            <translation>{tube} 装管中</translation>
        </message>
        <message>
            <source>{tube} is full</source>
            <translation>{tube} 已满</translation>
        </message>
        <message>
            <source>{tube} is {result} already: nothing new</source>
            <translation>{tube} 已是{result}：没有新内容</translation>
        </message>
        <message>
            <source>{tube} stands in the file twice, differently</source>
            <translation>{tube} 在文件里出现两次，结果不同</translation>
        </message>
        <message>
            <source>{tube}, being filled</source>
            <translation>{tube}，装管中</translation>
        </message>
        <message>
            <source>{tube}: answered {answered}, sampled {sampled}. Check both.</source>
            <translation>{tube}：结果 {answered} 早于采样 {sampled}，请核对。</translation>
        </message>
        <message>
            <source>{tube}: {result}</source>
            <translation>{tube}：{result}</translation>
        </message>
        <message>
            <source>{window} · {method}</source>
            <translation>{window} · {method}</translation>
        </message>
        <message>
            <source>“{given}” is no time that has been: {tube} is kept as answered now</source>
            <translation>“{given}”不是已过去的时间：{tube} 按现在记</translation>
        </message>
        <message>
            <source>“{given}” is not on the list of this round</source>
            <translation>“{given}”不在本轮名单上</translation>
        </message>
        <message>
            <source>“{given}”: kept as {result}, to be repeated</source>
            <translation>“{given}”：记为{result}，待重采</translation>
        </message>
    </context>
    <context>
        <name>Sampling report</name>
        <message>
            <source>A week is Monday to Sunday. Twice a week asks for 48 hours between two tests; every other rhythm for a day each.</source>
            <translation>一周从周一到周日。每周两次的要求两次间隔 48 小时以上；其他频次每天最多算一次。</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>出结果</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>每人应测次数</translation>
        </message>
        <message>
            <source>Batch sheet for the laboratory</source>
            <translation>送检单</translation>
        </message>
        <message>
            <source>Closed {at}.</source>
            <translation>{at} 结束。</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>已齐</translation>
        </message>
        <message>
            <source>Done each time they were due: {done} of {due}.</source>
            <translation>每次应检都检了：{due} 人中 {done} 人。</translation>
        </message>
        <message>
            <source>Everybody was sampled.</source>
            <translation>全部已采。</translation>
        </message>
        <message>
            <source>Explained</source>
            <translation>已说明</translation>
        </message>
        <message>
            <source>Floor or team</source>
            <translation>楼层或班组</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Handed over by</source>
            <translation>移交人</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>交给</translation>
        </message>
        <message>
            <source>Kit lot</source>
            <translation>试剂批号</translation>
        </message>
        <message>
            <source>Labels for tubes and people</source>
            <translation>采样管与人员标签</translation>
        </message>
        <message>
            <source>Labels with codes: {labels}</source>
            <translation>标签：{labels}</translation>
        </message>
        <message>
            <source>Labels: {name}</source>
            <translation>标签：{name}</translation>
        </message>
        <message>
            <source>Line by line</source>
            <translation>逐条登记</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No test round.</source>
            <translation>没有检测轮。</translation>
        </message>
        <message>
            <source>No tube was filled.</source>
            <translation>没有采样管。</translation>
        </message>
        <message>
            <source>Nobody was missed.</source>
            <translation>无一人遗漏。</translation>
        </message>
        <message>
            <source>Not complete</source>
            <translation>未齐</translation>
        </message>
        <message>
            <source>Not explained</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Not tested and not explained: {count}.</source>
            <translation>未检且未说明：{count} 人。</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>没有记录。</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>房床</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Positive by a single sample</source>
            <translation>单采阳性</translation>
        </message>
        <message>
            <source>Positive by a single sample: {count}.</source>
            <translation>单采阳性：{count} 人。</translation>
        </message>
        <message>
            <source>Received at the laboratory</source>
            <translation>实验室接收人</translation>
        </message>
        <message>
            <source>Register of tests</source>
            <translation>检测登记表</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Sampled</source>
            <translation>已采</translation>
        </message>
        <message>
            <source>Sampled at</source>
            <translation>采样时间</translation>
        </message>
        <message>
            <source>Sampled by</source>
            <translation>采样人</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>封管</translation>
        </message>
        <message>
            <source>Test rounds: everyone who should be tested</source>
            <translation>应检尽检</translation>
        </message>
        <message>
            <source>Times missed</source>
            <translation>未检次数</translation>
        </message>
        <message>
            <source>To be tested</source>
            <translation>应检</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Tube</source>
            <translation>管号</translation>
        </message>
        <message>
            <source>Tube, position</source>
            <translation>管号、位次</translation>
        </message>
        <message>
            <source>Tubes for the laboratory: {name}</source>
            <translation>送检管清单：{name}</translation>
        </message>
        <message>
            <source>Tubes: {tubes}, samples: {samples}.</source>
            <translation>采样管 {tubes} 支，标本 {samples} 份。</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Who was never missed</source>
            <translation>一次未漏的人</translation>
        </message>
        <message>
            <source>Whole weeks</source>
            <translation>整周检测</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>未检原因</translation>
        </message>
        <message>
            <source>Why not, remark</source>
            <translation>未检原因、备注</translation>
        </message>
        <message>
            <source>elsewhere: {proof}</source>
            <translation>院外：{proof}</translation>
        </message>
        <message>
            <source>{closed} Changed since by late answers or corrections: version {version}, of {last}.</source>
            <translation>{closed}之后补报或更正过：第 {version} 版，{last}。</translation>
        </message>
        <message>
            <source>{name}: {method}, {opens} to {closes}</source>
            <translation>{name}：{method}，{opens} 到 {closes}</translation>
        </message>
    </context>
    <context>
        <name>Scanning</name>
        <message>
            <source>it is in no known form</source>
            <translation>看不出是哪种格式</translation>
        </message>
        <message>
            <source>its check digit is wrong</source>
            <translation>校验位不对</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>批号 {lot}</translation>
        </message>
        <message>
            <source>lot {lot}, to {expires}</source>
            <translation>批号 {lot}、有效期至 {expires}</translation>
        </message>
        <message>
            <source>there is no product number in it</source>
            <translation>里面没有商品编号</translation>
        </message>
        <message>
            <source>{day} is no day</source>
            <translation>{day} 不是日期</translation>
        </message>
    </context>
    <context>
        <name>Scores</name>
        <message>
            <source>An observation serves the score for:</source>
            <translation>测值用于评分的时限：</translation>
        </message>
        <message>
            <source>Early warning score NEWS2</source>
            <translation>早期预警评分 NEWS2</translation>
        </message>
        <message>
            <source>NEWS2 {total} ({risk}): {points}</source>
            <translation>NEWS2 {total} 分（{risk}）：{points}</translation>
        </message>
        <message>
            <source>No NEWS2: not all seven. Missing in the last {hours} hours: {missing}.</source>
            <translation>无 NEWS2 评分：七项不全。最近 {hours} 小时内缺：{missing}。</translation>
        </message>
        <message>
            <source>When it is on, a person's score stands above their plans under People.</source>
            <translation>启用后，评分显示在“人员”中个人计划的上方。</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} 小时</translation>
        </message>
        <message>
            <source>{part} {points} ({clock})</source>
            <translation>{part} {points}（{clock}）</translation>
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
            <source>Accounts</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>随系统</translation>
        </message>
        <message>
            <source>Ask which round a reading is for, minutes before one opens (0: never)</source>
            <translation>临近下一轮巡测多少分钟内询问测值属于哪一轮（0 为不询问）</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Desks</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Every change stays in the journal with who made it and when.</source>
            <translation>每次改动都会连同改动人和时间留在日志中。</translation>
        </message>
        <message>
            <source>Fill the whole screen, without the frame and the taskbar (front desk)</source>
            <translation>占满整个屏幕，不留边框和任务栏（前台用）</translation>
        </message>
        <message>
            <source>Keeping and erasing</source>
            <translation>保存与抹除</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>钥匙</translation>
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
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Look of the window on this computer</source>
            <translation>本机窗口外观</translation>
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
            <source>Open when somebody signs in to this computer</source>
            <translation>登录这台电脑后自动打开</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>备用登记表</translation>
        </message>
        <message>
            <source>Rounds and repeats</source>
            <translation>巡测与复测</translation>
        </message>
        <message>
            <source>Size of words (Ctrl + larger, Ctrl − smaller)</source>
            <translation>字号（Ctrl + 放大，Ctrl − 缩小）</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>这台电脑</translation>
        </message>
        <message>
            <source>This computer does not allow that: {why}</source>
            <translation>这台电脑不允许：{why}</translation>
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
            <source>What is used</source>
            <translation>启用的功能</translation>
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
            <source>Demo home: all people and numbers are made up. Everybody's PIN: {pin}</source>
            <translation>演示机构：人员和数据均为虚构。所有人的 PIN 都是 {pin}</translation>
        </message>
        <message>
            <source>Locked. Whoever signs in goes on here; what was being typed is kept.</source>
            <translation>已锁屏。谁登录，谁就从这里接着做；没录完的内容还在。</translation>
        </message>
        <message>
            <source>Name, pinyin initials or code</source>
            <translation>姓名、拼音首字母或编号</translation>
        </message>
        <message>
            <source>New PIN, at least 6 digits</source>
            <translation>新 PIN，至少 6 位数字</translation>
        </message>
        <message>
            <source>Nobody with this name may sign in here.</source>
            <translation>没有找到可以登录的人员。</translation>
        </message>
        <message>
            <source>PIN (F2: change it)</source>
            <translation>PIN（F2 修改）</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>The new PIN once more</source>
            <translation>再输一遍新 PIN</translation>
        </message>
        <message>
            <source>The two new PINs are not the same.</source>
            <translation>两次输入的新 PIN 不一致。</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>请选择您的姓名</translation>
        </message>
    </context>
    <context>
        <name>SignPanel</name>
        <message>
            <source>Director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Sign {number}</source>
            <translation>签署 {number}</translation>
        </message>
        <message>
            <source>{purpose}: {name} {at}</source>
            <translation>{purpose}：{name} {at}</translation>
        </message>
    </context>
    <context>
        <name>SignatureField</name>
        <message>
            <source>own PIN</source>
            <translation>本人 PIN</translation>
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
            <source>left arm</source>
            <translation>左上臂</translation>
        </message>
        <message>
            <source>left thigh</source>
            <translation>左大腿</translation>
        </message>
        <message>
            <source>left wrist</source>
            <translation>左腕</translation>
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
            <source>right arm</source>
            <translation>右上臂</translation>
        </message>
        <message>
            <source>right thigh</source>
            <translation>右大腿</translation>
        </message>
        <message>
            <source>right wrist</source>
            <translation>右腕</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>AAS/JSH consensus 2022 on the rise at standing</source>
            <translation>AAS/JSH 站立血压升高共识 2022</translation>
        </message>
        <message>
            <source>ADA Standards of Care, older adults: when staff call</source>
            <translation>ADA 诊疗标准·老年人：何时呼叫</translation>
        </message>
        <message>
            <source>ADA long-term-care position statement 2016, table 6</source>
            <translation>ADA 长期照护立场声明 2016，表 6</translation>
        </message>
        <message>
            <source>ADA long-term-care statement 2016 and Pandya et al. 2020</source>
            <translation>ADA 长期照护声明 2016 及 Pandya 等 2020</translation>
        </message>
        <message>
            <source>Beijing CDC with the press item of 2 July 2020 [copy]</source>
            <translation>北京市疾控中心指引及 2020 年 7 月 2 日发布信息［转载］</translation>
        </message>
        <message>
            <source>Beijing CDC, 250 mg/L [copy]; up to 500 mg/L is our proposal, no source found</source>
            <translation>北京市疾控中心 250 mg/L［转载］；至 500 mg/L 为本程序建议，未见依据</translation>
        </message>
        <message>
            <source>Beijing CDC, preventive guideline 2020 and elder-home guideline 2023 [copy]</source>
            <translation>北京市疾控中心 2020 年预防性消毒指引、2023 年养老机构指引［转载］</translation>
        </message>
        <message>
            <source>Beijing, 6 January 2023</source>
            <translation>北京，2023 年 1 月 6 日</translation>
        </message>
        <message>
            <source>CDC form 57.146: is there enough for one week?</source>
            <translation>美国疾控中心 57.146 表：够用一周吗</translation>
        </message>
        <message>
            <source>CMS 2020</source>
            <translation>美国 CMS 2020</translation>
        </message>
        <message>
            <source>CMS 2020: an answer within 48 hours</source>
            <translation>美国 CMS 2020：48 小时内出结果</translation>
        </message>
        <message>
            <source>CMS MDS 3.0, item K0300</source>
            <translation>美国 CMS MDS 3.0 条目 K0300</translation>
        </message>
        <message>
            <source>CMS surveyor guidance F692</source>
            <translation>美国 CMS 检查指南 F692</translation>
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
            <source>Chinese guideline on diabetes in old age 2021: with insulin mainly fasting and before meals, bedtime when nights may be low</source>
            <translation>《中国老年糖尿病诊疗指南》2021：用胰岛素者以空腹和餐前为主，夜间可能低血糖时加测睡前</translation>
        </message>
        <message>
            <source>Chinese hypertension guideline 2018, kept in 2024</source>
            <translation>《中国高血压防治指南》2018，2024 版沿用</translation>
        </message>
        <message>
            <source>Chinese hypertension guidelines 2018/2024 from 80 years on, to be confirmed</source>
            <translation>《中国高血压防治指南》2018/2024，80 岁及以上，待核实</translation>
        </message>
        <message>
            <source>Chinese national basic public health norm 2017, urgent referral</source>
            <translation>国家基本公共卫生服务规范（第三版，2017）紧急转诊</translation>
        </message>
        <message>
            <source>Chinese national basic public health norm, type 2 diabetes: critical</source>
            <translation>国家基本公共卫生服务规范·2 型糖尿病危急值</translation>
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
            <source>ESC syncope guideline 2018</source>
            <translation>ESC 晕厥指南 2018</translation>
        </message>
        <message>
            <source>England, April 2022</source>
            <translation>英格兰，2022 年 4 月</translation>
        </message>
        <message>
            <source>IDSA long-term-care fever guideline 2008 (High et al.)</source>
            <translation>IDSA 长期照护机构发热指南 2008（High 等）</translation>
        </message>
        <message>
            <source>Jiangsu standard for autism</source>
            <translation>江苏省孤独症儿童康复服务规范</translation>
        </message>
        <message>
            <source>Jiangsu standard for intellectual disability</source>
            <translation>江苏省智力残疾儿童康复服务规范</translation>
        </message>
        <message>
            <source>Kiresuk and Sherman 1968; goal attainment scaling in practice</source>
            <translation>Kiresuk 和 Sherman 1968；目标达成量表实用指南</translation>
        </message>
        <message>
            <source>MUST (BAPEN): care homes screen monthly</source>
            <translation>MUST（BAPEN）：养老机构每月筛查</translation>
        </message>
        <message>
            <source>MUST, BAPEN</source>
            <translation>MUST，英国 BAPEN</translation>
        </message>
        <message>
            <source>Ministry of Civil Affairs guide for elder homes, 2020</source>
            <translation>民政部《养老机构新冠肺炎疫情防控指南》，2020 年</translation>
        </message>
        <message>
            <source>NEWS2 temperature band, RCP 2017</source>
            <translation>NEWS2 体温分档，RCP 2017</translation>
        </message>
        <message>
            <source>NEWS2, Royal College of Physicians 2017, chart 1</source>
            <translation>NEWS2，英国皇家内科医师学会 2017，图表 1</translation>
        </message>
        <message>
            <source>NHC 2020: avoid over-disinfection; the number is our proposal</source>
            <translation>国家卫健委 2020：避免过度消毒；具体次数为本程序建议</translation>
        </message>
        <message>
            <source>NHSN: not counted as a case</source>
            <translation>美国护理机构监测网：不计为病例</translation>
        </message>
        <message>
            <source>National control plan, 9th edition, 2022</source>
            <translation>国家防控方案第九版，2022 年</translation>
        </message>
        <message>
            <source>National control plans of 2020 to mid 2022</source>
            <translation>国家防控方案，2020 年至 2022 年上半年</translation>
        </message>
        <message>
            <source>PALS 2015, as reproduced in a chart, to be confirmed</source>
            <translation>儿科高级生命支持 2015（据转载图表，待核实）</translation>
        </message>
        <message>
            <source>Pandya et al. 2020, table 4</source>
            <translation>Pandya 等 2020，表 4</translation>
        </message>
        <message>
            <source>Shandong, early 2022</source>
            <translation>山东，2022 年初</translation>
        </message>
        <message>
            <source>Shandong, spring 2022</source>
            <translation>山东，2022 年春</translation>
        </message>
        <message>
            <source>Shanghai elder homes, 2022: back from hospital</source>
            <translation>上海养老机构，2022 年：住院返回老人</translation>
        </message>
        <message>
            <source>Suzhou rules for physical disability</source>
            <translation>苏州市肢体残疾儿童康复规定</translation>
        </message>
        <message>
            <source>UKHSA: 2 or more people in the setting with the same symptoms</source>
            <translation>英国卫生安全局：同一机构内 2 人及以上出现同样症状</translation>
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
            <source>Work Safety Law, art. 41; the terms are our proposal</source>
            <translation>《安全生产法》第四十一条；期限为本程序建议</translation>
        </message>
        <message>
            <source>antigen guidance of March 2022</source>
            <translation>2022 年 3 月抗原检测指引</translation>
        </message>
        <message>
            <source>below 92 % is a concern in children, as reproduced in a chart, to be confirmed</source>
            <translation>儿童低于 92% 应予关注（据转载图表，待核实）</translation>
        </message>
        <message>
            <source>common convention for low blood pressure, to be confirmed</source>
            <translation>低血压通行标准，待核实</translation>
        </message>
        <message>
            <source>consensus bands (Battelino 2019), to be confirmed</source>
            <translation>专家共识分段（Battelino 2019），待核实</translation>
        </message>
        <message>
            <source>consensus on orthostatic hypotension 2011 (Freeman et al.)</source>
            <translation>体位性低血压共识 2011（Freeman 等）</translation>
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
            <source>customary store rule: a difference is never written away</source>
            <translation>库房惯例：账实不符要查明原因，不得直接改账</translation>
        </message>
        <message>
            <source>direct reporting within 2 hours; ask the county CDC</source>
            <translation>2 小时内网络直报；请询县疾控</translation>
        </message>
        <message>
            <source>hypertensive crisis, ACC/AHA 2017, to be confirmed</source>
            <translation>高血压危象，ACC/AHA 2017，待核实</translation>
        </message>
        <message>
            <source>levels of low glucose, ADA/EASD study group 2017 (ADA Standards of Care)</source>
            <translation>低血糖分级，ADA/EASD 研究组 2017（ADA 诊疗标准）</translation>
        </message>
        <message>
            <source>measures on rescue: usually no longer than 10 days; the ministry's guide of February 2020: up to 14</source>
            <translation>救助管理办法实施细则：一般不超过 10 天；民政部 2020 年 2 月指南：可延至 14 天</translation>
        </message>
        <message>
            <source>minimal criteria for nursing homes (after Loeb)</source>
            <translation>护理院最低标准（依 Loeb）</translation>
        </message>
        <message>
            <source>minimal criteria for nursing homes (after Loeb): above 25</source>
            <translation>护理院最低标准（依 Loeb）：大于 25</translation>
        </message>
        <message>
            <source>national plan of 27 December 2022</source>
            <translation>2022 年 12 月 27 日国家方案</translation>
        </message>
        <message>
            <source>national sampling guidance 2022: a positive pool is opened</source>
            <translation>2022 年国家采样指引：混阳逐人复核</translation>
        </message>
        <message>
            <source>notice of the Ministry of Civil Affairs, April 2020: symptoms</source>
            <translation>民政部 2020 年 4 月通知：症状</translation>
        </message>
        <message>
            <source>one county, July 2022</source>
            <translation>某县，2022 年 7 月</translation>
        </message>
        <message>
            <source>our proposal</source>
            <translation>本程序建议</translation>
        </message>
        <message>
            <source>our proposal after UK and NSW gastroenteritis practice</source>
            <translation>本程序建议，参照英国和新南威尔士州胃肠炎处置做法</translation>
        </message>
        <message>
            <source>our proposal after the 30 days of hospitals (Shaanxi, January 2022)</source>
            <translation>本软件建议，参照医院 30 天储备（陕西，2022 年 1 月）</translation>
        </message>
        <message>
            <source>our proposal after the Chinese guideline on diabetes in old age 2021: stable on tablets, little testing</source>
            <translation>本程序建议，参考《中国老年糖尿病诊疗指南》2021：口服药稳定者少测</translation>
        </message>
        <message>
            <source>our proposal after the IDSA long-term-care guideline 2008, which is oral</source>
            <translation>本程序建议值，参照 IDSA 长期照护指南 2008（原为口温）</translation>
        </message>
        <message>
            <source>our proposal for homes (epidemic supplies)</source>
            <translation>本软件对养老机构的建议（防疫物资）</translation>
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
            <source>our proposal: 14 days; no national number for homes was found</source>
            <translation>本软件建议 14 天；未查到针对养老机构的国家数字</translation>
        </message>
        <message>
            <source>our proposal: a fall or a seizure in training is an incident</source>
            <translation>本程序建议：训练中跌倒或抽搐算意外</translation>
        </message>
        <message>
            <source>our proposal: no number in force was found</source>
            <translation>本程序建议：未查到现行规定数字</translation>
        </message>
        <message>
            <source>our proposal: no published figure for care homes</source>
            <translation>本程序建议值：未见针对养老机构的公开数值</translation>
        </message>
        <message>
            <source>our proposal: no published interval for care homes</source>
            <translation>本程序建议：养老机构没有公开发布的间隔</translation>
        </message>
        <message>
            <source>practice of a Beijing system of door sensors</source>
            <translation>北京某门磁系统的做法</translation>
        </message>
        <message>
            <source>practice of a Shanghai street: only unannounced openings count</source>
            <translation>上海某街道的做法：未预告的开门才提醒</translation>
        </message>
        <message>
            <source>screening value of Chinese hospital and school plans 2020–22</source>
            <translation>2020—2022 年国内医院、学校防控方案的筛查值</translation>
        </message>
        <message>
            <source>set by the home</source>
            <translation>本机构自定</translation>
        </message>
        <message>
            <source>sit-to-stand test, Shaw et al., J Hypertens 2017, to be confirmed</source>
            <translation>坐立试验研究（2017 年发表于国际高血压杂志），待核实</translation>
        </message>
        <message>
            <source>standard on disinfectants for foci [copy, title uncertain]</source>
            <translation>疫源地消毒剂标准［转载，标题待核］</translation>
        </message>
        <message>
            <source>the 2-2-1 rule of the founding homes, 2020</source>
            <translation>“二二一”消毒法，2020</translation>
        </message>
        <message>
            <source>the home's own limit of fire safety</source>
            <translation>本机构消防存量上限</translation>
        </message>
        <message>
            <source>the national safety standard for elder homes of 2019: walking away; the 30 minutes are our proposal</source>
            <translation>《养老机构服务安全基本规范》2019：走失风险；30 分钟为本程序建议</translation>
        </message>
        <message>
            <source>“Twenty measures”, November 2022</source>
            <translation>“二十条”，2022 年 11 月</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Everything of a home lies in one folder of this computer, encrypted.</source>
            <translation>一个机构的全部数据都加密存放在本机的一个文件夹里。</translation>
        </message>
        <message>
            <source>Join a home as one more PC</source>
            <translation>加入一家机构，作为又一台电脑</translation>
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
            <source>Restore a backup into a new folder</source>
            <translation>把备份恢复到新文件夹</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
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
            <source>closed: left the house</source>
            <translation>已关闭：离开机构</translation>
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
        <name>Stool</name>
        <message>
            <source>1 separate hard lumps</source>
            <translation>1 型：分散硬块</translation>
        </message>
        <message>
            <source>2 lumpy sausage</source>
            <translation>2 型：结块条状</translation>
        </message>
        <message>
            <source>3 sausage with cracks</source>
            <translation>3 型：条状有裂纹</translation>
        </message>
        <message>
            <source>4 smooth and soft</source>
            <translation>4 型：光滑柔软</translation>
        </message>
        <message>
            <source>5 soft pieces</source>
            <translation>5 型：软团块</translation>
        </message>
        <message>
            <source>6 mushy</source>
            <translation>6 型：糊状</translation>
        </message>
        <message>
            <source>7 watery</source>
            <translation>7 型：水样</translation>
        </message>
        <message>
            <source>none</source>
            <translation>未解大便</translation>
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
            <source>Keep this folder as it is. Close the program and restore the newest proven backup into a new folder; the start offers it.</source>
            <translation>请不要改动这个文件夹。关闭程序后，把最近一份核验过的备份恢复到新文件夹；启动时会有提示。</translation>
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
        <name>Supplies</name>
        <message>
            <source>7 · 14 · 30 d</source>
            <translation>7 · 14 · 30 天</translation>
        </message>
        <message>
            <source>= {pieces} {unit}</source>
            <translation>= {pieces} {unit}</translation>
        </message>
        <message>
            <source>A count differs by more than 2 % or one pack: another person counts.</source>
            <translation>盘点差异超过 2% 或一包：请另一人复盘。</translation>
        </message>
        <message>
            <source>A day</source>
            <translation>日均</translation>
        </message>
        <message>
            <source>A day, resident</source>
            <translation>老人人均日需</translation>
        </message>
        <message>
            <source>A day, staff</source>
            <translation>员工人均日需</translation>
        </message>
        <message>
            <source>A new thing in store</source>
            <translation>新品种</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>条码</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>增减</translation>
        </message>
        <message>
            <source>Check the slip; reverse the line when it was a mistake.</source>
            <translation>核对领用单；记错了就冲销。</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Closed level</source>
            <translation>封闭级</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>盘点</translation>
        </message>
        <message>
            <source>Count it, and find the cause.</source>
            <translation>盘点，并查明原因。</translation>
        </message>
        <message>
            <source>Count · {item}</source>
            <translation>盘点 · {item}</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days good after opening</source>
            <translation>开封后可用天数</translation>
        </message>
        <message>
            <source>Days to deliver</source>
            <translation>到货天数</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>到货</translation>
        </message>
        <message>
            <source>Delivery · {item}</source>
            <translation>到货 · {item}</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>Disinfectants</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>Donations of 90 days: {count}</source>
            <translation>近 90 天捐赠 {count}</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>捐赠人</translation>
        </message>
        <message>
            <source>Everything lasts for its target.</source>
            <translation>全部够到目标天数。</translation>
        </message>
        <message>
            <source>Expiring within 90 days: {count}</source>
            <translation>90 天内到期 {count} 批</translation>
        </message>
        <message>
            <source>From now on</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>From, donor</source>
            <translation>来源、捐赠人</translation>
        </message>
        <message>
            <source>From, to</source>
            <translation>来源、去向</translation>
        </message>
        <message>
            <source>Give out</source>
            <translation>领用</translation>
        </message>
        <message>
            <source>Give out · {item}</source>
            <translation>领用 · {item}</translation>
        </message>
        <message>
            <source>Given out</source>
            <translation>领</translation>
        </message>
        <message>
            <source>Good to</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>In a pack</source>
            <translation>每包数量</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>存</translation>
        </message>
        <message>
            <source>In store from now on: {item}.</source>
            <translation>已建立品种：{item}。</translation>
        </message>
        <message>
            <source>It expired on {day}: it is kept, and is no stock.</source>
            <translation>有效期只到 {day}，已过期：照记，但不算库存。</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>品名</translation>
        </message>
        <message>
            <source>Keep the count</source>
            <translation>记入盘点</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Lasts</source>
            <translation>还能用</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>流水</translation>
        </message>
        <message>
            <source>List it</source>
            <translation>建立品种</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>损</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>批号</translation>
        </message>
        <message>
            <source>Lot {lot} looks like {other}: letter or digit?</source>
            <translation>批号 {lot} 与 {other} 很像：是字母还是数字？</translation>
        </message>
        <message>
            <source>Lot {lot} was donated “{purpose}”: is this for it?</source>
            <translation>批号 {lot} 是捐赠的，用途“{purpose}”：这次符合吗？</translation>
        </message>
        <message>
            <source>Lot {lot} was given out twice: {held}.</source>
            <translation>批号 {lot} 重复领出，账面 {held}。</translation>
        </message>
        <message>
            <source>Medicines</source>
            <translation>药品</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>品名</translation>
        </message>
        <message>
            <source>Name, initials, or scan</source>
            <translation>品名 / 首字母 / 扫条码</translation>
        </message>
        <message>
            <source>No donation yet. Ctrl I, kind: donated.</source>
            <translation>还没有捐赠。Ctrl I，方式选“受赠”。</translation>
        </message>
        <message>
            <source>No thing has this barcode yet: say what it is, then scan it again.</source>
            <translation>还没有这个条码的品种：先写明是什么，再扫一次。</translation>
        </message>
        <message>
            <source>Nothing expires within 90 days.</source>
            <translation>90 天内没有到期的。</translation>
        </message>
        <message>
            <source>Nothing is kept in store yet. Ctrl N lists the first thing, Ctrl I takes it in, Ctrl Shift I reads a list.</source>
            <translation>还没有品种。Ctrl N 登记第一种，Ctrl I 记到货，Ctrl Shift I 读入清单。</translation>
        </message>
        <message>
            <source>Nothing is kept in store yet. Ctrl N lists the first thing.</source>
            <translation>还没有品种。Ctrl N 建立第一个品种。</translation>
        </message>
        <message>
            <source>Nothing is left.</source>
            <translation>已经没有了。</translation>
        </message>
        <message>
            <source>Nothing is left: {expired} on the shelf are expired and are no stock.</source>
            <translation>缺货；架上 {expired} 已过期，不算库存。</translation>
        </message>
        <message>
            <source>Nothing of this was given out before: there is no place as last time.</source>
            <translation>这一种还没有领用过，没有“上次去向”。</translation>
        </message>
        <message>
            <source>Of lot {lot}, good to {expires}, {wasted} will not be used in time.</source>
            <translation>批号 {lot} 至 {expires}，到期前用不完 {wasted}。</translation>
        </message>
        <message>
            <source>Open level</source>
            <translation>平时级</translation>
        </message>
        <message>
            <source>Open · {item}</source>
            <translation>开封 · {item}</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>开封</translation>
        </message>
        <message>
            <source>Opened today it is good to {day} (lot {lot})</source>
            <translation>今天开封，可用到 {day}（批号 {lot}）</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>最迟下单</translation>
        </message>
        <message>
            <source>Order it, or ask for an allocation.</source>
            <translation>下单采购，或申请下拨。</translation>
        </message>
        <message>
            <source>Other things</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Out of stock on {out} of the last {of} days: {rate}</source>
            <translation>近 {of} 天断货 {out} 天：{rate}</translation>
        </message>
        <message>
            <source>Own PIN</source>
            <translation>本人 PIN</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>包装</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>转赠</translation>
        </message>
        <message>
            <source>Pass on · {item}</source>
            <translation>转赠 · {item}</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>转</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>防护</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>领用人</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Reversed: {item}, {quantity}. Both lines stay in the ledger.</source>
            <translation>已冲销：{item} {quantity}。两行都留在台账里。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>记入</translation>
        </message>
        <message>
            <source>Scarce {count}</source>
            <translation>不足 {count}</translation>
        </message>
        <message>
            <source>Set a lot aside · {item}</source>
            <translation>封存批号 · {item}</translation>
        </message>
        <message>
            <source>Slip no.</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>Slip {paper} was entered already, {when}.</source>
            <translation>单号 {paper} 已经在 {when} 记过一次。</translation>
        </message>
        <message>
            <source>Specification</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Store less of it here.</source>
            <translation>减少此处存量。</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>入库</translation>
        </message>
        <message>
            <source>Take it off the shelf and write it off.</source>
            <translation>下架并报废。</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>取用</translation>
        </message>
        <message>
            <source>Test rounds take it</source>
            <translation>检测轮自动领用</translation>
        </message>
        <message>
            <source>Tests</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>The barcode {gtin} is not that of {item}: is it the same thing?</source>
            <translation>条码 {gtin} 不是 {item} 的：是同一种吗？</translation>
        </message>
        <message>
            <source>The book holds {usable} that are good; {expired} on the shelf are expired. {beyond} more are kept all the same, and a count is due.</source>
            <translation>账面可用 {usable}，架上另有 {expired} 已过期。多出的 {beyond} 照记，并开一张“该盘点”。</translation>
        </message>
        <message>
            <source>The book holds {usable}: {beyond} more are kept all the same, and a count is due.</source>
            <translation>账面只有 {usable}：多出的 {beyond} 照记，并开一张“该盘点”。</translation>
        </message>
        <message>
            <source>There</source>
            <translation>现有</translation>
        </message>
        <message>
            <source>To</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>To order: {count}</source>
            <translation>要货单 {count}</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Until then</source>
            <translation>到期前</translation>
        </message>
        <message>
            <source>Usable</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>Usable afterwards: {usable}</source>
            <translation>记后可用 {usable}</translation>
        </message>
        <message>
            <source>Usable afterwards: {usable}; lasts {days} days</source>
            <translation>记后可用 {usable}；还能用 {days} 天</translation>
        </message>
        <message>
            <source>Use it first, or pass it on while it is good.</source>
            <translation>优先使用，或趁有效转赠。</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>价值</translation>
        </message>
        <message>
            <source>allocated</source>
            <translation>下拨</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>匿名</translation>
        </message>
        <message>
            <source>antigen kit</source>
            <translation>抗原试剂</translation>
        </message>
        <message>
            <source>any purpose</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>below the line</source>
            <translation>低于警戒线</translation>
        </message>
        <message>
            <source>below the minimum</source>
            <translation>低于最低存量</translation>
        </message>
        <message>
            <source>bought</source>
            <translation>自购</translation>
        </message>
        <message>
            <source>by plan {rate} a day; {said}</source>
            <translation>按计划每天 {rate}；{said}</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>{day} 前</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>退库</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>已盘</translation>
        </message>
        <message>
            <source>counted lately</source>
            <translation>近期已盘</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>损坏</translation>
        </message>
        <message>
            <source>day unknown</source>
            <translation>有效期不明</translation>
        </message>
        <message>
            <source>difference of a count</source>
            <translation>盘点差异</translation>
        </message>
        <message>
            <source>donated</source>
            <translation>受赠</translation>
        </message>
        <message>
            <source>enough</source>
            <translation>够用</translation>
        </message>
        <message>
            <source>expired on the shelf</source>
            <translation>架上有过期</translation>
        </message>
        <message>
            <source>expired {day}</source>
            <translation>{day} 已过期</translation>
        </message>
        <message>
            <source>expired, written off</source>
            <translation>过期报废</translation>
        </message>
        <message>
            <source>few days left</source>
            <translation>不够用几天</translation>
        </message>
        <message>
            <source>first {lot}</source>
            <translation>先出 {lot}</translation>
        </message>
        <message>
            <source>flammable</source>
            <translation>易燃</translation>
        </message>
        <message>
            <source>given out</source>
            <translation>领用</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>在册</translation>
        </message>
        <message>
            <source>less than 7 days</source>
            <translation>不到 7 天</translation>
        </message>
        <message>
            <source>lot of {item} · {held} {unit}</source>
            <translation>{item} 的批号 · 存 {held} {unit}</translation>
        </message>
        <message>
            <source>may be used again</source>
            <translation>解除封存，可以使用</translation>
        </message>
        <message>
            <source>more than may be stored</source>
            <translation>超过允许存量</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>not by days, {usable} {unit} usable</source>
            <translation>不按天计，可用 {usable} {unit}</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>未盘</translation>
        </message>
        <message>
            <source>nothing used in {window} days</source>
            <translation>近 {window} 天没有领用</translation>
        </message>
        <message>
            <source>of known use</source>
            <translation>知道用量</translation>
        </message>
        <message>
            <source>of unknown use</source>
            <translation>用量不明</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>开封</translation>
        </message>
        <message>
            <source>order by {day}</source>
            <translation>{day} 前下单</translation>
        </message>
        <message>
            <source>out of stock</source>
            <translation>缺货</translation>
        </message>
        <message>
            <source>out of stock; {expired} {unit} on the shelf are expired</source>
            <translation>缺货；架上 {expired} {unit}已过期</translation>
        </message>
        <message>
            <source>oxidiser</source>
            <translation>氧化剂</translation>
        </message>
        <message>
            <source>pack</source>
            <translation>包</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>转赠</translation>
        </message>
        <message>
            <source>received = given out + lost + in stock + passed on</source>
            <translation>收 = 领 + 损 + 存 + 转</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>set aside: nobody is given of it</source>
            <translation>封存，不再发放</translation>
        </message>
        <message>
            <source>short</source>
            <translation>不足</translation>
        </message>
        <message>
            <source>swab</source>
            <translation>拭子</translation>
        </message>
        <message>
            <source>taken as a sample</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>then {lot}</source>
            <translation>再出 {lot}</translation>
        </message>
        <message>
            <source>things kept</source>
            <translation>在册品种</translation>
        </message>
        <message>
            <source>to be counted</source>
            <translation>该盘点</translation>
        </message>
        <message>
            <source>to {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>too few days of use are known</source>
            <translation>领用不足两天，天数未知</translation>
        </message>
        <message>
            <source>transferred in</source>
            <translation>调入</translation>
        </message>
        <message>
            <source>transferred out</source>
            <translation>调出</translation>
        </message>
        <message>
            <source>tube</source>
            <translation>采样管</translation>
        </message>
        <message>
            <source>unusual quantity given out</source>
            <translation>领用异常</translation>
        </message>
        <message>
            <source>use {used}, left {wasted}</source>
            <translation>用 {used}，余 {wasted}</translation>
        </message>
        <message>
            <source>was to be ordered by {day}</source>
            <translation>应于 {day} 前下单</translation>
        </message>
        <message>
            <source>will expire unused</source>
            <translation>到期前用不完</translation>
        </message>
        <message>
            <source>{beyond} more were given out than the book held.</source>
            <translation>领出比账面多 {beyond}。</translation>
        </message>
        <message>
            <source>{counted} counted, {booked} on the book: another person counts it too.</source>
            <translation>实有 {counted}，账面 {booked}：请另一人复盘。</translation>
        </message>
        <message>
            <source>{counted} counted, {booked} were on the book.</source>
            <translation>实有 {counted}，账面原为 {booked}。</translation>
        </message>
        <message>
            <source>{count} last less than 7 days</source>
            <translation>{count} 项不足 7 天</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>{deed}: {item}, {quantity} {unit}.</source>
            <translation>{deed}：{item} {quantity} {unit}。</translation>
        </message>
        <message>
            <source>{expired} on the shelf are expired.</source>
            <translation>架上 {expired} 已过期。</translation>
        </message>
        <message>
            <source>{expired} {unit} on the shelf are expired</source>
            <translation>架上 {expired} {unit}已过期</translation>
        </message>
        <message>
            <source>{hazard}, at most {most} {unit}</source>
            <translation>{hazard}，存量 ≤ {most} {unit}</translation>
        </message>
        <message>
            <source>{item}, lot {lot}: {state}.</source>
            <translation>{item}，批号 {lot}：{state}。</translation>
        </message>
        <message>
            <source>{item}: lots and lines</source>
            <translation>{item}：批次与流水</translation>
        </message>
        <message>
            <source>{item}: {days} days ({naive} if nothing expired)</source>
            <translation>{item} {days} 天（不看到期会算成 {naive}）</translation>
        </message>
        <message>
            <source>{level}: use of {window} days, at least {least}, ordered for {target}; expired is no stock</source>
            <translation>{level}：日均取近 {window} 天，最低 {least}、目标 {target} 天；过期不算库存</translation>
        </message>
        <message>
            <source>{lot}, opened {day}</source>
            <translation>{lot}，{day} 开封</translation>
        </message>
        <message>
            <source>{move} (reversed)</source>
            <translation>{move}（已冲销）</translation>
        </message>
        <message>
            <source>{name} {count}</source>
            <translation>{name} {count}</translation>
        </message>
        <message>
            <source>{packs} {pack_unit} × {pack} = {pieces} {unit}</source>
            <translation>{packs} {pack_unit} × {pack} = {pieces} {unit}</translation>
        </message>
        <message>
            <source>{quantity} at once is {times} times its own {per_day} a day.</source>
            <translation>一次 {quantity}，是日均 {per_day} 的 {times} 倍。</translation>
        </message>
        <message>
            <source>{quantity} {unit}</source>
            <translation>{quantity} {unit}</translation>
        </message>
        <message>
            <source>{quantity} {unit} is less than one {pack_unit} of {pack}. {quantity} packs: {typed}.</source>
            <translation>{quantity} {unit}不足一{pack_unit}（{pack}）。若是 {quantity} {pack_unit}，请打 {typed}。</translation>
        </message>
        <message>
            <source>{quantity} {unit} is {times} times the {per_day} a day.</source>
            <translation>{quantity} {unit}是日均 {per_day} 的 {times} 倍。</translation>
        </message>
        <message>
            <source>{questions} Enter again keeps it.</source>
            <translation>{questions}再按一次 Enter 就照记。</translation>
        </message>
        <message>
            <source>{taken} of {held}, leaves {left}</source>
            <translation>{held} 取 {taken}，余 {left}</translation>
        </message>
        <message>
            <source>{usable} are in store; at most {line}.</source>
            <translation>现存 {usable}，最多 {line}。</translation>
        </message>
        <message>
            <source>{usable} are there; the minimum is {line}.</source>
            <translation>现有 {usable}，最低 {line}。</translation>
        </message>
        <message>
            <source>{usable} at {per_day} a day last {days} days; fewer than {line}.</source>
            <translation>可用 {usable}、日均 {per_day}，还能用 {days} 天，不足 {line} 天。</translation>
        </message>
        <message>
            <source>{wasted} {unit} will expire unused</source>
            <translation>到期前用不完 {wasted} {unit}</translation>
        </message>
        <message>
            <source>▲ below 7 days {count}</source>
            <translation>▲ 不足 7 天 {count}</translation>
        </message>
        <message>
            <source>▲ out of stock {count}</source>
            <translation>▲ 缺货 {count}</translation>
        </message>
        <message>
            <source>▼ below the line {count}</source>
            <translation>▼ 不足最低 {count}</translation>
        </message>
        <message>
            <source>⚠ lots that expire within 90 days {count}</source>
            <translation>⚠ 90 天内到期 {count} 批</translation>
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
            <source>it is too large: at most {size} are read</source>
            <translation>文件太大：最多读取 {size}</translation>
        </message>
        <message>
            <source>it reaches to row {rows} and column {columns}; at most {most_rows} rows and {most_columns} columns are read</source>
            <translation>内容一直到第 {rows} 行、第 {columns} 列；最多读取 {most_rows} 行、{most_columns} 列</translation>
        </message>
        <message>
            <source>line {line} cannot be read as a part of a table</source>
            <translation>第 {line} 行不像表格的内容</translation>
        </message>
    </context>
    <context>
        <name>Templates</name>
        <message>
            <source>Diabetes, on insulin</source>
            <translation>糖尿病（胰岛素）</translation>
        </message>
        <message>
            <source>Diabetes, on tablets</source>
            <translation>糖尿病（口服药）</translation>
        </message>
        <message>
            <source>High blood pressure</source>
            <translation>高血压</translation>
        </message>
        <message>
            <source>Weight, monthly (with MUST)</source>
            <translation>体重，每月（含 MUST）</translation>
        </message>
        <message>
            <source>Weight, weekly</source>
            <translation>体重，每周</translation>
        </message>
    </context>
    <context>
        <name>Timings</name>
        <message>
            <source>2 h after meal</source>
            <translation>餐后2h</translation>
        </message>
        <message>
            <source>2–3 at night</source>
            <translation>凌晨2–3点</translation>
        </message>
        <message>
            <source>bedtime</source>
            <translation>睡前</translation>
        </message>
        <message>
            <source>before meal</source>
            <translation>餐前</translation>
        </message>
        <message>
            <source>fasting</source>
            <translation>空腹</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Absences to confirm today: {count}</source>
            <translation>今天待确认是否仍不在院：{count} 人</translation>
        </message>
        <message>
            <source>Chronic</source>
            <translation>慢病</translation>
        </message>
        <message>
            <source>Chronic care (F6)</source>
            <translation>慢病监测 (F6)</translation>
        </message>
        <message>
            <source>Clusters that go on {count}</source>
            <translation>未结束的聚集 {count}</translation>
        </message>
        <message>
            <source>Continue: {round}</source>
            <translation>继续{round}</translation>
        </message>
        <message>
            <source>Copy chat text</source>
            <translation>复制微信文本</translation>
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
            <source>Due today</source>
            <translation>今天应做</translation>
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
            <source>Preview the report</source>
            <translation>预览日报</translation>
        </message>
        <message>
            <source>Reports waiting to be issued: {count}</source>
            <translation>待签发报告 {count} 份</translation>
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
            <source>abnormal {count}</source>
            <translation>异常 {count}</translation>
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
            <source>due = done + explained + open</source>
            <translation>应做 = 已做 + 已说明 + 未说明</translation>
        </message>
        <message>
            <source>from {clock}</source>
            <translation>{clock} 开始</translation>
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
            <source>nothing is due by plan now</source>
            <translation>现在没有按计划应测的</translation>
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
            <source>own limits to look at: {count}</source>
            <translation>待复核个人阈值 {count}</translation>
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
            <source>{clock} {person}</source>
            <translation>{clock} {person}</translation>
        </message>
        <message>
            <source>{done}/{due}</source>
            <translation>{done}/{due}</translation>
        </message>
        <message>
            <source>{done}/{due} {sign} {abnormal}</source>
            <translation>{done}/{due} {sign} {abnormal}</translation>
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
            <source>{measured}/{due} · explained {explained} · abnormal {abnormal}</source>
            <translation>{measured}/{due} · 已说明 {explained} · 异常 {abnormal}</translation>
        </message>
        <message>
            <source>{measure} {done}/{due}</source>
            <translation>{measure} {done}/{due}</translation>
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
            <source>{round}: nobody was in the house then.</source>
            <translation>{round}：当时无人在院。</translation>
        </message>
        <message>
            <source>{round}: nobody was in the house then. Next: {next}, it opens at {clock}</source>
            <translation>{round}：当时无人在院。下一轮：{next}，{clock} 开始</translation>
        </message>
        <message>
            <source>{round}: {count} still without an entry; it closed at {clock}</source>
            <translation>{round}还差 {count} 人，已过 {clock} 截止时间</translation>
        </message>
        <message>
            <source>{round}: {count} to go, it closes at {clock}</source>
            <translation>下一项：{round}还差 {count} 人，{clock} 截止</translation>
        </message>
        <message>
            <source>{subject}: due {due} = done {done} + explained {explained} + open {open}</source>
            <translation>{subject}：应做 {due} = 已做 {done} + 已说明 {explained} + 未说明 {open}</translation>
        </message>
        <message>
            <source>{window}</source>
            <translation>{window}测</translation>
        </message>
        <message>
            <source>{words} ({who})</source>
            <translation>{words}（{who}）</translation>
        </message>
    </context>
    <context>
        <name>Tools</name>
        <message>
            <source>Barthel index</source>
            <translation>Barthel 指数</translation>
        </message>
        <message>
            <source>GMFCS class</source>
            <translation>GMFCS 分级</translation>
        </message>
        <message>
            <source>ICF qualifiers</source>
            <translation>ICF 限定值</translation>
        </message>
        <message>
            <source>MACS class</source>
            <translation>MACS 分级</translation>
        </message>
        <message>
            <source>goals (GAS)</source>
            <translation>目标达成 GAS</translation>
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
            <source>Everything is kept encrypted on this computer only; nothing needs a network.</source>
            <translation>所有数据加密保存，只在本机；不需要网络。</translation>
        </message>
        <message>
            <source>Made-up data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Sends to the bureau by network</source>
            <translation>联网报送已开</translation>
        </message>
        <message>
            <source>{role} {name}</source>
            <translation>{role} {name}</translation>
        </message>
        <message>
            <source>● Works offline · backed up {when}</source>
            <translation>● 离线可用 · 已备份 {when}</translation>
        </message>
        <message>
            <source>● Works offline · not backed up yet</source>
            <translation>● 离线可用 · 还没有备份</translation>
        </message>
    </context>
    <context>
        <name>Training report</name>
        <message>
            <source>Assessed last</source>
            <translation>最近一次评估</translation>
        </message>
        <message>
            <source>Assessments</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Assessments that are due</source>
            <translation>到期未做的评估</translation>
        </message>
        <message>
            <source>Assessments {count} of {people} people; due of {due} people.</source>
            <translation>{people} 人评估 {count} 次；{due} 人到期未做。</translation>
        </message>
        <message>
            <source>Assessor</source>
            <translation>评估人</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>出勤率</translation>
        </message>
        <message>
            <source>Attendance in training</source>
            <translation>康复出勤</translation>
        </message>
        <message>
            <source>Attendance, day by day</source>
            <translation>逐日出勤</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>基线</translation>
        </message>
        <message>
            <source>By</source>
            <translation>到</translation>
        </message>
        <message>
            <source>By kind of plan</source>
            <translation>按计划种类</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>按人</translation>
        </message>
        <message>
            <source>By the rule {rule} ({days} days, {minutes} minutes): {said}</source>
            <translation>按规则 {rule}（{days} 天，{minutes} 分钟）：{said}</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>院方停</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Days on which it rests</source>
            <translation>暂停或改在房间的日子</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>Family agreed</source>
            <translation>家属同意</translation>
        </message>
        <message>
            <source>Family agreed: {who} {day}</source>
            <translation>家长同意：{who} {day}</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Goals on {days}: {lines}</source>
            <translation>各目标在 {days} 的等级：{lines}</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Importance × difficulty</source>
            <translation>重要×难度</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Long goals</source>
            <translation>长期目标</translation>
        </message>
        <message>
            <source>Mean T of {count} people: {mean} (50 is as expected; it grades nobody).</source>
            <translation>{count} 人的平均 T：{mean}（50 = 如期，不评价个人）。</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>怎么量</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Minutes {minutes} on {days} days.</source>
            <translation>共 {days} 天 {minutes} 分钟。</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月度</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>下次评审</translation>
        </message>
        <message>
            <source>No goals were assessed in these days.</source>
            <translation>这段时间没有评估目标。</translation>
        </message>
        <message>
            <source>No rule of a month was chosen.</source>
            <translation>没有选月度规则。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>On</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>People who trained at least once: {count}.</source>
            <translation>至少训练过一次的：{count} 人。</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Plan and goals</source>
            <translation>计划和目标</translation>
        </message>
        <message>
            <source>Plan of training</source>
            <translation>康复训练计划</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>安排</translation>
        </message>
        <message>
            <source>Precautions</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>达到</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>Sessions of a week</source>
            <translation>每周训练</translation>
        </message>
        <message>
            <source>Short goals</source>
            <translation>短期目标</translation>
        </message>
        <message>
            <source>Special treatment</source>
            <translation>专项救治</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>治疗师</translation>
        </message>
        <message>
            <source>There was no plan in these days.</source>
            <translation>这段时间没有计划。</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Times a week</source>
            <translation>每周次数</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>做了</translation>
        </message>
        <message>
            <source>Training and treatment</source>
            <translation>康复和救治</translation>
        </message>
        <message>
            <source>Training record</source>
            <translation>康复训练记录</translation>
        </message>
        <message>
            <source>Training, group report</source>
            <translation>康复小组报告</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>结果值</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>诊断或原因</translation>
        </message>
        <message>
            <source>What is agreed</source>
            <translation>约定</translation>
        </message>
        <message>
            <source>What is written</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>看到的</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Who pays</source>
            <translation>谁付</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why sessions were not held</source>
            <translation>没做的原因</translation>
        </message>
        <message>
            <source>from {day}, no end said</source>
            <translation>从 {day} 起，未写结束日</translation>
        </message>
        <message>
            <source>minutes a day of the rule</source>
            <translation>规则每天分钟</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>还没征求</translation>
        </message>
        <message>
            <source>nothing in these days</source>
            <translation>这段时间没有</translation>
        </message>
        <message>
            <source>planned {planned} = trained {held} + missed {missed} + cancelled {cancelled} + open {open}</source>
            <translation>安排 {planned} = 做了 {held} + 缺 {missed} + 院方停 {cancelled} + 待办 {open}</translation>
        </message>
        <message>
            <source>{course}, {days}, made by {who}</source>
            <translation>{course}，{days}，制定人 {who}</translation>
        </message>
        <message>
            <source>{goal}: {levels}</source>
            <translation>{goal}：{levels}</translation>
        </message>
        <message>
            <source>{how} from {first} to {last}. {words}</source>
            <translation>{first} 至 {last} {how}。{words}</translation>
        </message>
        <message>
            <source>{name}, {days}</source>
            <translation>{name}，{days}</translation>
        </message>
        <message>
            <source>{who} {day}</source>
            <translation>{who} {day}</translation>
        </message>
    </context>
    <context>
        <name>Trends</name>
        <message>
            <source>1 year</source>
            <translation>1 年</translation>
        </message>
        <message>
            <source>14 days</source>
            <translation>14 天</translation>
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
            <source>A second look</source>
            <translation>再看一眼</translation>
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
            <source>Clusters</source>
            <translation>聚集</translation>
        </message>
        <message>
            <source>Coverage by day</source>
            <translation>每日测得率</translation>
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
            <source>Everybody's charts</source>
            <translation>各人小图</translation>
        </message>
        <message>
            <source>F  Floor</source>
            <translation>F  楼层</translation>
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
            <source>Heat map</source>
            <translation>热力图</translation>
        </message>
        <message>
            <source>L  Second look</source>
            <translation>L  再看一眼</translation>
        </message>
        <message>
            <source>No readings in these days: {measures}</source>
            <translation>这段时间没有测值：{measures}</translation>
        </message>
        <message>
            <source>Nobody is on the list yet: Ctrl 7, then Ctrl O brings one.</source>
            <translation>名单上还没有人：按 Ctrl 7，再按 Ctrl O 导入。</translation>
        </message>
        <message>
            <source>O  Clusters</source>
            <translation>O  聚集</translation>
        </message>
        <message>
            <source>People to choose from</source>
            <translation>可选的人</translation>
        </message>
        <message>
            <source>Picture (*.png);;Vectors (*.svg);;Document (*.pdf)</source>
            <translation>图片 (*.png);;矢量图 (*.svg);;文档 (*.pdf)</translation>
        </message>
        <message>
            <source>Readings of these days are drawn here. There are none yet: F5 goes to the round that takes them, 1 to 5 show other days.</source>
            <translation>这里画出这些天的测值。现在还没有：按 F5 去巡测，按 1–5 看别的时段。</translation>
        </message>
        <message>
            <source>Room, name, pinyin</source>
            <translation>房号、姓名、拼音</translation>
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
            <source>disinfection</source>
            <translation>消毒</translation>
        </message>
        <message>
            <source>floor {floor}</source>
            <translation>{floor} 楼</translation>
        </message>
        <message>
            <source>kept apart: {place}</source>
            <translation>隔离：{place}</translation>
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
            <source>whole home</source>
            <translation>全院</translation>
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
            <source>{medicine} {dose}</source>
            <translation>{medicine} {dose}</translation>
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
            <source>{title} ({first} to {last} of {count})</source>
            <translation>{title}（第{first}至{last}位，共{count}位）</translation>
        </message>
        <message>
            <source>{what}: {words}</source>
            <translation>{what}：{words}</translation>
        </message>
        <message>
            <source>{when} {words}</source>
            <translation>{when} {words}</translation>
        </message>
        <message>
            <source>{where}, last {days} days</source>
            <translation>{where}，近 {days} 天</translation>
        </message>
    </context>
    <context>
        <name>Typing</name>
        <message>
            <source>G given, R refused, W withheld and why, N not available: “{typed}” is none of them.</source>
            <translation>G 已服、R 拒服、W 暂停并写原因、N 缺药：“{typed}”都不是。</translation>
        </message>
        <message>
            <source>Nothing is typed.</source>
            <translation>还没有输入。</translation>
        </message>
        <message>
            <source>Say why after the W, such as “w pulse 46”.</source>
            <translation>请在 W 后写明原因，如“w 脉搏 46”。</translation>
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
            <source>These words are too long: at most {most} characters.</source>
            <translation>文字太长：最多 {most} 个字。</translation>
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
            <source>{medicine} {dose}: {outcome}</source>
            <translation>{medicine} {dose}：{outcome}</translation>
        </message>
        <message>
            <source>{medicine} {dose}: {outcome}, {why}</source>
            <translation>{medicine} {dose}：{outcome}，{why}</translation>
        </message>
        <message>
            <source>{shown} after {last}: a change of {change} {unit}. If it is right, type it again.</source>
            <translation>上次 {last}，这次 {shown}：相差 {change} {unit}。确认无误请再输一次。</translation>
        </message>
        <message>
            <source>{shown} now {count} times in a row. If it was really measured anew, type it again.</source>
            <translation>已连续 {count} 次都是 {shown}。确实重新测过，请再输一次。</translation>
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
            <source>{typed} letters, and {open} doses are open here.</source>
            <translation>输入了 {typed} 个字母，这里未记的药有 {open} 种。</translation>
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
            <source>“{typed}” is none of these: {choices}.</source>
            <translation>“{typed}”不在选项中：{choices}。</translation>
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
            <source>Anything about the lines after line {number}: a later seal is needed for them.</source>
            <translation>第 {number} 条以后的记录：要用更晚的校验码核对。</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>立即核验</translation>
        </message>
        <message>
            <source>Check the record</source>
            <translation>核验记录</translation>
        </message>
        <message>
            <source>Compare a saved report…</source>
            <translation>比对存出去的报告…</translation>
        </message>
        <message>
            <source>Each of the {lines} lines fits the hash of the line before it: whoever changed, removed, put in or moved one would have had to write every later line anew.</source>
            <translation>{lines} 条记录条条与前一条的哈希值相符：若有人改动、删除、插入或调换其中一条，其后的每一条都得重写。</translation>
        </message>
        <message>
            <source>Every line and every table is being checked; go on working meanwhile.</source>
            <translation>正在核验每一条记录和每一张表，可以继续工作。</translation>
        </message>
        <message>
            <source>Kept reports compared: {count}. They are the bytes whose hash their line of issue names, and their seals are those of lines before them. That this line was not written anew is shown by the seal of a later report.</source>
            <translation>核对了 {count} 份留存的报告：内容与签发那一条记下的哈希相符，校验码属于之前的某一条。那一条本身没有被重写，要靠以后报告上的校验码来证明。</translation>
        </message>
        <message>
            <source>Line {number} of desk {station} cannot be read.</source>
            <translation>{station} 号工作台的第 {number} 条记录无法读取。</translation>
        </message>
        <message>
            <source>Line {number} of desk {station} is missing or is another one than the one that was proven when the backup {place} was made.</source>
            <translation>前台 {station} 的第 {number} 条缺失，或不是做备份 {place} 时核验过的那一条。</translation>
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
            <source>Lines about person {subject} stand in the record, but the admission of the person was taken away by the erasure of somebody else.</source>
            <translation>记录里有关于人员 {subject} 的内容，但此人的入住登记在删除别人时被清空了。</translation>
        </message>
        <message>
            <source>Lines checked: {lines}. Nothing wrong was found.</source>
            <translation>已核验 {lines} 条，没有发现问题。</translation>
        </message>
        <message>
            <source>No line of this record has the seal {code}.</source>
            <translation>本记录中没有校验码为 {code} 的条目。</translation>
        </message>
        <message>
            <source>Person {subject} was erased before the term of the law was over.</source>
            <translation>人员 {subject} 在法定保存期满之前就被删除。</translation>
        </message>
        <message>
            <source>Person {subject} was erased by somebody who was no director.</source>
            <translation>删除人员 {subject} 的人不是院长。</translation>
        </message>
        <message>
            <source>Person {subject} was erased, but line {number} of desk {station} about the person can still be read.</source>
            <translation>人员 {subject} 已删除，但前台 {station} 第 {number} 条关于此人的记录仍能读出。</translation>
        </message>
        <message>
            <source>Problems found: {count}. Keep this folder as it is and tell the director.</source>
            <translation>发现 {count} 个问题。请保持此文件夹原样，并告知院长。</translation>
        </message>
        <message>
            <source>Seal of a report on paper; empty: none</source>
            <translation>纸质报告上的校验码（可不填）</translation>
        </message>
        <message>
            <source>That nobody with the key wrote all lines anew from some line on: only the seal of a report that somebody else keeps can show that. Check one with it.</source>
            <translation>是否有持密钥的人从某一条起把记录全部重写：只有他人保存的报告上的校验码才能看出，请用一份来核对。</translation>
        </message>
        <message>
            <source>That pages and reports show what the lines say: only the chain was looked at.</source>
            <translation>页面和报告是否与记录一致：这次只核对了哈希链。</translation>
        </message>
        <message>
            <source>That the pages and reports of the home show what the lines of this copy say.</source>
            <translation>机构里的页面和报告是否与这份副本的记录一致。</translation>
        </message>
        <message>
            <source>That what was typed is true.</source>
            <translation>录入的内容本身是否属实。</translation>
        </message>
        <message>
            <source>The copy says that desk {station} has {said} lines; the last one there is {there}.</source>
            <translation>副本写明工作台 {station} 有 {said} 条记录，实际最后一条是第 {there} 条。</translation>
        </message>
        <message>
            <source>The erasure of person {subject} names line {number} of desk {station}, which can still be read.</source>
            <translation>删除人员 {subject} 时列出的前台 {station} 第 {number} 条仍能读出。</translation>
        </message>
        <message>
            <source>The erasure of person {subject} takes lines away, but no admission of that person: they were somebody else's.</source>
            <translation>删除人员 {subject} 时清空了一些记录，其中却没有此人的入住登记：那些是别人的记录。</translation>
        </message>
        <message>
            <source>The file is being compared with what was issued.</source>
            <translation>正在与签发的原件比对。</translation>
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
            <source>The last line of desk {station} is not the one the copy names at its top.</source>
            <translation>工作台 {station} 的最后一条与副本开头写明的不同。</translation>
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
            <source>The lines contradict each other: no tables can be built from them.</source>
            <translation>记录互相矛盾，无法由它们重建各表。</translation>
        </message>
        <message>
            <source>The seal belongs to line {number} of desk {station}: up to that line, this is the record that the report with the seal was made from.</source>
            <translation>校验码属于工作台 {station} 的第 {number} 条：到这一条为止，这就是带此校验码的报告所依据的记录。</translation>
        </message>
        <message>
            <source>The seal of report {archive_number} belongs to no line before it.</source>
            <translation>报告 {archive_number} 的校验码与其前的任何记录都不相符。</translation>
        </message>
        <message>
            <source>The table {table} is not what the journal says, first at {key}.</source>
            <translation>数据表 {table} 与日志不符，第一处在 {key}。</translation>
        </message>
        <message>
            <source>This is not proven</source>
            <translation>不能证明</translation>
        </message>
        <message>
            <source>This is proven</source>
            <translation>可以证明</translation>
        </message>
        <message>
            <source>What stands in lines of a newer program, of which there are {count}: they are kept, and count as soon as this program is updated.</source>
            <translation>更新版本的程序所写的行里是什么（共 {count} 行）：这些行保留着，本程序更新后就算数。</translation>
        </message>
        <message>
            <source>What stood in line {number} of desk {station} was taken away, and no erasure names the line.</source>
            <translation>{station} 号工作台第 {number} 条记录的内容不见了，却没有任何抹除记录提到它。</translation>
        </message>
        <message>
            <source>What stood in the erased lines, of which there are {count}.</source>
            <translation>已抹除的 {count} 条记录原来的内容。</translation>
        </message>
        <message>
            <source>What the pages and reports read is exactly what the lines say.</source>
            <translation>页面和报告读取的内容与各条记录完全一致。</translation>
        </message>
        <message>
            <source>{name} cannot be read: {why}.</source>
            <translation>无法读取 {name}：{why}。</translation>
        </message>
        <message>
            <source>{name}: a true copy.</source>
            <translation>{name}：与签发的原件一致。</translation>
        </message>
        <message>
            <source>{name}: not known here.</source>
            <translation>{name}：本机构的数据里没有这份报告。</translation>
        </message>
        <message>
            <source>{name}: not what was issued. Keep the file.</source>
            <translation>{name}：与签发的原件不一致。请保留这个文件。</translation>
        </message>
        <message>
            <source>“{code}” is no seal: one has {count} characters, only 0 to 9 and a to f. Compare it with the paper.</source>
            <translation>“{code}”不是校验码：校验码共 {count} 个字符，只有 0–9 和 a–f。请对照纸上核对。</translation>
        </message>
    </context>
    <context>
        <name>Ward chart</name>
        <message>
            <source>Allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day of stay</source>
            <translation>入住天数</translation>
        </message>
        <message>
            <source>Intake {unit}</source>
            <translation>入量 {unit}</translation>
        </message>
        <message>
            <source>Name {name}   {about}   Room-bed {place}   Admitted {admitted}   Week {week}</source>
            <translation>姓名 {name}　{about}　房-床 {place}　入住 {admitted}　第 {week} 周</translation>
        </message>
        <message>
            <source>Output {unit}</source>
            <translation>出量 {unit}</translation>
        </message>
        <message>
            <source>Pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>Stools a day</source>
            <translation>大便 次/日</translation>
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
    <context>
        <name>WeighingScales</name>
        <message>
            <source>bed or hoist scale</source>
            <translation>床秤或吊秤</translation>
        </message>
        <message>
            <source>chair or wheelchair scale</source>
            <translation>座椅秤或轮椅秤</translation>
        </message>
        <message>
            <source>standing scale</source>
            <translation>站式秤</translation>
        </message>
    </context>
    <context>
        <name>WholeHome</name>
        <message>
            <source>Cancelled. Files written: {count}.</source>
            <translation>已取消，写出文件 {count} 个。</translation>
        </message>
        <message>
            <source>Files written: {count}.</source>
            <translation>已写出文件 {count} 个。</translation>
        </message>
        <message>
            <source>Written {count} of {of}. You can go on working.</source>
            <translation>已写出 {count}/{of}，可以继续工作。</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>A backup is being finished; then the window closes by itself. Closed once more, it goes at once, and the program ends when the backup is whole.</source>
            <translation>正在完成备份，完成后窗口自动关闭。再关一次，窗口立即消失，备份完成后程序结束。</translation>
        </message>
        <message>
            <source>Something typed here is not kept yet. Choose the language once more to leave it.</source>
            <translation>这里有输入还没有保存。再选一次语言就不保存，直接切换。</translation>
        </message>
        <message>
            <source>Something typed here is not kept yet. Close once more to leave without it.</source>
            <translation>这里有输入还没有保存。再关一次就不保存离开。</translation>
        </message>
        <message>
            <source>This home does not use that page. The director can switch it on: Ctrl+K.</source>
            <translation>本机构未启用此页。院长可按 Ctrl+K 启用。</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPanel</name>
        <message>
            <source>Why it does not hold; the report itself stays in the record</source>
            <translation>写明为什么作废；报告原件仍留存</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw {number}</source>
            <translation>撤回 {number}</translation>
        </message>
    </context>
    <context>
        <name>Worries</name>
        <message>
            <source>no report for {days} days, named to the county</source>
            <translation>漏报 {days} 天，已列名报县</translation>
        </message>
        <message>
            <source>our proposal</source>
            <translation>本程序的建议</translation>
        </message>
        <message>
            <source>our proposal, as CDC's ReportStream planned it</source>
            <translation>本程序的建议，参照国外疾控系统的设想</translation>
        </message>
        <message>
            <source>our proposal; emergencies go up within 2 hours by the national plan</source>
            <translation>本程序的建议；国家预案要求突发事件 2 小时内上报</translation>
        </message>
        <message>
            <source>{number} faults overdue</source>
            <translation>隐患逾期 {number} 项</translation>
        </message>
        <message>
            <source>{number} neither measured nor explained</source>
            <translation>未测且未说明 {number} 人次</translation>
        </message>
        <message>
            <source>{number} new fevers</source>
            <translation>新发热 {number} 人</translation>
        </message>
        <message>
            <source>{number} new fevers in {days} days</source>
            <translation>{days} 天内新发热 {number} 人</translation>
        </message>
        <message>
            <source>{number} open clusters</source>
            <translation>未结束的聚集 {number} 起</translation>
        </message>
        <message>
            <source>{number} requests not answered in time</source>
            <translation>诉求超时未答 {number} 件</translation>
        </message>
        <message>
            <source>{number} supplies for under 7 days</source>
            <translation>不足 7 天的物资 {number} 种</translation>
        </message>
        <message>
            <source>{number} supplies used up</source>
            <translation>用完的物资 {number} 种</translation>
        </message>
        <message>
            <source>{number} tested positive</source>
            <translation>检测阳性 {number} 人</translation>
        </message>
    </context>
    <context>
        <name>WritingPage</name>
        <message>
            <source>About</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>County or number of a home</source>
            <translation>县区，或机构编号</translation>
        </message>
        <message>
            <source>Files for the homes</source>
            <translation>给机构的文件</translation>
        </message>
        <message>
            <source>Files for {count} homes are there: {path}</source>
            <translation>{count} 家机构的文件已放好：{path}</translation>
        </message>
        <message>
            <source>Homes</source>
            <translation>机构数</translation>
        </message>
        <message>
            <source>How bad (a fault)</source>
            <translation>隐患等级</translation>
        </message>
        <message>
            <source>How soon (a request)</source>
            <translation>诉求缓急</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Kind (a request)</source>
            <translation>诉求类别</translation>
        </message>
        <message>
            <source>Last visit or call</source>
            <translation>最近一次走访或电话</translation>
        </message>
        <message>
            <source>Liaison officers and visits</source>
            <translation>联络员与走访</translation>
        </message>
        <message>
            <source>Name an officer, or keep a visit (Ctrl B)</source>
            <translation>指定联络员，或记一次走访（Ctrl B）</translation>
        </message>
        <message>
            <source>No home has read it yet.</source>
            <translation>还没有机构看过。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>No. {no} is written. Ctrl S puts the files for the homes on a stick.</source>
            <translation>{no} 号已写好。按 Ctrl S 把给机构的文件存到 U 盘。</translation>
        </message>
        <message>
            <source>Notices, faults and requests sent down</source>
            <translation>下发的通知、隐患、诉求</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>联络员</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已看</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>This must be said.</source>
            <translation>这一项必须填。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>To: counties or numbers, with commas; empty: all</source>
            <translation>发给：县区或编号，用逗号隔开；不填发给全部</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What was seen or said (a visit)</source>
            <translation>走访所见或电话内容</translation>
        </message>
        <message>
            <source>Where in the home (a fault)</source>
            <translation>隐患在机构何处</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Write to homes (Ctrl N)</source>
            <translation>给机构发通知（Ctrl N）</translation>
        </message>
        <message>
            <source>a fault found there</source>
            <translation>检查发现的隐患</translation>
        </message>
        <message>
            <source>a notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>a notice to be answered</source>
            <translation>要求答复的通知</translation>
        </message>
        <message>
            <source>a request to look after</source>
            <translation>转办的诉求</translation>
        </message>
        <message>
            <source>read</source>
            <translation>已看</translation>
        </message>
        <message>
            <source>{home}, {at}, {who}: {words}</source>
            <translation>{home}，{at}，{who}：{words}</translation>
        </message>
    </context>
</TS>
