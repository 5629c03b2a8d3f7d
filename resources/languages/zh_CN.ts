<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{name}, {s:.1f} s</source>
        <translation>{name}，{s:.1f} s</translation>
    </message>
    <message>
        <source>the recording that is watched</source>
        <translation>正在观看的录制</translation>
    </message>
    <message>
        <source>the recording that is made</source>
        <translation>正在进行的录制</translation>
    </message>
    <message>
        <source>Something went wrong ({name}: {error}). The window goes on.</source>
        <translation>出了点问题（{name}：{error}）。窗口继续运行。</translation>
    </message>
    <message>
        <source>What do you predict?</source>
        <translation>您预测什么？</translation>
    </message>
    <message>
        <source>Wait for a question.</source>
        <translation>请等待问题。</translation>
    </message>
    <message>
        <source>Draw the load curve from the left to the right.</source>
        <translation>从左到右画出载荷曲线。</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Lazy: the last do most</source>
        <translation>惰性：末端做得最多</translation>
    </message>
    <message>
        <source>Balanced: all do alike</source>
        <translation>平衡：各处相同</translation>
    </message>
    <message>
        <source>Active: the first do most</source>
        <translation>活跃：首端做得最多</translation>
    </message>
    <message>
        <source>The first of the list comes first.</source>
        <translation>列表中的第一个排在最前。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send another</source>
        <translation>再发送一个</translation>
    </message>
    <message>
        <source>It has arrived. Until the answer comes, you can send another.</source>
        <translation>已送达。在答案揭晓前可再发送一个。</translation>
    </message>
    <message>
        <source>It did not arrive. Wait a moment, and send it again.</source>
        <translation>未送达。请稍等，然后再次发送。</translation>
    </message>
    <message>
        <source>The lecture is over, or the network is lost.</source>
        <translation>讲座已结束，或网络已断开。</translation>
    </message>
    <message>
        <source>Nothing is stored, and nobody is asked for a name.</source>
        <translation>不存储任何内容，也不询问姓名。</translation>
    </message>
    <message>
        <source>The page for phones cannot be served: {why}</source>
        <translation>无法提供手机页面：{why}</translation>
    </message>
    <message>
        <source>The page for phones is not served any more. The lecture goes on without it.</source>
        <translation>手机页面已停止提供。讲座照常进行。</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>拉动</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>the hand&apos;s:</source>
        <translation>手的：</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>无层</translation>
    </message>
    <message>
        <source>slack</source>
        <translation>松弛</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>拉伸</translation>
    </message>
    <message numerus="yes">
        <source>Measuring {n} claims…</source>
        <comment>Measuring…</comment>
        <translation>
            <numerusform>正在测量 {n} 条论断…</numerusform>
        </translation>
    </message>
    <message>
        <source>what was measured cannot be kept: {why}</source>
        <translation>测得的结果无法保存：{why}</translation>
    </message>
    <message numerus="yes">
        <source>{n} claims measured</source>
        <comment>{n} claim measured</comment>
        <translation>
            <numerusform>已测量 {n} 条论断</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured on {day}</source>
        <translation>测于 {day}</translation>
    </message>
    <message>
        <source>Refuted by: {what}</source>
        <translation>可被推翻的情形：{what}</translation>
    </message>
    <message>
        <source>Measured by: {command}</source>
        <translation>测量命令：{command}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>{mean}, exact</source>
        <translation>{mean}，精确</translation>
    </message>
    <message numerus="yes">
        <source>{mean} ({low} … {high}), {n} seeds</source>
        <comment>{mean} ({low} … {high}), {n} seed</comment>
        <translation>
            <numerusform>{mean}（{low} … {high}），{n} 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>the process that measured ended unexpectedly</source>
        <translation>测量进程意外结束</translation>
    </message>
    <message>
        <source>Claims of the papers</source>
        <translation>论文的论断</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measure all</source>
        <translation>全部测量</translation>
    </message>
    <message>
        <source>The chosen claim</source>
        <translation>所选的论断</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Seen here</source>
        <translation>此处所见</translation>
    </message>
    <message>
        <source>{title} keeps its settings: {why}</source>
        <translation>{title} 保持原有设置：{why}</translation>
    </message>
    <message>
        <source>leave the recording or the lab first</source>
        <translation>请先离开录制或实验室</translation>
    </message>
    <message>
        <source>tie depth</source>
        <translation>绑定深度</translation>
    </message>
    <message>
        <source>The chains are being prepared.</source>
        <translation>正在准备各链。</translation>
    </message>
    <message>
        <source>The ensemble stopped: {failure}.</source>
        <translation>系综已停止：{failure}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chains at t = {time:.1f}, catching up.</source>
        <comment>{n} chain at t = {time:.1f}, catching up.</comment>
        <translation>
            <numerusform>{n} 条链，t = {time:.1f}，正在追赶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chains at t = {time:.1f}.</source>
        <comment>{n} chain at t = {time:.1f}.</comment>
        <translation>
            <numerusform>{n} 条链，t = {time:.1f}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click: how it is computed</source>
        <translation>点击：查看如何计算</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>The training process does not answer; it may do so again, or be replaced.</source>
        <translation>训练进程没有响应；它可能恢复，也可以被替换。</translation>
    </message>
    <message>
        <source>The chain stopped: {failure}.</source>
        <translation>链已停止：{failure}。</translation>
    </message>
    <message>
        <source>Back to the last good state</source>
        <translation>回到上一个良好状态</translation>
    </message>
    <message>
        <source>Go on at a tenth of the rate</source>
        <translation>以十分之一的学习率继续</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Training stopped: {failure}</source>
        <translation>训练已停止：{failure}</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>再次训练</translation>
    </message>
    <message>
        <source>Training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number.</source>
        <translation>训练在第 {epoch:,} 轮发散（第 {step:,} 步）：{layer} 不是数。</translation>
    </message>
    <message>
        <source>Sessions (*.toml)</source>
        <translation>会话 (*.toml)</translation>
    </message>
    <message>
        <source>Data ({endings});;All files (*)</source>
        <translation>数据 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>A folder for each class</source>
        <translation>每类一个文件夹</translation>
    </message>
    <message>
        <source>{name} is {what}</source>
        <translation>{name} 是 {what}</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>data are taken by: set dataset {path}</source>
        <translation>数据这样载入：set dataset {path}</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message numerus="yes">
        <source>the chain has {n} blocks</source>
        <comment>the chain has {n} block</comment>
        <translation>
            <numerusform>链有 {n} 个滑块</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings (*.h5)</source>
        <translation>录制 (*.h5)</translation>
    </message>
    <message>
        <source>Attach a training</source>
        <translation>接入一个训练</translation>
    </message>
    <message>
        <source>A folder of attached trainings</source>
        <translation>已接入训练的文件夹</translation>
    </message>
    <message>
        <source>{name} holds no recording of a training that was attached</source>
        <translation>{name} 中没有已接入训练的录制</translation>
    </message>
    <message>
        <source>Hold the lab&apos;s curves</source>
        <translation>保留实验室的曲线</translation>
    </message>
    <message>
        <source>it cannot be done now</source>
        <translation>现在不能这样做</translation>
    </message>
    <message>
        <source>no lab is open</source>
        <translation>没有打开的实验室</translation>
    </message>
    <message>
        <source>no plot of this lab holds curves</source>
        <translation>此实验室没有可保留曲线的图</translation>
    </message>
    <message>
        <source>hold {name}</source>
        <translation>保留 {name}</translation>
    </message>
    <message>
        <source>Hold the curve of a recording</source>
        <translation>保留一个录制的曲线</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>drop {name}</source>
        <translation>丢弃 {name}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no held curve is called {name}: there are {known}</source>
        <translation>没有名为 {name} 的保留曲线；现有：{known}</translation>
    </message>
    <message>
        <source>drop all held curves</source>
        <translation>丢弃所有保留的曲线</translation>
    </message>
    <message>
        <source>leave the recording first</source>
        <translation>请先离开录制</translation>
    </message>
    <message>
        <source>{title} cannot be opened: {why}</source>
        <translation>无法打开 {title}：{why}</translation>
    </message>
    <message>
        <source>this lab has no parameter {name}</source>
        <translation>此实验室没有参数 {name}</translation>
    </message>
    <message>
        <source>preset {title}</source>
        <translation>预设 {title}</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>F1 keys</source>
        <translation>F1 按键</translation>
    </message>
    <message>
        <source>The last session was not restored: {why}</source>
        <translation>未能恢复上次的会话：{why}</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>无法写入 {name}：{why}</translation>
    </message>
    <message>
        <source>there is no preset {name}; did you mean {near}?</source>
        <translation>没有预设 {name}；您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>there is no preset {name}</source>
        <translation>没有预设 {name}</translation>
    </message>
    <message>
        <source>Save pull</source>
        <translation>保存拉动</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The pull was not saved: {why}</source>
        <translation>拉动未保存：{why}</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} steps</source>
        <comment>{n:,} step</comment>
        <translation>
            <numerusform>{n:,} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate:.0f} frames/s</source>
        <translation>{rate:.0f} 帧/秒</translation>
    </message>
    <message>
        <source>training: {state}</source>
        <translation>训练：{state}</translation>
    </message>
    <message>
        <source>seed {seed}   ·   F1 keys</source>
        <translation>种子 {seed}   ·   F1 按键</translation>
    </message>
    <message>
        <source>diverged; Resume goes on from epoch {epoch:,}</source>
        <translation>已发散；“继续”从第 {epoch:,} 轮接着进行</translation>
    </message>
    <message>
        <source>loss {loss:.3g}</source>
        <translation>损失 {loss:.3g}</translation>
    </message>
    <message>
        <source>test accuracy {share:.1f} % (epoch {epoch:,})</source>
        <translation>测试准确率 {share:.1f} %（第 {epoch:,} 轮）</translation>
    </message>
    <message>
        <source>test accuracy {share:.1f} %</source>
        <translation>测试准确率 {share:.1f} %</translation>
    </message>
    <message>
        <source>preparing the chain (the first start takes some seconds)</source>
        <translation>正在准备链（首次启动需要几秒）</translation>
    </message>
    <message>
        <source>{speed:.3g}× achieved</source>
        <translation>实际达到 {speed:.3g}×</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Nothing is recorded: {why}</source>
        <translation>没有录制：{why}</translation>
    </message>
    <message>
        <source>{name} is being recorded: end that first</source>
        <translation>正在录制 {name}：请先结束它</translation>
    </message>
    <message numerus="yes">
        <source>Recorded {n:,} frames in {name}</source>
        <comment>Recorded {n:,} frame in {name}</comment>
        <translation>
            <numerusform>已将 {n:,} 帧录入 {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>观看</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>结束录制</translation>
    </message>
    <message>
        <source>The course is being worked out.</source>
        <translation>正在计算演化过程。</translation>
    </message>
    <message>
        <source>the course failed: {why}</source>
        <translation>计算演化过程失败：{why}</translation>
    </message>
    <message>
        <source>The training process has ended, and the network with it: train again</source>
        <translation>训练进程已结束，网络也随之丢失：请重新训练</translation>
    </message>
    <message>
        <source>the training process could not be started: {why}</source>
        <translation>无法启动训练进程：{why}</translation>
    </message>
    <message>
        <source>The comparison ended: the second chain could not follow</source>
        <translation>比较已结束：第二条链跟不上</translation>
    </message>
    <message>
        <source>Weights (*{ending})</source>
        <translation>权重 (*{ending})</translation>
    </message>
    <message>
        <source>Save weights</source>
        <translation>保存权重</translation>
    </message>
    <message>
        <source>Export as a script</source>
        <translation>导出为脚本</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
        <source>There is no network yet: press Train first.</source>
        <translation>还没有网络：请先按“训练”。</translation>
    </message>
    <message>
        <source>Train starts from the weights in {name}.</source>
        <translation>训练从 {name} 中的权重开始。</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>打开权重</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}.</source>
        <translation>{name} 未保存：{why}。</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>The network is not kept as it stands: it was held or stopped amid an epoch.</source>
        <translation>网络的现状没有保存：它在一轮中途被暂停或停止。</translation>
    </message>
    <message>
        <source>No weights are kept: {why}.</source>
        <translation>没有保存权重：{why}。</translation>
    </message>
    <message>
        <source>The recording keeps weights, about once a second while the network trains: {size} each.</source>
        <translation>网络训练时，录制约每秒保存一次权重：每次 {size}。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>滑块 {number}</translation>
    </message>
    <message>
        <source>block {number}, mean field</source>
        <translation>滑块 {number}，平均场</translation>
    </message>
    <message>
        <source>{curve}, mean of chains</source>
        <translation>{curve}，各链均值</translation>
    </message>
    <message>
        <source>{curve}, deviation of chains</source>
        <translation>{curve}，各链标准差</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>{n} predicted</source>
        <translation>{n} 个预测</translation>
    </message>
    <message>
        <source>what came</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>came: {value}</source>
        <translation>结果：{value}</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>层 {number}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>无法读取 {path}：{why}</translation>
    </message>
    <message>
        <source>a table is written as {endings}, not {ending}</source>
        <translation>表格只能写成 {endings}，不能写成 {ending}</translation>
    </message>
    <message>
        <source>that</source>
        <translation>那个</translation>
    </message>
    <message>
        <source>layers {number}–{next}</source>
        <translation>层 {number}–{next}</translation>
    </message>
    <message>
        <source>kernel {number}</source>
        <translation>核 {number}</translation>
    </message>
    <message>
        <source>scale {number}</source>
        <translation>尺度 {number}</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>on test data</source>
        <translation>测试数据</translation>
    </message>
    <message>
        <source>load curve</source>
        <translation>载荷曲线</translation>
    </message>
    <message>
        <source>by what the network learned was not measured in the recording</source>
        <translation>录制中没有测量网络以何种机制学习</translation>
    </message>
    <message>
        <source>no network had been measured in the recording</source>
        <translation>录制中尚未测量网络</translation>
    </message>
    <message>
        <source>a line that tells no measurement</source>
        <translation>不含测量结果的一行</translation>
    </message>
    <message>
        <source>{most} recordings at most go into one figure</source>
        <translation>一张图最多放入 {most} 个录制</translation>
    </message>
    <message>
        <source>{path} is {long:.6g} s long, not {at:g}</source>
        <translation>{path} 长 {long:.6g} s，没有 {at:g} s 处</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}：{why}</translation>
    </message>
    <message>
        <source>{curve}, smoothed</source>
        <translation>{curve}，已平滑</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Shades of test accuracy</source>
        <translation>测试准确率的色阶</translation>
    </message>
    <message>
        <source>The mean test accuracy of a cell&apos;s networks. The line in each cell is its mean load curve: above the straight diagonal is lazy, below it active.</source>
        <translation>每格中网络的平均测试准确率。格中的线是其平均载荷曲线：在直对角线之上为惰性，之下为活跃。</translation>
    </message>
    <message>
        <source>concavity</source>
        <translation>凹度</translation>
    </message>
    <message>
        <source>test accuracy, %</source>
        <translation>测试准确率，%</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>by factors</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>{title}: parameter</source>
        <translation>{title}：参数</translation>
    </message>
    <message>
        <source>{title}: spacing</source>
        <translation>{title}：间距</translation>
    </message>
    <message>
        <source>{title}: choose at least one.</source>
        <translation>{title}：至少选择一个。</translation>
    </message>
    <message>
        <source>curves over ℓ/L</source>
        <translation>曲线对 ℓ/L</translation>
    </message>
    <message>
        <source>Curves of unequal length are compared by ℓ/L.</source>
        <translation>长度不同的曲线按 ℓ/L 比较。</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>How many values the axis has.</source>
        <translation>该轴有多少个值。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Chains in each cell; their mean curve is shown, their scatter is its error.</source>
        <translation>每格中的链；显示其平均曲线，离散程度即误差。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How long each chain runs: with noise, the regime depends on it.</source>
        <translation>每条链运行多久：有噪声时，区域取决于此。</translation>
    </message>
    <message>
        <source>Friction</source>
        <translation>摩擦</translation>
    </message>
    <message>
        <source>{title}: the first value must be below the last.</source>
        <translation>{title}：首值必须小于末值。</translation>
    </message>
    <message>
        <source>{title}: steps by a factor must start above 0.</source>
        <translation>{title}：等比取值必须从大于 0 处开始。</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps ({time})</source>
        <comment>after {n:,} step ({time})</comment>
        <translation>
            <numerusform>{n:,} 步之后（{time}）</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message numerus="yes">
        <source>{n} seeds</source>
        <comment>{n} seed</comment>
        <translation>
            <numerusform>{n} 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>annealed noise</source>
        <translation>退火噪声</translation>
    </message>
    <message>
        <source>annealed noise (λ = {number})</source>
        <translation>退火噪声（λ = {number}）</translation>
    </message>
    <message>
        <source>t = {first:,.6g} to {last:,.6g}</source>
        <translation>t = {first:,.6g} 至 {last:,.6g}</translation>
    </message>
    <message>
        <source>Diagrams (*.h5)</source>
        <translation>相图 (*.h5)</translation>
    </message>
    <message>
        <source>The diagram stopped: {text}</source>
        <translation>相图已停止：{text}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>未保存：{reason}</translation>
    </message>
    <message>
        <source>Open diagram</source>
        <translation>打开相图</translation>
    </message>
    <message>
        <source>Save diagram</source>
        <translation>保存相图</translation>
    </message>
    <message>
        <source>Point at a cell to hold its curve.</source>
        <translation>指向一格以保留其曲线。</translation>
    </message>
    <message>
        <source>{name} is held.</source>
        <translation>已保留 {name}。</translation>
    </message>
    <message>
        <source>the opened diagram</source>
        <translation>打开的相图</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Both axes set the same parameter: choose another for one of them.</source>
        <translation>两轴设置的是同一参数：请为其中一轴另选。</translation>
    </message>
    <message>
        <source>What no axis names is as {whose} has it.</source>
        <translation>未列在轴上的参数与{whose}相同。</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>◢ lazy  +{full:g}</source>
        <translation>◢ 惰性  +{full:g}</translation>
    </message>
    <message>
        <source>▬ balanced</source>
        <translation>▬ 平衡</translation>
    </message>
    <message>
        <source>−{full:g}  active ◣</source>
        <translation>−{full:g}  活跃 ◣</translation>
    </message>
    <message>
        <source>Shades of concavity, from lazy through balanced to active</source>
        <translation>凹度的色阶，从惰性经平衡到活跃</translation>
    </message>
    <message>
        <source>Concavity of the load curve: above the straight diagonal is lazy, below it active, where two errors leave it beyond ±{beyond:g}; balanced where they leave it within ±{within:g}.</source>
        <translation>载荷曲线的凹度：若两倍误差使其超出 ±{beyond:g}，直对角线之上为惰性，之下为活跃；若两倍误差使其保持在 ±{within:g} 以内则为平衡。</translation>
    </message>
    <message>
        <source>Phase diagram: a click takes over a cell&apos;s parameters</source>
        <translation>相图：点击即采用该格的参数</translation>
    </message>
    <message>
        <source>Run, or open a diagram</source>
        <translation>运行，或打开一张相图</translation>
    </message>
    <message>
        <source>border between regimes</source>
        <translation>区域边界</translation>
    </message>
    <message>
        <source>live, and its way</source>
        <translation>当前状态及其轨迹</translation>
    </message>
    <message>
        <source>the pull</source>
        <translation>拉动</translation>
    </message>
    <message>
        <source>The thick line runs between cells whose regimes differ: lazy, balanced, active, or undetermined. The ring is the live one; the thin line is its way here.</source>
        <translation>粗线位于区域不同的格之间：惰性、平衡、活跃或未定。圆环是当前状态；细线是它到此的轨迹。</translation>
    </message>
    <message>
        <source>Networks in each cell; their mean is shown, their scatter is its error.</source>
        <translation>每格中的网络；显示其均值，离散程度即误差。</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} epochs</source>
        <comment>after {n:,} epoch</comment>
        <translation>
            <numerusform>{n:,} 轮之后</numerusform>
        </translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>failed: {why}</source>
        <translation>失败：{why}</translation>
    </message>
    <message>
        <source>{accuracy:.1f}{spread} % right</source>
        <translation>正确率 {accuracy:.1f}{spread} %</translation>
    </message>
    <message>
        <source>the Network panel</source>
        <translation>“网络”面板</translation>
    </message>
    <message>
        <source>one of your own</source>
        <translation>自定义的一张</translation>
    </message>
    <message>
        <source>Diagram that comes with the app</source>
        <translation>随应用提供的相图</translation>
    </message>
    <message>
        <source>Known diagrams</source>
        <translation>已知相图</translation>
    </message>
    <message numerus="yes">
        <source>Each network has {n} hidden layers and trains</source>
        <comment>Each network has {n} hidden layer and trains</comment>
        <translation>
            <numerusform>每个网络有 {n} 个隐藏层，训练</numerusform>
        </translation>
    </message>
    <message>
        <source>Each network trains</source>
        <translation>每个网络训练</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} epochs</source>
        <comment>{n:,} epoch</comment>
        <translation>
            <numerusform>{n:,} 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>{layers} for {epochs} on {data}.</source>
        <translation>{layers} {epochs}，数据：{data}。</translation>
    </message>
    <message>
        <source>{layers} for {epochs}.</source>
        <translation>{layers} {epochs}。</translation>
    </message>
    <message>
        <source>the live chain</source>
        <translation>当前的链</translation>
    </message>
    <message>
        <source>annealed at λ = {number}</source>
        <translation>以 λ = {number} 退火</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Each cell is shown at t = {time:,.6g}; the noise is {noise}.</source>
        <translation>每格显示 t = {time:,.6g} 时的状态；噪声：{noise}。</translation>
    </message>
    <message>
        <source>Too few cells are known for a correlation.</source>
        <translation>已知的格太少，无法求相关。</translation>
    </message>
    <message>
        <source>Rank correlations over the cells whose curve is clear of its noise; 95 % intervals by Fisher&apos;s transformation, as if neighbours were independent.</source>
        <translation>对曲线明显高于噪声的各格求秩相关；95 % 区间由 Fisher 变换得到，视相邻格为独立。</translation>
    </message>
    <message>
        <source>Draw the load curve that you want: the settings whose curve is nearest are found.</source>
        <translation>画出想要的载荷曲线：将找出曲线与之最近的设置。</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Accuracy against concavity</source>
        <translation>准确率对凹度</translation>
    </message>
    <message>
        <source>Settings for a curve</source>
        <translation>与曲线相配的设置</translation>
    </message>
    <message>
        <source>Accuracy with concavity: {bent}. With straightness (−|concavity|): {straight}. {which} {best} {how}</source>
        <translation>准确率与凹度：{bent}。与平直度（−|凹度|）：{straight}。{which} {best} {how}</translation>
    </message>
    <message>
        <source>off by {distance:.2f}</source>
        <translation>相差 {distance:.2f}</translation>
    </message>
    <message>
        <source>Click: the app takes these settings over and trains.</source>
        <translation>点击：应用采用这些设置并训练。</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>平直度</translation>
    </message>
    <message>
        <source>The one with {name} is clearly the closer.</source>
        <translation>明显更接近的是{name}。</translation>
    </message>
    <message>
        <source>Their intervals overlap: these cells do not tell which of the two it goes with.</source>
        <translation>两者区间重叠：这些格不能说明它随哪一个变化。</translation>
    </message>
    <message>
        <source>The best cell has {bend}: {regime}.</source>
        <translation>最佳格的{bend}：{regime}。</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value}（{low} 至 {high}）</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>diverged: the time step is too large here</source>
        <translation>已发散：此处时间步长过大</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pages of the diagram</source>
        <translation>相图的页面</translation>
    </message>
    <message>
        <source>Draw a load curve here</source>
        <translation>在此画一条载荷曲线</translation>
    </message>
    <message>
        <source>Pad for a load curve: draw one to find the cells nearest to it</source>
        <translation>载荷曲线画板：画一条曲线，找出与之最近的格</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Both maps with one cursor at the same place: lazy is above on both, as the negative slope grows downwards.</source>
        <translation>两图共用一个光标于同一位置：两图中惰性都在上方，因为负斜率向下增大。</translation>
    </message>
    <message>
        <source>Phase diagram of chains</source>
        <translation>链的相图</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click to start the chain there; drag to lead the chain along</source>
        <translation>指向一格可读数；点击使链从那里开始；拖动可引导链</translation>
    </message>
    <message>
        <source>Phase diagram of networks</source>
        <translation>网络的相图</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click to train it live</source>
        <translation>指向一格可读数；点击可实时训练</translation>
    </message>
    <message>
        <source>Phase diagrams</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>Diagrams, tables, figures (*.h5 *.csv *.npz *.parquet *.pdf *.svg *.png)</source>
        <translation>相图、表格、图形 (*.h5 *.csv *.npz *.parquet *.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>no cell is done yet</source>
        <translation>尚无完成的格</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>time $t$</source>
        <translation>时间 $t$</translation>
    </message>
    <message>
        <source>position $x_\ell$</source>
        <translation>位置 $x_\ell$</translation>
    </message>
    <message>
        <source>data separation $D_\ell$</source>
        <translation>数据分离度 $D_\ell$</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>已平滑</translation>
    </message>
    <message>
        <source>mean field</source>
        <translation>平均场</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>a diagram of chains has no accuracy</source>
        <translation>链的相图没有准确率</translation>
    </message>
    <message>
        <source>load curves over $\ell/L$</source>
        <translation>载荷曲线对 $\ell/L$</translation>
    </message>
    <message>
        <source>concavity $A$</source>
        <translation>凹度 $A$</translation>
    </message>
    <message>
        <source>lazy</source>
        <translation>惰性</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>layer $\ell$</source>
        <translation>层 $\ell$</translation>
    </message>
    <message>
        <source>layer $\ell / L$</source>
        <translation>层 $\ell / L$</translation>
    </message>
    <message>
        <source>ensemble, ± one deviation</source>
        <translation>系综，± 一个标准差</translation>
    </message>
    <message>
        <source>{network}, test data</source>
        <translation>{network}，测试数据</translation>
    </message>
    <message>
        <source>normalised data separation {symbol}</source>
        <translation>归一化数据分离度 {symbol}</translation>
    </message>
    <message>
        <source>alignment beyond chance</source>
        <translation>超出随机的对齐度</translation>
    </message>
    <message>
        <source>$\|\Delta\Theta_\ell\|/\|\Theta_\ell\|$ since the start</source>
        <translation>自开始以来的 $\|\Delta\Theta_\ell\|/\|\Theta_\ell\|$</translation>
    </message>
    <message>
        <source>$\|W_\ell\|$ over that at the start</source>
        <translation>$\|W_\ell\|$ 与初始值之比</translation>
    </message>
    <message>
        <source>a figure is written as {endings}, not {ending}</source>
        <translation>图形只能写成 {endings}，不能写成 {ending}</translation>
    </message>
    <message>
        <source>a PNG of {pixels:.2g} pixels is too large: choose fewer dots per inch</source>
        <translation>{pixels:.2g} 像素的 PNG 太大：请减少每英寸点数</translation>
    </message>
    <message>
        <source>uniform, $1/L$</source>
        <translation>均匀，$1/L$</translation>
    </message>
    <message>
        <source>share of the load $s_\ell$</source>
        <translation>载荷份额 $s_\ell$</translation>
    </message>
    <message>
        <source>no style {name!r}; there are {names}</source>
        <translation>没有样式 {name!r}；现有 {names}</translation>
    </message>
    <message>
        <source>width of a figure</source>
        <translation>图形宽度</translation>
    </message>
    <message>
        <source>the {what} is {low:g} to {high:g}, not {value:g}</source>
        <translation>{what}应为 {low:g} 至 {high:g}，而不是 {value:g}</translation>
    </message>
    <message>
        <source>{name} cannot be encoded: {failure}</source>
        <translation>无法编码 {name}：{failure}</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>动态 WebP</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>{name} is one picture: name a folder, or a pattern such as {stem}-%06d.png</source>
        <translation>{name} 是单张图片：请给出文件夹，或 {stem}-%06d.png 之类的模式</translation>
    </message>
    <message>
        <source>no film can be written to {name}: the endings are {known}, or a folder</source>
        <translation>无法将影片写入 {name}：扩展名可为 {known}，或为文件夹</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Of the recording.</source>
        <translation>录制的秒数。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>1 shows the whole scene.</source>
        <translation>1 显示整个场景。</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>What is in the middle, in parts of the scene&apos;s width and height.</source>
        <translation>居中的是什么，以场景宽高的比例表示。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Is pointed out; 0 for none.</source>
        <translation>突出显示；0 表示不突出。</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Is said from here on; empty for none.</source>
        <translation>从此处起显示；留空则无。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Seconds of the recording in one second of the film.</source>
        <translation>影片一秒中录制经过的秒数。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Seconds of the film that it stands still.</source>
        <translation>影片静止的秒数。</translation>
    </message>
    <message>
        <source>keyframes are not in order: {later:g} s after {earlier:g} s</source>
        <translation>关键帧次序不对：{later:g} s 在 {earlier:g} s 之后</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>no {what} {name}: films can have {known}</source>
        <translation>没有{what} {name}：影片可有 {known}</translation>
    </message>
    <message>
        <source>a {what} is named twice</source>
        <translation>{what}被列出两次</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>What the film is for: a talk (16:9), a column of a paper, square or tall on a telephone. Each has its theme, size, plots and shares of the frame.</source>
        <translation>影片的用途：报告（16:9）、论文栏、手机方形或竖屏。各有其主题、尺寸、图与画面分配。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Of the frames, in pixels.</source>
        <translation>帧的尺寸，以像素计。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Frames a second; a GIF has 50 at most.</source>
        <translation>每秒帧数；GIF 最多 50。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Second of the recording at which the film begins.</source>
        <translation>影片开始于录制的第几秒。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Second of the recording at which the film ends; its end by default.</source>
        <translation>影片结束于录制的第几秒；默认为录制末尾。</translation>
    </message>
    <message>
        <source>Seconds of the recording that pass in one second of the film.</source>
        <translation>影片一秒中录制经过的秒数。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Between two recorded frames the chain is drawn on its straight way from one to the other; else it stays at the first.</source>
        <translation>在两个录制帧之间，链沿直线从一帧画到另一帧；否则停在前一帧。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark, light, or projector: white with thick lines.</source>
        <translation>深色、浅色或投影：白底粗线。</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Below the scene, from the left; by default those open at first.</source>
        <translation>位于场景下方，从左起；默认为初始打开的那些。</translation>
    </message>
    <message>
        <source>Beside the chain</source>
        <translation>链的旁边</translation>
    </message>
    <message>
        <source>Theories, an ensemble and a fit; by default those that were switched on.</source>
        <translation>理论、系综与拟合；默认为已打开的那些。</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>链数</translation>
    </message>
    <message>
        <source>Of the ensemble; by default as many as were set.</source>
        <translation>系综的链数；默认同所设。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>The verdicts on chain and network, above the scene.</source>
        <translation>对链与网络的判定，位于场景上方。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Above everything.</source>
        <translation>位于最上方。</translation>
    </message>
    <message>
        <source>Below everything, all along.</source>
        <translation>位于最下方，自始至终。</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Leave the ground out: WebM, WebP and PNG alone can.</source>
        <translation>不画背景：只有 WebM、WebP 和 PNG 可以。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>What the chain sounds like: slips click, the tension hums, a verdict is a chord. MP4 alone has it.</source>
        <translation>链的声音：滑动发出咔嗒声，张力嗡鸣，判定为和弦。只有 MP4 才有。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Draft is written fastest; best takes longest, and most of the disk.</source>
        <translation>草稿写得最快；最佳最慢，占用磁盘最多。</translation>
    </message>
    <message>
        <source>the layout {layout} is drawn in the theme {theme}</source>
        <translation>版式 {layout} 以主题 {theme} 绘制</translation>
    </message>
    <message>
        <source>more pixels than 7680 × 4320: {width} × {height}</source>
        <translation>像素多于 7680 × 4320：{width} × {height}</translation>
    </message>
    <message>
        <source>no kind of film has both a transparent ground and sound</source>
        <translation>没有一种影片既有透明背景又有声音</translation>
    </message>
    <message>
        <source>the film would end ({end:g} s) before it begins</source>
        <translation>影片会在开始之前结束（{end:g} s）</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>伴随项</translation>
    </message>
    <message>
        <source>a process that draws the film has ended: with fewer parts, as --parts 1, it takes less memory</source>
        <translation>绘制影片的一个进程已结束：用更少的部分（如 --parts 1）可少占内存</translation>
    </message>
    <message>
        <source>{title} has no transparent ground; {able} have</source>
        <translation>{title} 没有透明背景；可用的有 {able}</translation>
    </message>
    <message>
        <source>{title} has no sound; {able} has</source>
        <translation>{title} 没有声音；可用的有 {able}</translation>
    </message>
    <message>
        <source>labs are silent: only the chain is heard</source>
        <translation>实验室没有声音：只能听到链</translation>
    </message>
    <message>
        <source>a film of this size can be magnified {most:.3g} times, not {zoom:g} times</source>
        <translation>此尺寸的影片可放大 {most:.3g} 倍，不能放大 {zoom:g} 倍</translation>
    </message>
    <message numerus="yes">
        <source>a film of {n:,} frames is too long</source>
        <comment>a film of {n:,} frame is too long</comment>
        <translation>
            <numerusform>{n:,} 帧的影片太长</numerusform>
        </translation>
    </message>
    <message>
        <source>the film would begin at {begin:g} s, but the recording ends at {duration:.3g} s</source>
        <translation>影片会从 {begin:g} s 开始，但录制在 {duration:.3g} s 结束</translation>
    </message>
    <message>
        <source>the scene cannot be drawn without a screen, as OpenGL by EGL is missing; install Mesa (Debian, Ubuntu: libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri)</source>
        <translation>缺少 EGL 的 OpenGL，没有屏幕便无法绘制场景；请安装 Mesa（Debian、Ubuntu：libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri）</translation>
    </message>
    <message>
        <source>there is something of that name already</source>
        <translation>已有同名的内容</translation>
    </message>
    <message>
        <source>The fit cannot be used: {complaint}</source>
        <translation>无法使用该拟合：{complaint}</translation>
    </message>
    <message>
        <source>The chain, from rest with its end held, whose mean-field course passes nearest to the network&apos;s load curve. It is fitted anew while the network trains.</source>
        <translation>从静止开始、末端固定的链，其平均场过程最接近网络的载荷曲线。网络训练时会重新拟合。</translation>
    </message>
    <message>
        <source>Train a network: its load curve is what is fitted.</source>
        <translation>训练一个网络：拟合的就是它的载荷曲线。</translation>
    </message>
    <message>
        <source>Frictions and noise over k y, time in 1/k; the intervals are two standard errors.</source>
        <translation>摩擦与噪声以 k y 计，时间以 1/k 计；区间为两倍标准误差。</translation>
    </message>
    <message>
        <source>Use for the chain</source>
        <translation>用于链</translation>
    </message>
    <message>
        <source>Starts the live chain from rest with these numbers, and holds it at the fitted time.</source>
        <translation>用这些数值使链从静止开始，并停在拟合的时刻。</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>{misfit:.1f} × error</source>
        <translation>{misfit:.1f} × 误差</translation>
    </message>
    <message>
        <source>Residuals of the fit by layer</source>
        <translation>各层的拟合残差</translation>
    </message>
    <message>
        <source>Measured less fitted load curve, from the first layer to the one before the last; the band is two standard errors of a point.</source>
        <translation>测得减去拟合的载荷曲线，从第一层到倒数第二层；带宽为每点的两倍标准误差。</translation>
    </message>
    <message>
        <source>friction  μ→</source>
        <translation>摩擦  μ→</translation>
    </message>
    <message>
        <source>the friction to the right</source>
        <translation>向右的摩擦</translation>
    </message>
    <message>
        <source>friction  μ←</source>
        <translation>摩擦  μ←</translation>
    </message>
    <message>
        <source>the friction to the left</source>
        <translation>向左的摩擦</translation>
    </message>
    <message>
        <source>the difference of the frictions</source>
        <translation>两摩擦之差</translation>
    </message>
    <message>
        <source>noise  ε̄</source>
        <translation>噪声  ε̄</translation>
    </message>
    <message>
        <source>the noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>time  t</source>
        <translation>时间  t</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>More friction to both sides with more noise gives nearly the same curve.</source>
        <translation>两侧摩擦更大且噪声更大，曲线几乎相同。</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>未确定</translation>
    </message>
    <message>
        <source>above {value}</source>
        <translation>大于 {value}</translation>
    </message>
    <message>
        <source>below {value}</source>
        <translation>小于 {value}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>The chain follows the curve within its error.</source>
        <translation>链在误差内符合曲线。</translation>
    </message>
    <message>
        <source>The chain does not follow the curve in all: the residuals are {misfit:.1f} times its error, and the intervals are wider for it.</source>
        <translation>链并不完全符合曲线：残差是误差的 {misfit:.1f} 倍，区间因此更宽。</translation>
    </message>
    <message>
        <source>The curve fixes {numbers}.</source>
        <translation>曲线确定了 {numbers}。</translation>
    </message>
    <message>
        <source>The curve fixes no number.</source>
        <translation>曲线没有确定任何数值。</translation>
    </message>
    <message>
        <source>It only bounds {numbers}.</source>
        <translation>它只限定了 {numbers}。</translation>
    </message>
    <message>
        <source>Not identifiable: {numbers}.</source>
        <translation>不可辨识：{numbers}。</translation>
    </message>
    <message>
        <source>More noise for a shorter time gives nearly the same curve.</source>
        <translation>噪声更大而时间更短，曲线几乎相同。</translation>
    </message>
    <message>
        <source>More friction to both sides with more noise does, too.</source>
        <translation>两侧摩擦更大且噪声更大，也是如此。</translation>
    </message>
    <message>
        <source>nobody here can do that</source>
        <translation>这里无人能做此事</translation>
    </message>
    <message>
        <source>nobody here can do that: {name}</source>
        <translation>这里无人能做此事：{name}</translation>
    </message>
    <message>
        <source>so many seconds have passed</source>
        <translation>已过这么多秒</translation>
    </message>
    <message>
        <source>the chain has made so many steps</source>
        <translation>链已走了这么多步</translation>
    </message>
    <message>
        <source>the chain&apos;s clock has come so far</source>
        <translation>链的时钟已到那里</translation>
    </message>
    <message>
        <source>the chain moves no more</source>
        <translation>链不再移动</translation>
    </message>
    <message>
        <source>the network has trained to its end</source>
        <translation>网络已训练完毕</translation>
    </message>
    <message>
        <source>the network has come to that epoch</source>
        <translation>网络已到那一轮</translation>
    </message>
    <message>
        <source>the chain is lazy</source>
        <translation>链为惰性</translation>
    </message>
    <message>
        <source>the chain is balanced</source>
        <translation>链为平衡</translation>
    </message>
    <message>
        <source>the chain is active</source>
        <translation>链为活跃</translation>
    </message>
    <message>
        <source>the lecturer goes on</source>
        <translation>主讲人继续</translation>
    </message>
    <message>
        <source>the run of the lab that is open has ended</source>
        <translation>打开的实验室的运行已结束</translation>
    </message>
    <message>
        <source>Not opened: {why}</source>
        <translation>未打开：{why}</translation>
    </message>
    <message>
        <source>{line}: only numbers can be eased</source>
        <translation>{line}：只有数值可以渐变</translation>
    </message>
    <message>
        <source>not within {patience:g} s</source>
        <translation>未在 {patience:g} s 内发生</translation>
    </message>
    <message>
        <source>it would ask a person for more</source>
        <translation>这需要再询问用户</translation>
    </message>
    <message>
        <source>show takes the names of plots, as in: show load-curve shares</source>
        <translation>show 需要图的名称，如：show load-curve shares</translation>
    </message>
    <message>
        <source>hide takes the word panel</source>
        <translation>hide 需要单词 panel</translation>
    </message>
    <message>
        <source>zoom takes 1 to 100 and a part of the width from 0 to 1, as in: zoom 3 at 0.8</source>
        <translation>zoom 需要 1 至 100 的数和宽度上 0 至 1 的位置，如：zoom 3 at 0.8</translation>
    </message>
    <message>
        <source>predict takes a question in quotes, as in: predict regime &quot;Lazy or active?&quot;</source>
        <translation>predict 需要引号中的问题，如：predict regime &quot;Lazy or active?&quot;</translation>
    </message>
    <message>
        <source>{word} takes nothing after it, not {rest!r}</source>
        <translation>{word} 之后不接任何内容，不能有 {rest!r}</translation>
    </message>
    <message>
        <source>{verb} takes {names}</source>
        <translation>{verb} 需要 {names}</translation>
    </message>
    <message>
        <source>thing to {verb}</source>
        <translation>可供 {verb} 的内容</translation>
    </message>
    <message>
        <source>line {number}: {why}</source>
        <translation>第 {number} 行：{why}</translation>
    </message>
    <message>
        <source>word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>set takes a parameter and a value, as in: set chain.noise 0.01</source>
        <translation>set 需要一个参数和一个值，如：set chain.noise 0.01</translation>
    </message>
    <message>
        <source>act takes a name, and names with their values, as in: act tap angle 0.3</source>
        <translation>act 需要一个名称，以及带值的名称，如：act tap angle 0.3</translation>
    </message>
    <message>
        <source>say which {name}: {sides}</source>
        <translation>请说明是哪个 {name}：{sides}</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>{name} is on or off, not {typed}</source>
        <translation>{name} 只能是 on 或 off，不能是 {typed}</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>twin takes a parameter and its other value, or off, as in: twin noise 0</source>
        <translation>twin 需要一个参数及其另一个值，或 off，如：twin noise 0</translation>
    </message>
    <message>
        <source>preset takes the name of one, as in: preset lazy</source>
        <translation>preset 需要一个预设名，如：preset lazy</translation>
    </message>
    <message>
        <source>go takes the name of a lab, as in: go spring-block</source>
        <translation>go 需要一个实验室名，如：go spring-block</translation>
    </message>
    <message>
        <source>thing to wait for</source>
        <translation>可等待的事项</translation>
    </message>
    <message>
        <source>wait {what} takes no number below zero</source>
        <translation>wait {what} 后不能是负数</translation>
    </message>
    <message>
        <source>wait {what} takes nothing after it, not {amount!r}</source>
        <translation>wait {what} 之后不接任何内容，不能有 {amount!r}</translation>
    </message>
    <message>
        <source>hold takes chain, network or lab, and a name, or file and its path, not {rest!r}</source>
        <translation>hold 需要 chain、network 或 lab 及名称，或 file 及其路径，不能是 {rest!r}</translation>
    </message>
    <message>
        <source>rename-held takes two names, as in: rename-held α 0 to ReLU</source>
        <translation>rename-held 需要两个名称，如：rename-held α 0 to ReLU</translation>
    </message>
    <message>
        <source>drop-held takes the name of a held curve</source>
        <translation>drop-held 需要一条保留曲线的名称</translation>
    </message>
    <message>
        <source>{verb} takes the path of a file</source>
        <translation>{verb} 需要一个文件路径</translation>
    </message>
    <message>
        <source>point takes the number of a layer, or 0, not {rest}</source>
        <translation>point 需要层号或 0，不能是 {rest}</translation>
    </message>
    <message>
        <source>{what} takes a number, not {typed}</source>
        <translation>{what} 需要一个数，不能是 {typed}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>over takes seconds, as in: over 3 s, not {typed}</source>
        <translation>over 需要秒数，如：over 3 s，不能是 {typed}</translation>
    </message>
    <message>
        <source>of no name</source>
        <translation>无名</translation>
    </message>
    <message>
        <source>there is no {kind} {name}</source>
        <translation>没有{kind} {name}</translation>
    </message>
    <message>
        <source>there is no {kind} {name}; did you mean {meant}?</source>
        <translation>没有{kind} {name}；您是指 {meant} 吗？</translation>
    </message>
    <message>
        <source>nobody clicks here: that is for lectures</source>
        <translation>这里没有人点击：那只用于讲座</translation>
    </message>
    <message>
        <source>no lab is open whose run ends</source>
        <translation>没有打开运行会结束的实验室</translation>
    </message>
    <message>
        <source>a chain with noise never rests: wait for a time or for steps</source>
        <translation>有噪声的链永不静止：请等待一段时间或若干步</translation>
    </message>
    <message>
        <source>jerks never end, and a chain that is jerked never rests</source>
        <translation>猛拉永不结束，被猛拉的链永不静止</translation>
    </message>
    <message>
        <source>the training ended before epoch {amount:g}</source>
        <translation>训练在第 {amount:g} 轮之前结束</translation>
    </message>
    <message>
        <source>the training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>the training is held</source>
        <translation>训练已暂停</translation>
    </message>
    <message>
        <source>no network trains</source>
        <translation>没有网络在训练</translation>
    </message>
    <message>
        <source>there is no lab {name!r}; there are {names}</source>
        <translation>没有实验室 {name!r}；现有 {names}</translation>
    </message>
    <message>
        <source>nothing to read yet</source>
        <translation>尚无可读的内容</translation>
    </message>
    <message>
        <source>{name} cannot be done here: {names} can</source>
        <translation>此处不能做 {name}；可做的有 {names}</translation>
    </message>
    <message>
        <source>no plot {name}: films can have {names}</source>
        <translation>没有图 {name}：影片可有 {names}</translation>
    </message>
    <message>
        <source>Linear network</source>
        <translation>线性网络</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Each dot is a hidden unit that learns along a hyperbola: drag the cloud, and see by which of four ways it learns; 1 to 9 show them.</source>
        <translation>每个点是一个沿双曲线学习的隐藏单元：拖动点云，看它以四种方式中的哪一种学习；按 1 至 9 依次展示。</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>how</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>by</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>Put the weights back to where they were drawn.</source>
        <translation>把权重放回抽取时的位置。</translation>
    </message>
    <message>
        <source>Grab</source>
        <translation>抓取</translation>
    </message>
    <message>
        <source>Take hold of the cloud, or of one unit.</source>
        <translation>抓住点云，或其中一个单元。</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Bring what is held to another place.</source>
        <translation>把抓住的移到别处。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>Let go; the new course begins.</source>
        <translation>松手；新的过程开始。</translation>
    </message>
    <message>
        <source>Scale all</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Hands for {regime}</source>
        <translation>选{regime}的举手数</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>举手数</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Order: the first of the list comes first</source>
        <translation>次序：列表中的第一个排在最前</translation>
    </message>
    <message>
        <source>Drag, or press Alt with the arrows.</source>
        <translation>拖动，或按 Alt 加箭头键。</translation>
    </message>
    <message>
        <source>Multiply all weights.</source>
        <translation>把所有权重乘以一个数。</translation>
    </message>
    <message>
        <source>the course would take {count:,} steps of descent; {most:,} are followed: take a step of at least {least:.2g}</source>
        <translation>该过程需要 {count:,} 步下降；最多跟踪 {most:,} 步：请取至少 {least:.2g} 的步长</translation>
    </message>
    <message>
        <source>P, along U = W: the layers are aligned</source>
        <translation>P，沿 U = W：两层对齐</translation>
    </message>
    <message>
        <source>Q, along U = −W: they oppose each other</source>
        <translation>Q，沿 U = −W：两层相反</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>核</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>size of all weights</source>
        <translation>所有权重的大小</translation>
    </message>
    <message>
        <source>their kernel</source>
        <translation>它们的核</translation>
    </message>
    <message>
        <source>their alignment</source>
        <translation>它们的对齐</translation>
    </message>
    <message>
        <source>dots: all weights</source>
        <translation>点：所有权重</translation>
    </message>
    <message>
        <source>loss of the flow</source>
        <translation>流的损失</translation>
    </message>
    <message>
        <source>loss in steps</source>
        <translation>逐步的损失</translation>
    </message>
    <message>
        <source>of all weights</source>
        <translation>所有权重的</translation>
    </message>
    <message>
        <source>kernel of the flow</source>
        <translation>流的核</translation>
    </message>
    <message>
        <source>theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>furthest unit</source>
        <translation>最远的单元</translation>
    </message>
    <message>
        <source>in proportion to the step</source>
        <translation>与步长成正比</translation>
    </message>
    <message>
        <source>steps as they are run</source>
        <translation>实际运行的步</translation>
    </message>
    <message>
        <source>catapult beyond 2</source>
        <translation>超过 2：弹射</translation>
    </message>
    <message>
        <source>diverges near 4</source>
        <translation>接近 4 时发散</translation>
    </message>
    <message>
        <source>the step that is set</source>
        <translation>所设步长</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>time t</source>
        <translation>时间 t</translation>
    </message>
    <message>
        <source>K/K₀, cos(U, W), |U| |W|/K₀</source>
        <translation>K/K₀，cos(U, W)，|U| |W|/K₀</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>log₁₀ of the loss</source>
        <translation>损失的 log₁₀</translation>
    </message>
    <message>
        <source>numerics − theory, 10⁻¹²</source>
        <translation>数值 − 理论，10⁻¹²</translation>
    </message>
    <message>
        <source>log₁₀ of ε D</source>
        <translation>ε D 的 log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ of how far from the flow</source>
        <translation>与流之距的 log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ ε D</source>
        <translation>log₁₀ ε D</translation>
    </message>
    <message>
        <source>nothing moves here, and no step leaves the flow</source>
        <translation>这里什么都不动，任何一步都不离开流</translation>
    </message>
    <message>
        <source>task, ρ ~ hˣ</source>
        <translation>任务，ρ ~ hˣ</translation>
    </message>
    <message>
        <source>start, K₀ ~ hʸ</source>
        <translation>起点，K₀ ~ hʸ</translation>
    </message>
    <message>
        <source>{alike:.0%} of cells as in the limit</source>
        <translation>{alike:.0%} 的格与极限一致</translation>
    </message>
    <message>
        <source>kernel | features</source>
        <translation>核 | 特征</translation>
    </message>
    <message>
        <source>features | frozen</source>
        <translation>特征 | 冻结</translation>
    </message>
    <message>
        <source>kernel | frozen</source>
        <translation>核 | 冻结</translation>
    </message>
    <message>
        <source>Kernel and alignment</source>
        <translation>核与对齐</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Against theory</source>
        <translation>与理论对照</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>Steps against the flow</source>
        <translation>离散步与流</translation>
    </message>
    <message>
        <source>▬ KERNEL</source>
        <translation>▬ 核</translation>
    </message>
    <message>
        <source>▲ ALIGNING</source>
        <translation>▲ 对齐</translation>
    </message>
    <message>
        <source>▼ DIS-ALIGNING</source>
        <translation>▼ 反对齐</translation>
    </message>
    <message>
        <source>◆ RESCALING</source>
        <translation>◆ 重标度</translation>
    </message>
    <message>
        <source>■ TRAPPED</source>
        <translation>■ 陷住</translation>
    </message>
    <message>
        <source>◆ STEPS LEAVE THE FLOW</source>
        <translation>◆ 步离开流</translation>
    </message>
    <message>
        <source>K strays from K₀ by {change} at most</source>
        <translation>K 偏离 K₀ 至多 {change}</translation>
    </message>
    <message>
        <source>|ρ| = {goal} &gt; |P₀ − Q₀| = {begin}, in units of K₀</source>
        <translation>|ρ| = {goal} &gt; |P₀ − Q₀| = {begin}，以 K₀ 为单位</translation>
    </message>
    <message>
        <source>|ρ| = {goal} ≤ |P₀ − Q₀| = {begin}, in units of K₀</source>
        <translation>|ρ| = {goal} ≤ |P₀ − Q₀| = {begin}，以 K₀ 为单位</translation>
    </message>
    <message>
        <source>U and W are parallel, and stay so: only their size can change</source>
        <translation>U 与 W 平行并保持平行：只有大小能变</translation>
    </message>
    <message>
        <source>the part that would have to grow is nil: the kernel dies, nothing is learned</source>
        <translation>本应增长的部分为零：核消亡，什么也学不到</translation>
    </message>
    <message>
        <source>K∞/K₀ = {ratio}</source>
        <translation>K∞/K₀ = {ratio}</translation>
    </message>
    <message>
        <source>it dips first, where alignment changes its sign</source>
        <translation>在对齐变号处它先下降</translation>
    </message>
    <message>
        <source>ε D = {sharpness}: beyond the edge of stability</source>
        <translation>ε D = {sharpness}：超出稳定边缘</translation>
    </message>
    <message>
        <source>the flow alone: {word}</source>
        <translation>仅就流而言：{word}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>kernel over its first</source>
        <translation>核与最初之比</translation>
    </message>
    <message>
        <source>smallest kernel over its first</source>
        <translation>最小的核与最初之比</translation>
    </message>
    <message>
        <source>Training response</source>
        <translation>训练响应</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>How far does training once on a point move a network elsewhere, and how does that age? Press a point to train on it; keys 1 to 5 change what is trained.</source>
        <translation>在一点上训练一次会使网络在别处移动多少，这又如何老化？按一个点即在其上训练；按键 1 至 5 改变所训练的对象。</translation>
    </message>
    <message>
        <source>Train once</source>
        <translation>训练一次</translation>
    </message>
    <message>
        <source>One step on the marked point alone: the function before it stays for a moment.</source>
        <translation>只在标记的点上走一步：之前的函数会停留片刻。</translation>
    </message>
    <message>
        <source>Lay on the springs</source>
        <translation>放到弹簧上</translation>
    </message>
    <message>
        <source>Takes this network, its points and its steps to the springs, to train there.</source>
        <translation>把此网络连同其点与步带到弹簧处训练。</translation>
    </message>
    <message>
        <source>there is no point {point}: the last is {last}</source>
        <translation>没有第 {point} 点：最后一点是 {last}</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Number of the point, from 0; −1 is the one that is chosen.</source>
        <translation>点的编号，从 0 起；−1 为已选的点。</translation>
    </message>
    <message>
        <source>the function, 0 and 1 at the rings</source>
        <translation>函数，圆环处为 0 和 1</translation>
    </message>
    <message>
        <source>response to training on the marked point</source>
        <translation>在标记点上训练的响应</translation>
    </message>
    <message>
        <source>hidden units, by what they do</source>
        <translation>隐藏单元，按其作用</translation>
    </message>
    <message>
        <source>full points are 1, rings 0</source>
        <translation>实心点为 1，圆圈为 0</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>首层权重</translation>
    </message>
    <message>
        <source>last weights</source>
        <translation>末层权重</translation>
    </message>
    <message>
        <source>first, untrained</source>
        <translation>首层，未训练</translation>
    </message>
    <message>
        <source>last, untrained</source>
        <translation>末层，未训练</translation>
    </message>
    <message>
        <source>active units</source>
        <translation>活跃单元</translation>
    </message>
    <message>
        <source>features&apos; dimensions</source>
        <translation>特征的维数</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>已训练</translation>
    </message>
    <message>
        <source>the layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>all do alike</source>
        <translation>各层相同</translation>
    </message>
    <message>
        <source>part of the kernel</source>
        <translation>在核中所占</translation>
    </message>
    <message>
        <source>steps, log₁₀</source>
        <translation>步数，log₁₀</translation>
    </message>
    <message>
        <source>at its own point, log₁₀</source>
        <translation>在自身点处，log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ t</source>
        <translation>log₁₀ t</translation>
    </message>
    <message>
        <source>angle between two points, degrees</source>
        <translation>两点间的角度，度</translation>
    </message>
    <message>
        <source>kernel over its own</source>
        <translation>核与自身核之比</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>part of those at the start</source>
        <translation>占初始的比例</translation>
    </message>
    <message>
        <source>points, the most fragile first</source>
        <translation>各点，最脆弱者在前</translation>
    </message>
    <message>
        <source>turn that flips, degrees</source>
        <translation>使之翻转的转角，度</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>weights, shallow to deep</source>
        <translation>权重，由浅至深</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>layer ℓ</source>
        <translation>层 ℓ</translation>
    </message>
    <message>
        <source>data separation D</source>
        <translation>数据分离度 D</translation>
    </message>
    <message>
        <source>How the response ages</source>
        <translation>响应如何老化</translation>
    </message>
    <message>
        <source>Specificity by angle</source>
        <translation>随角度的特异性</translation>
    </message>
    <message>
        <source>Units that take part</source>
        <translation>参与的单元</translation>
    </message>
    <message>
        <source>Kernel by layer</source>
        <translation>各层的核</translation>
    </message>
    <message>
        <source>Load curve</source>
        <translation>载荷曲线</translation>
    </message>
    <message>
        <source>Fragility</source>
        <translation>脆弱性</translation>
    </message>
    <message numerus="yes">
        <source>step {n:,}</source>
        <comment>step {n:,}</comment>
        <translation>
            <numerusform>第 {n:,} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>preparing: a minute or two</source>
        <translation>准备中：一两分钟</translation>
    </message>
    <message>
        <source>response {value:.3g}</source>
        <translation>响应 {value:.3g}</translation>
    </message>
    <message>
        <source>kernel {value:.3g}</source>
        <translation>核 {value:.3g}</translation>
    </message>
    <message>
        <source>{n:.0f} units active</source>
        <translation>{n:.0f} 个单元活跃</translation>
    </message>
    <message>
        <source>its steps are compiled, only this first time</source>
        <translation>正在编译其步骤，仅此首次</translation>
    </message>
    <message>
        <source>that takes a minute or two</source>
        <translation>这需要一两分钟</translation>
    </message>
    <message>
        <source>▬ PLATEAU</source>
        <translation>▬ 平台</translation>
    </message>
    <message>
        <source>◣ TRANSITION</source>
        <translation>◣ 过渡</translation>
    </message>
    <message>
        <source>◢ POWER LAW</source>
        <translation>◢ 幂律</translation>
    </message>
    <message>
        <source>… PREPARING</source>
        <translation>… 准备中</translation>
    </message>
    <message>
        <source>{what}: {long}</source>
        <translation>{what}：{long}</translation>
    </message>
    <message>
        <source>the rate is beyond stability: the output runs away</source>
        <translation>学习率超出稳定：输出失控</translation>
    </message>
    <message>
        <source>▲ RUNS AWAY</source>
        <translation>▲ 失控</translation>
    </message>
    <message>
        <source>{detail}; at the start the rate is beyond stability</source>
        <translation>{detail}；开始时学习率超出稳定</translation>
    </message>
    <message>
        <source>the response ages as t to the {exponent} in the end; theory without noise: {theory}</source>
        <translation>响应最终按 t 的 {exponent} 次方老化；无噪声理论：{theory}</translation>
    </message>
    <message>
        <source>the response ages as t to the {exponent} in the end; theory: {theory}</source>
        <translation>响应最终按 t 的 {exponent} 次方老化；理论：{theory}</translation>
    </message>
    <message>
        <source>plateau until</source>
        <translation>平台至</translation>
    </message>
    <message>
        <source>last stage from</source>
        <translation>末段自</translation>
    </message>
    <message>
        <source>half widths</source>
        <translation>半宽</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>mean, untrained</source>
        <translation>均值，未训练</translation>
    </message>
    <message>
        <source>mean, trained</source>
        <translation>均值，已训练</translation>
    </message>
    <message>
        <source>least, trained</source>
        <translation>最小，已训练</translation>
    </message>
    <message>
        <source>exponent of the response</source>
        <translation>响应的指数</translation>
    </message>
    <message>
        <source>active units, in parts of the first</source>
        <translation>活跃单元，占最初的比例</translation>
    </message>
    <message>
        <source>Output scale</source>
        <translation>输出尺度</translation>
    </message>
    <message>
        <source>One factor before the output decides whether a network learns features or stays lazy: drag the ruler below, or press keys 1 to 6. Under it, in All widths, press “against α” to see five widths part, and again to see them fall together.</source>
        <translation>输出之前的一个因子决定网络是学习特征还是保持惰性：拖动下方的标尺，或按键 1 至 6。其下的“所有宽度”中，按“对 α”看五种宽度分开，再按看它们重合。</translation>
    </message>
    <message>
        <source>{name} is shown in All widths, Map and Powers; the one that ships is chosen there.</source>
        <translation>{name} 显示在所有宽度、地图和幂次中；随附的可在那里选择。</translation>
    </message>
    <message>
        <source>reading the data …</source>
        <translation>正在读取数据 …</translation>
    </message>
    <message>
        <source>the first layer&apos;s weights</source>
        <translation>第一层的权重</translation>
    </message>
    <message>
        <source>kernel before</source>
        <translation>之前的核</translation>
    </message>
    <message>
        <source>kernel now</source>
        <translation>现在的核</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>features are learned</source>
        <translation>学习特征</translation>
    </message>
    <message>
        <source>they cross</source>
        <translation>两者相交</translation>
    </message>
    <message>
        <source>linearised twin</source>
        <translation>线性化孪生</translation>
    </message>
    <message>
        <source>kernel&apos;s change</source>
        <translation>核的变化</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>十分之一</translation>
    </message>
    <message>
        <source>twin, test</source>
        <translation>孪生，测试</translation>
    </message>
    <message>
        <source>power of homogeneity</source>
        <translation>齐次幂次</translation>
    </message>
    <message>
        <source>A of the springs</source>
        <translation>弹簧的 A</translation>
    </message>
    <message>
        <source>response, log₁₀</source>
        <translation>响应，log₁₀</translation>
    </message>
    <message>
        <source>kernel at its own point, log₁₀</source>
        <translation>自身点处的核，log₁₀</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>A and share</source>
        <translation>A 与份额</translation>
    </message>
    <message>
        <source>over the start, log₁₀</source>
        <translation>与开始之比，log₁₀</translation>
    </message>
    <message>
        <source>time, log₁₀</source>
        <translation>时间，log₁₀</translation>
    </message>
    <message>
        <source>mean of F y</source>
        <translation>F y 的均值</translation>
    </message>
    <message>
        <source>log₁₀ α</source>
        <translation>log₁₀ α</translation>
    </message>
    <message>
        <source>against α</source>
        <translation>对 α</translation>
    </message>
    <message>
        <source>against α√h</source>
        <translation>对 α√h</translation>
    </message>
    <message>
        <source>which diagram is shown</source>
        <translation>显示哪个图</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ₀‖, log₁₀</source>
        <translation>‖ΔΘ‖/‖Θ₀‖，log₁₀</translation>
    </message>
    <message>
        <source>t₁, log₁₀</source>
        <translation>t₁，log₁₀</translation>
    </message>
    <message>
        <source>δF, times √h</source>
        <translation>δF，乘以 √h</translation>
    </message>
    <message>
        <source>δF √h, log₁₀</source>
        <translation>δF √h，log₁₀</translation>
    </message>
    <message>
        <source>part of the load</source>
        <translation>载荷份额</translation>
    </message>
    <message>
        <source>samples that are wrong, %</source>
        <translation>分错的样本，%</translation>
    </message>
    <message>
        <source>pull the curves of all widths onto one another</source>
        <translation>把各宽度的曲线拉到一起</translation>
    </message>
    <message>
        <source>see the widths apart</source>
        <translation>分开看各宽度</translation>
    </message>
    <message>
        <source>h = {width}</source>
        <translation>h = {width}</translation>
    </message>
    <message>
        <source>what is shown over the scale</source>
        <translation>随尺度显示什么</translation>
    </message>
    <message>
        <source>units h</source>
        <translation>单元数 h</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ = ‖Θ₀‖</source>
        <translation>‖ΔΘ‖ = ‖Θ₀‖</translation>
    </message>
    <message>
        <source>h = {width}, α√h = {scale}: the kernel changes by {change} times its size</source>
        <translation>h = {width}，α√h = {scale}：核的变化为其大小的 {change} 倍</translation>
    </message>
    <message>
        <source>h = {width}, α√h = {scale}: {why}</source>
        <translation>h = {width}，α√h = {scale}：{why}</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over α√h, features</source>
        <translation>‖ΔΘ‖ 对 α√h，特征</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over α√h, lazy</source>
        <translation>‖ΔΘ‖ 对 α√h，惰性</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h, at α√h = 1</source>
        <translation>‖ΔΘ‖ 对 h，α√h = 1 处</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h, lazy</source>
        <translation>‖ΔΘ‖ 对 h，惰性</translation>
    </message>
    <message>
        <source>α of the crossover over h</source>
        <translation>交叉处的 α 对 h</translation>
    </message>
    <message>
        <source>t₁ of the kernel over α√h</source>
        <translation>核的 t₁ 对 α√h</translation>
    </message>
    <message>
        <source>δF over h, features</source>
        <translation>δF 对 h，特征</translation>
    </message>
    <message>
        <source>δF over h, lazy</source>
        <translation>δF 对 h，惰性</translation>
    </message>
    <message>
        <source>‖ΔΘ‖, features</source>
        <translation>‖ΔΘ‖，特征</translation>
    </message>
    <message>
        <source>‖ΔΘ‖, lazy</source>
        <translation>‖ΔΘ‖，惰性</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h</source>
        <translation>‖ΔΘ‖ 对 h</translation>
    </message>
    <message>
        <source>same, lazy</source>
        <translation>同上，惰性</translation>
    </message>
    <message>
        <source>α* over h</source>
        <translation>α* 对 h</translation>
    </message>
    <message>
        <source>t₁ over α√h</source>
        <translation>t₁ 对 α√h</translation>
    </message>
    <message>
        <source>δF, features</source>
        <translation>δF，特征</translation>
    </message>
    <message>
        <source>δF, lazy</source>
        <translation>δF，惰性</translation>
    </message>
    <message>
        <source>power</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>what goes by it</source>
        <translation>随之变化的量</translation>
    </message>
    <message>
        <source>seen, 95 %</source>
        <translation>所见，95 %</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>load of the hidden layers</source>
        <translation>隐藏层的载荷</translation>
    </message>
    <message>
        <source>α√h, log₁₀</source>
        <translation>α√h，log₁₀</translation>
    </message>
    <message>
        <source>α, log₁₀</source>
        <translation>α，log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ α√h</source>
        <translation>log₁₀ α√h</translation>
    </message>
    <message>
        <source>change over size, log₁₀</source>
        <translation>变化与大小之比，log₁₀</translation>
    </message>
    <message>
        <source>layer ℓ; the last is the output</source>
        <translation>层 ℓ；最后为输出</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Output and its linearisation</source>
        <translation>输出及其线性化</translation>
    </message>
    <message>
        <source>Kernel over time</source>
        <translation>核随时间</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>All widths</source>
        <translation>所有宽度</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Four theories</source>
        <translation>四种理论</translation>
    </message>
    <message>
        <source>Same laziness?</source>
        <translation>同一种惰性？</translation>
    </message>
    <message>
        <source>kernel changed by {change} times its size</source>
        <translation>核的变化为其大小的 {change} 倍</translation>
    </message>
    <message numerus="yes">
        <source>time {time}, step {n:,}</source>
        <comment>time {time}, step {n:,}</comment>
        <translation>
            <numerusform>时间 {time}，第 {n:,} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>◢ FEATURE LEARNING</source>
        <translation>◢ 特征学习</translation>
    </message>
    <message>
        <source>◣ CROSSOVER</source>
        <translation>◣ 交叉区</translation>
    </message>
    <message>
        <source>▬ LAZY</source>
        <translation>▬ 惰性</translation>
    </message>
    <message>
        <source>the kernel has changed by {size} times its size; still linear</source>
        <translation>核的变化为其大小的 {size} 倍；仍为线性</translation>
    </message>
    <message>
        <source>the kernel has changed by {size} times its size; linear until {time}</source>
        <translation>核的变化为其大小的 {size} 倍；到 {time} 为止为线性</translation>
    </message>
    <message>
        <source>{said}; not every sample came beyond its margin</source>
        <translation>{said}；并非每个样本都超过其间隔</translation>
    </message>
    <message>
        <source>slope on the left</source>
        <translation>左侧斜率</translation>
    </message>
    <message>
        <source>slope on the right</source>
        <translation>右侧斜率</translation>
    </message>
    <message>
        <source>α of the crossover, power of h</source>
        <translation>交叉处的 α，h 的幂次</translation>
    </message>
    <message>
        <source>δF, features, power of h</source>
        <translation>δF，特征，h 的幂次</translation>
    </message>
    <message>
        <source>δF, lazy, power of h</source>
        <translation>δF，惰性，h 的幂次</translation>
    </message>
    <message>
        <source>t₁ of the output</source>
        <translation>输出的 t₁</translation>
    </message>
    <message>
        <source>response over its start</source>
        <translation>响应与开始之比</translation>
    </message>
    <message>
        <source>kernel at its own point over its start</source>
        <translation>自身点处的核与开始之比</translation>
    </message>
    <message>
        <source>t₁ of the kernel</source>
        <translation>核的 t₁</translation>
    </message>
    <message>
        <source>distance from the twin</source>
        <translation>与孪生的距离</translation>
    </message>
    <message>
        <source>training error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>test error</source>
        <translation>测试误差</translation>
    </message>
    <message>
        <source>of the twin</source>
        <translation>孪生的</translation>
    </message>
    <message>
        <source>readout&apos;s share</source>
        <translation>读出层的份额</translation>
    </message>
    <message>
        <source>Spring–block chain</source>
        <translation>弹簧–滑块链</translation>
    </message>
    <message>
        <source>Springs</source>
        <translation>弹簧</translation>
    </message>
    <message>
        <source>A chain of blocks pulled over a rough floor, beside a network that trains: press Space for the one and T for the other.</source>
        <translation>一条滑块链被拉过粗糙的地面，旁边一个网络在训练：按空格运行前者，按 T 训练后者。</translation>
    </message>
    <message>
        <source>the layers&apos; loads, as springs</source>
        <translation>以弹簧表示的各层载荷</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <source>{file}, line {n}: {why}</source>
        <translation>{file}，第 {n} 行：{why}</translation>
    </message>
    <message>
        <source>{file}: there is no step: a step begins with a title, as in: ## Pull</source>
        <translation>{file}：没有步骤：步骤以标题开头，如：## Pull</translation>
    </message>
    <message>
        <source>another step is called {id}, too</source>
        <translation>另一个步骤也名为 {id}</translation>
    </message>
    <message>
        <source>a block is of the kind do, not {kind}</source>
        <translation>块的类型为 do，而不是 {kind}</translation>
    </message>
    <message>
        <source>a lecture writes no files</source>
        <translation>讲座不写文件</translation>
    </message>
    <message>
        <source>the head: {why}</source>
        <translation>开头部分：{why}</translation>
    </message>
    <message>
        <source>word in a head</source>
        <translation>开头部分的词</translation>
    </message>
    <message>
        <source>{file} is not text in UTF-8</source>
        <translation>{file} 不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>{folder}: {file}: {why}</source>
        <translation>{folder}：{file}：{why}</translation>
    </message>
    <message>
        <source>minutes is a number, not {said}</source>
        <translation>minutes 应为数，而不是 {said}</translation>
    </message>
    <message>
        <source>a title takes an id and a time, as in {{#pull .2min}}, not {word}</source>
        <translation>标题可带名称和时间，如 {{#pull .2min}}，不能是 {word}</translation>
    </message>
    <message>
        <source>there is no step {id} in {file}</source>
        <translation>{file} 中没有步骤 {id}</translation>
    </message>
    <message>
        <source>; did you mean {near}?</source>
        <translation>；您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>the words of the step {id} are missing</source>
        <translation>缺少步骤 {id} 的文字</translation>
    </message>
    <message>
        <source>what is done stands in {file} alone; questions stand under ask</source>
        <translation>所做的操作只写在 {file} 中；问题写在 ask 之下</translation>
    </message>
    <message numerus="yes">
        <source>the step {id} asks {n} questions, and {m} are translated</source>
        <comment>the step {id} asks one question, and {m} are translated</comment>
        <translation>
            <numerusform>步骤 {id} 有 {n} 个问题，已翻译 {m} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>noisy SGD</source>
        <translation>含噪 SGD</translation>
    </message>
    <message>
        <source>noisy RMS</source>
        <translation>含噪 RMS</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>高斯混合</translation>
    </message>
    <message>
        <source>CIFAR-10 in colour</source>
        <translation>彩色 CIFAR-10</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>convolutional</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>end held at y</source>
        <translation>末端固定于 y</translation>
    </message>
    <message>
        <source>regression error</source>
        <translation>回归误差</translation>
    </message>
    <message>
        <source>the layers undo the separation</source>
        <translation>各层破坏了分离</translation>
    </message>
    <message>
        <source>separation undone</source>
        <translation>分离被破坏</translation>
    </message>
    <message>
        <source>a single layer carries all of it</source>
        <translation>单独一层承担全部</translation>
    </message>
    <message>
        <source>a single layer</source>
        <translation>仅一层</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不知</translation>
    </message>
    <message>
        <source>its error is not known</source>
        <translation>其误差未知</translation>
    </message>
    <message>
        <source>no error known</source>
        <translation>误差未知</translation>
    </message>
    <message>
        <source>too small a range to tell</source>
        <translation>范围太小，无法判断</translation>
    </message>
    <message>
        <source>range too small</source>
        <translation>范围太小</translation>
    </message>
    <message>
        <source>A is beyond ±1: such a curve has no shape</source>
        <translation>A 超出 ±1：这样的曲线没有形状可言</translation>
    </message>
    <message>
        <source>A beyond ±1</source>
        <translation>A 超出 ±1</translation>
    </message>
    <message>
        <source>neither end carries more</source>
        <translation>两端承担相当</translation>
    </message>
    <message>
        <source>concavity {number}, its error not known</source>
        <translation>凹度 {number}，误差未知</translation>
    </message>
    <message>
        <source>concavity {number}</source>
        <translation>凹度 {number}</translation>
    </message>
    <message>
        <source>{path} is not a language that can be read</source>
        <translation>{path} 不是可读的语言文件</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} 和 {last}</translation>
    </message>
    <message>
        <source>◢ LAZY</source>
        <translation>◢ 惰性</translation>
    </message>
    <message>
        <source>▬ BALANCED</source>
        <translation>▬ 平衡</translation>
    </message>
    <message>
        <source>◣ ACTIVE</source>
        <translation>◣ 活跃</translation>
    </message>
    <message>
        <source>… UNDETERMINED</source>
        <translation>… 未定</translation>
    </message>
    <message>
        <source>deep layers do the work</source>
        <translation>深层在做功</translation>
    </message>
    <message>
        <source>every layer does its share</source>
        <translation>每层各尽其份</translation>
    </message>
    <message>
        <source>shallow layers do the work</source>
        <translation>浅层在做功</translation>
    </message>
    <message>
        <source>too large an error to tell</source>
        <translation>误差太大，无法判断</translation>
    </message>
    <message>
        <source>deep layers work</source>
        <translation>深层做功</translation>
    </message>
    <message>
        <source>all layers work</source>
        <translation>各层做功</translation>
    </message>
    <message>
        <source>shallow layers work</source>
        <translation>浅层做功</translation>
    </message>
    <message>
        <source>error too large</source>
        <translation>误差太大</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>{minimum:g} to {maximum:g}</source>
        <translation>{minimum:g} 至 {maximum:g}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As legends and tables have it.</source>
        <translation>图例和表格中所用。</translation>
    </message>
    <message>
        <source>Normalised, from 1 to 0.</source>
        <translation>归一化，从 1 到 0。</translation>
    </message>
    <message>
        <source>Standard errors of the curve; none where they are not known.</source>
        <translation>曲线的标准误差；未知时没有。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Standard error of the concavity.</source>
        <translation>凹度的标准误差。</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>As it was read, where the curve&apos;s range counted, too.</source>
        <translation>按当时的判读，曲线的范围也计入其中。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Its place in the set.</source>
        <translation>在集合中的位置。</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it was held.</source>
        <translation>在何处保留。</translation>
    </message>
    <message>
        <source>a held curve is of a chain or of a network</source>
        <translation>保留的曲线属于链或网络</translation>
    </message>
    <message>
        <source>a held load curve goes from 1 to 0</source>
        <translation>保留的载荷曲线从 1 到 0</translation>
    </message>
    <message>
        <source>a held curve has as many errors as values, or none</source>
        <translation>保留的曲线的误差个数与值相同，或没有误差</translation>
    </message>
    <message>
        <source>a held curve&apos;s name has 1 to {most} letters, without comma, semicolon, #, quotes or the word to</source>
        <translation>保留曲线的名称有 1 至 {most} 个字符，不含逗号、分号、#、引号及单词 to</translation>
    </message>
    <message>
        <source>another curve is called {name} already</source>
        <translation>已有另一条曲线名为 {name}</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>x and y of each, by the name of the plot that it suits.</source>
        <translation>每条的 x 和 y，按其所属图的名称。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Of the lab.</source>
        <translation>实验室的。</translation>
    </message>
    <message>
        <source>a held curve has 1 to {most} points, and as many places</source>
        <translation>保留的曲线有 1 至 {most} 个点及同样多的位置</translation>
    </message>
    <message>
        <source>{file}: another preset is called {name!r}, too</source>
        <translation>{file}：另一个预设也名为 {name!r}</translation>
    </message>
    <message numerus="yes">
        <source>{n} presets are left out: {why}</source>
        <comment>A preset is left out: {why}</comment>
        <translation>
            <numerusform>略去 {n} 个预设：{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Blocks and springs, or the folding ruler.</source>
        <translation>滑块与弹簧，或折叠尺。</translation>
    </message>
    <message>
        <source>Dark, light, projector, or as the system has it.</source>
        <translation>深色、浅色、投影，或跟随系统。</translation>
    </message>
    <message>
        <source>Simulated time that passes in one second.</source>
        <translation>一秒内经过的模拟时间。</translation>
    </message>
    <message>
        <source>Training pace</source>
        <translation>训练节奏</translation>
    </message>
    <message>
        <source>At most so many epochs a second, so that one can watch; 0 is full speed.</source>
        <translation>每秒至多这么多轮，以便观看；0 为全速。</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>力</translation>
    </message>
    <message>
        <source>Arrows for friction and the shaking of noise.</source>
        <translation>表示摩擦与噪声冲击的箭头。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>The network&apos;s layers under the blocks.</source>
        <translation>滑块下方的网络各层。</translation>
    </message>
    <message>
        <source>Rest state</source>
        <translation>静止态</translation>
    </message>
    <message>
        <source>Where a chain pulled from rest stops without noise.</source>
        <translation>从静止被拉动的链在无噪声时停住之处。</translation>
    </message>
    <message>
        <source>Mean-field course</source>
        <translation>平均场过程</translation>
    </message>
    <message>
        <source>Mean course in time: each block drifts by the effective friction law.</source>
        <translation>随时间的平均过程：每个滑块按有效摩擦定律漂移。</translation>
    </message>
    <message>
        <source>Stationary state</source>
        <translation>定态</translation>
    </message>
    <message>
        <source>Where a noisy chain stays on average in the end, however strong the noise.</source>
        <translation>有噪声的链最终平均所处之处，无论噪声多强。</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>系综</translation>
    </message>
    <message>
        <source>Many chains beside the live one, alike in all but the noise.</source>
        <translation>当前链旁边的许多链，除噪声外完全相同。</translation>
    </message>
    <message>
        <source>Chains of the ensemble: of the live chain&apos;s seed and those after it.</source>
        <translation>系综的链：取当前链的种子及其后续种子。</translation>
    </message>
    <message>
        <source>Weights in recordings</source>
        <translation>录制中的权重</translation>
    </message>
    <message>
        <source>While a recording is made, it also keeps the network&apos;s weights about once a second, with its optimiser and random numbers, so that training goes on from there: with Adam 12 bytes a parameter each time.</source>
        <translation>录制时约每秒一次同时保存网络的权重及其优化器和随机数，使训练可从那里继续：用 Adam 时每次每个参数 12 字节。</translation>
    </message>
    <message>
        <source>Depth tied</source>
        <translation>深度绑定</translation>
    </message>
    <message>
        <source>The network has one hidden layer for each block.</source>
        <translation>网络为每个滑块设一个隐藏层。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Name of the file.</source>
        <translation>文件名。</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Of all that is in it, BLAKE2b.</source>
        <translation>全部内容的 BLAKE2b 摘要。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Counted from one.</source>
        <translation>从一计起。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>回到步骤</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Lecture: notes and time</source>
        <translation>讲座：备注与时间</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>转到步骤</translation>
    </message>
    <message>
        <source>Time of this step</source>
        <translation>此步骤的时间</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>当前时刻</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>缩小备注</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>放大备注</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>步骤 {n} / {all}</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Steps that the chain had done.</source>
        <translation>链已走的步数。</translation>
    </message>
    <message>
        <source>two held curves are called {name}</source>
        <translation>有两条保留的曲线名为 {name}</translation>
    </message>
    <message>
        <source>at most {most} curves are held</source>
        <translation>至多保留 {most} 条曲线</translation>
    </message>
    <message>
        <source>depth is tied to the chain: {blocks} blocks need depth {needed}, not {depth}</source>
        <translation>深度与链绑定：{blocks} 个滑块需要深度 {needed}，而不是 {depth}</translation>
    </message>
    <message>
        <source>is not a known name</source>
        <translation>不是已知名称</translation>
    </message>
    <message>
        <source>must be a section with names and values</source>
        <translation>必须是含名称和值的一节</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>必须是引号内的文本</translation>
    </message>
    <message>
        <source>must be greater than {limit}</source>
        <translation>必须大于 {limit}</translation>
    </message>
    <message>
        <source>must be greater than or equal to {limit}</source>
        <translation>必须大于或等于 {limit}</translation>
    </message>
    <message>
        <source>must be less than {limit}</source>
        <translation>必须小于 {limit}</translation>
    </message>
    <message>
        <source>must be less than or equal to {limit}</source>
        <translation>必须小于或等于 {limit}</translation>
    </message>
    <message>
        <source>must be {limit}</source>
        <translation>必须是 {limit}</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>{name} is of another version of the app: it has schema version {version!r}, this one reads {known}</source>
        <translation>{name} 属于应用的另一版本：其模式版本为 {version!r}，本版本读取 {known}</translation>
    </message>
    <message>
        <source>{name} is not a session file: {why}</source>
        <translation>{name} 不是会话文件：{why}</translation>
    </message>
    <message>
        <source>{name} is not a text file</source>
        <translation>{name} 不是文本文件</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>无法读取 {name}：{why}</translation>
    </message>
    <message>
        <source>{setting}, now {value}</source>
        <translation>{setting}，现为 {value}</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>the usual settings</source>
        <translation>通常的设置</translation>
    </message>
    <message>
        <source>{setting} {value}</source>
        <translation>{setting} {value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>a name has too many parts</source>
        <translation>某个名称的部分太多</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>{place} cannot be understood</source>
        <translation>无法理解 {place}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>above {above}, below {below}</source>
        <translation>上 {above}，下 {below}</translation>
    </message>
    <message>
        <source>twins may differ in {names}, not in {name}</source>
        <translation>孪生可在 {names} 上不同，不能在 {name} 上</translation>
    </message>
    <message>
        <source>{text} is not a number</source>
        <translation>{text} 不是数</translation>
    </message>
    <message>
        <source>{text} is not a whole number</source>
        <translation>{text} 不是整数</translation>
    </message>
    <message>
        <source>{text} may be {short} or {joined}: which one is meant?</source>
        <translation>{text} 可能是 {short} 或 {joined}：是哪一个？</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>判读为</translation>
    </message>
    <message>
        <source>± {error}, 95 % from {low} to {high}</source>
        <translation>± {error}，95 % 区间 {low} 至 {high}</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>{value}, after epoch {epoch:,}</source>
        <translation>{value}，第 {epoch:,} 轮之后</translation>
    </message>
    <message>
        <source>A, test</source>
        <translation>A，测试</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>转动</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>part of tr Θ</source>
        <translation>tr Θ 的占比</translation>
    </message>
    <message>
        <source>trace ratio</source>
        <translation>迹之比</translation>
    </message>
    <message>
        <source>inverse</source>
        <translation>倒数</translation>
    </message>
    <message>
        <source>readout&apos;s share of all load, logits included</source>
        <translation>读出层在全部载荷（含对数几率）中的份额</translation>
    </message>
    <message>
        <source>springs</source>
        <translation>弹簧</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>friction</source>
        <translation>摩擦</translation>
    </message>
    <message>
        <source>damping</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>largest speed</source>
        <translation>最大速度</translation>
    </message>
    <message>
        <source>largest jerk</source>
        <translation>最大急动度</translation>
    </message>
    <message>
        <source>no network has been measured: train one first</source>
        <translation>尚未测量任何网络：请先训练一个</translation>
    </message>
    <message>
        <source>the chain carries nothing yet</source>
        <translation>链尚未承载</translation>
    </message>
    <message>
        <source>step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>this cell is not computed yet</source>
        <translation>此格尚未计算</translation>
    </message>
    <message numerus="yes">
        <source>mean of {n} in a diagram</source>
        <comment>one in a diagram</comment>
        <translation>
            <numerusform>相图中 {n} 个的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no curve yet that could be held</source>
        <translation>还没有可保留的曲线</translation>
    </message>
    <message>
        <source>t = {time:.4g}</source>
        <translation>t = {time:.4g}</translation>
    </message>
    <message>
        <source>what was held cannot be read</source>
        <translation>无法读取所保留的内容</translation>
    </message>
    <message>
        <source>Begun anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Back to a step of the lecture</source>
        <translation>回到讲座的某个步骤</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{path} has settings that its lab does not know</source>
        <translation>{path} 含有其实验室不认识的设置</translation>
    </message>
    <message>
        <source>the events cannot be read</source>
        <translation>无法读取事件</translation>
    </message>
    <message>
        <source>Back to rest</source>
        <translation>回到静止</translation>
    </message>
    <message>
        <source>Pulled by a script</source>
        <translation>由脚本拉动</translation>
    </message>
    <message>
        <source>Training began</source>
        <translation>训练开始</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>预设：{title}</translation>
    </message>
    <message>
        <source>Went on from {recording}</source>
        <translation>接续自 {recording}</translation>
    </message>
    <message>
        <source>The hand took {held}</source>
        <translation>手抓住了{held}</translation>
    </message>
    <message>
        <source>The twin ended</source>
        <translation>孪生结束</translation>
    </message>
    <message>
        <source>A twin began</source>
        <translation>孪生开始</translation>
    </message>
    <message numerus="yes">
        <source>{told}, and {n} more</source>
        <comment>{told}, and {n} more</comment>
        <translation>
            <numerusform>{told}，以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>the end</source>
        <translation>末端</translation>
    </message>
    <message>
        <source>block {index}</source>
        <translation>滑块 {index}</translation>
    </message>
    <message>
        <source>a measurement of no run</source>
        <translation>不属于任何运行的测量</translation>
    </message>
    <message>
        <source>a change of no run</source>
        <translation>不属于任何运行的更改</translation>
    </message>
    <message>
        <source>a change that tells no parameters</source>
        <translation>没有说明参数的更改</translation>
    </message>
    <message>
        <source>a change of what cannot change in a run</source>
        <translation>更改了运行中不可更改的内容</translation>
    </message>
    <message>
        <source>▬ kernel still</source>
        <translation>▬ 核不变</translation>
    </message>
    <message>
        <source>▲ aligning</source>
        <translation>▲ 对齐</translation>
    </message>
    <message>
        <source>▼ dis-aligning</source>
        <translation>▼ 反对齐</translation>
    </message>
    <message>
        <source>◆ rescaling</source>
        <translation>◆ 重标度</translation>
    </message>
    <message>
        <source>● kernel moves by neither</source>
        <translation>● 核的移动与两者无关</translation>
    </message>
    <message>
        <source>The theory is of two linear layers: here it is a guide.</source>
        <translation>该理论针对两层线性网络：此处仅供参考。</translation>
    </message>
    <message>
        <source>theory: linear layers</source>
        <translation>理论：线性层</translation>
    </message>
    <message>
        <source>{name}: kernel {kernel:.0%}, alignment {turned:+.2f}, scale ×{scale:.2f}</source>
        <translation>{name}：核 {kernel:.0%}，对齐 {turned:+.2f}，尺度 ×{scale:.2f}</translation>
    </message>
    <message>
        <source>{name} {turned:+.2f}, kernel {kernel:.0%}</source>
        <translation>{name} {turned:+.2f}，核 {kernel:.0%}</translation>
    </message>
    <message>
        <source>{name} {turned:+.2f}</source>
        <translation>{name} {turned:+.2f}</translation>
    </message>
    <message>
        <source>rest state</source>
        <translation>静止态</translation>
    </message>
    <message>
        <source>stationary</source>
        <translation>定态</translation>
    </message>
    <message>
        <source>lower chain</source>
        <translation>下方的链</translation>
    </message>
    <message>
        <source>the chain was changed or held on its way, and without noise it remembers: reset it</source>
        <translation>链在途中被更改或抓住，而无噪声时它会记住：请重置</translation>
    </message>
    <message>
        <source>the chain was changed or held on its way: reset it to compare it with its course</source>
        <translation>链在途中被更改或抓住：请重置后再与其过程比较</translation>
    </message>
    <message>
        <source>no formula knows of the hand</source>
        <translation>没有公式了解手的动作</translation>
    </message>
    <message>
        <source>The chain rests there.</source>
        <translation>链静止于该处。</translation>
    </message>
    <message>
        <source>The chain rests elsewhere: {largest:.2g} away at block {block}.</source>
        <translation>链静止于别处：滑块 {block} 相差 {largest:.2g}。</translation>
    </message>
    <message>
        <source>The chain is still on its way.</source>
        <translation>链仍在途中。</translation>
    </message>
    <message>
        <source>The formula is good to {bound:.1g} ({size}).</source>
        <translation>该公式精确到 {bound:.1g}（{size}）。</translation>
    </message>
    <message>
        <source>the time step</source>
        <translation>时间步长</translation>
    </message>
    <message>
        <source>One chain has no error bar: switch the ensemble on. {bound}</source>
        <translation>单条链没有误差棒：请打开系综。{bound}</translation>
    </message>
    <message>
        <source>Agrees within the error of the time step. {bound}</source>
        <translation>在时间步长的误差内一致。{bound}</translation>
    </message>
    <message>
        <source>Differs by more than the error of the time step. {bound}</source>
        <translation>差异大于时间步长的误差。{bound}</translation>
    </message>
    <message>
        <source>{sentence} Averaged from t = {begin:.0f} on.</source>
        <translation>{sentence} 自 t = {begin:.0f} 起取平均。</translation>
    </message>
    <message>
        <source>Still on its way: it can be compared from t = {end:.0f} on; now t = {time:.0f}.</source>
        <translation>仍在途中：从 t = {end:.0f} 起可比较；现在 t = {time:.0f}。</translation>
    </message>
    <message>
        <source>{path} is not a recording that can be read: {why}</source>
        <translation>{path} 不是可读的录制：{why}</translation>
    </message>
    <message>
        <source>{path} is not a recording that can be read</source>
        <translation>{path} 不是可读的录制</translation>
    </message>
    <message>
        <source>{path} holds no frame</source>
        <translation>{path} 不含任何帧</translation>
    </message>
    <message>
        <source>{path} has frames at no time</source>
        <translation>{path} 的帧没有时间</translation>
    </message>
    <message>
        <source>there is no frame {frame} of {frames}</source>
        <translation>共 {frames} 帧，没有第 {frame} 帧</translation>
    </message>
    <message>
        <source>frame {frame:,} cannot be read</source>
        <translation>无法读取第 {frame:,} 帧</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>{name}, attached, step {step:,}</source>
        <translation>{name}，已接入，第 {step:,} 步</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>{setting} since epoch {epoch}</source>
        <translation>{setting}，自第 {epoch} 轮起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>new seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>The same chain with another run of the noise.</source>
        <translation>同一条链，噪声的另一次实现。</translation>
    </message>
    <message>
        <source>in one step  ε̄ = {value:.3g}</source>
        <translation>单步  ε̄ = {value:.3g}</translation>
    </message>
    <message>
        <source>Compare with another value…</source>
        <translation>与另一个值比较…</translation>
    </message>
    <message>
        <source>applies at the next Train</source>
        <translation>下次训练时生效</translation>
    </message>
    <message>
        <source>drawn weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>It is of {differs}.</source>
        <translation>网络的不同之处：{differs}。</translation>
    </message>
    <message>
        <source>What is in italics applies at the next Train.</source>
        <translation>斜体的内容在下次训练时生效。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>own data</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>Own file…</source>
        <translation>自己的文件…</translation>
    </message>
    <message>
        <source>A NPZ file of inputs and labels, or a table: CSV or Parquet.</source>
        <translation>含输入和标签的 NPZ 文件，或表格：CSV 或 Parquet。</translation>
    </message>
    <message>
        <source>Own pictures…</source>
        <translation>自己的图片…</translation>
    </message>
    <message>
        <source>A folder with a folder of pictures for each class.</source>
        <translation>一个文件夹，其中每类一个图片文件夹。</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>滑块与层</translation>
    </message>
    <message>
        <source>Each block is a hidden layer; its spring&apos;s stretch is the work that the layer does.</source>
        <translation>每个滑块是一个隐藏层；其弹簧的伸长就是该层所做的功。</translation>
    </message>
    <message>
        <source>Friction and nonlinearity</source>
        <translation>摩擦与非线性</translation>
    </message>
    <message>
        <source>What holds back: the more of it, the more is left to the deep end. Lazy.</source>
        <translation>起阻滞作用：越多，留给深端的就越多。惰性。</translation>
    </message>
    <message>
        <source>Noise and noise</source>
        <translation>噪声与噪声</translation>
    </message>
    <message>
        <source>What shakes free: the more of it, the more the shallow end does. Balanced, and active where a chain&apos;s friction back is the larger.</source>
        <translation>起松动作用：越多，浅端做得就越多。平衡；若链的反向摩擦更大则为活跃。</translation>
    </message>
    <message>
        <source>Root mean square speed of the hand over the last moments.</source>
        <translation>手在最近片刻的均方根速度。</translation>
    </message>
    <message>
        <source>Since the hand took hold.</source>
        <translation>自手抓住以来。</translation>
    </message>
    <message>
        <source>How abruptly the hand changed its acceleration.</source>
        <translation>手改变加速度的急剧程度。</translation>
    </message>
    <message>
        <source>amounts to noise</source>
        <translation>相当于噪声</translation>
    </message>
    <message>
        <source>White noise at the pulled end that does the same; phase diagrams of such noise mark it.</source>
        <translation>在被拉端起同样作用的白噪声；此类噪声的相图会标出它。</translation>
    </message>
    <message>
        <source>Slow and steady</source>
        <translation>缓慢平稳</translation>
    </message>
    <message>
        <source>From rest to y, so slowly that the whole chain follows.</source>
        <translation>从静止到 y，慢得整条链都跟得上。</translation>
    </message>
    <message>
        <source>Quick and jerky</source>
        <translation>快速猛拉</translation>
    </message>
    <message>
        <source>From rest to y by throws forward and back that die out.</source>
        <translation>从静止到 y，来回甩动并逐渐衰减。</translation>
    </message>
    <message>
        <source>Pull, measured</source>
        <translation>拉动，测量值</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Time, position, speed and jerk of the last pull, as a table.</source>
        <translation>上次拉动的时间、位置、速度和急动度，存为表格。</translation>
    </message>
    <message>
        <source>again at</source>
        <translation>再来，以</translation>
    </message>
    <message>
        <source>The last pull again from rest, {text} as fast.</source>
        <translation>从静止再拉一次，速度为 {text}。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train a real network beside the chain (T)</source>
        <translation>在链旁训练一个真实的网络 (T)</translation>
    </message>
    <message>
        <source>Outlines in the scene, dashed lines in the plots. Each says how far the chain is from it.</source>
        <translation>场景中为轮廓，图中为虚线。每项都说明链离它有多远。</translation>
    </message>
    <message>
        <source>In the plots: the mean&apos;s two standard errors, and lighter one standard deviation of single chains.</source>
        <translation>图中：均值的两倍标准误差，以及更浅的单条链一个标准差。</translation>
    </message>
    <message>
        <source>switch the ensemble on</source>
        <translation>打开系综</translation>
    </message>
    <message>
        <source>largest deviation</source>
        <translation>最大偏差</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>均方根</translation>
    </message>
    <message>
        <source>{value:.1f} std. errors</source>
        <translation>{value:.1f} 倍标准误差</translation>
    </message>
    <message>
        <source>below {least}</source>
        <translation>小于 {least}</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>not training</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>same seed again</source>
        <translation>再用同一种子</translation>
    </message>
    <message>
        <source>depth tied to L</source>
        <translation>深度绑定到 L</translation>
    </message>
    <message>
        <source>One hidden layer for each block of the chain.</source>
        <translation>链的每个滑块对应一个隐藏层。</translation>
    </message>
    <message>
        <source>depth not tied</source>
        <translation>深度未绑定</translation>
    </message>
    <message>
        <source>Network on {name}</source>
        <translation>网络，数据：{name}</translation>
    </message>
    <message>
        <source>{clock} left</source>
        <translation>剩余 {clock}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>{title} must be {noun}.</source>
        <translation>{title} 必须是{noun}。</translation>
    </message>
    <message>
        <source>{title} must be {noun} {range}.</source>
        <translation>{title} 必须是{noun}：{range}。</translation>
    </message>
    <message>
        <source>{title} must be {noun} from {range}.</source>
        <translation>{title} 必须是{noun}，范围 {range}。</translation>
    </message>
    <message>
        <source>above 0, at most {limit}</source>
        <translation>大于 0，至多 {limit}</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} 至 {highest}</translation>
    </message>
    <message>
        <source>of other settings</source>
        <translation>为其他设置</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>of {differs}</source>
        <translation>{differs} 不同</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>dim.</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>blocks {first}–{last}</source>
        <translation>滑块 {first}–{last}</translation>
    </message>
    <message>
        <source>layers {first}–{last}</source>
        <translation>层 {first}–{last}</translation>
    </message>
    <message>
        <source>kernels {first}–{last}</source>
        <translation>核 {first}–{last}</translation>
    </message>
    <message>
        <source>scales {first}–{last}</source>
        <translation>尺度 {first}–{last}</translation>
    </message>
    <message>
        <source>no chain yet</source>
        <translation>还没有链</translation>
    </message>
    <message>
        <source>no network yet</source>
        <translation>还没有网络</translation>
    </message>
    <message numerus="yes">
        <source>{n} chains</source>
        <comment>{n} chain</comment>
        <translation>
            <numerusform>{n} 条链</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, mean field</source>
        <translation>{name}，平均场</translation>
    </message>
    <message>
        <source>position x</source>
        <translation>位置 x</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>no account of energy yet</source>
        <translation>尚无能量收支</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>sum off by</source>
        <translation>总和偏差</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>无噪声</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>有噪声</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>only the overdamped chain has this law</source>
        <translation>只有过阻尼链有此定律</translation>
    </message>
    <message>
        <source>force F on a block</source>
        <translation>滑块受力 F</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <translation>平均速度</translation>
    </message>
    <message>
        <source>block {number}, {slides}</source>
        <translation>滑块 {number}，{slides}</translation>
    </message>
    <message>
        <source>{name}, held</source>
        <translation>{name}，保留</translation>
    </message>
    <message>
        <source>probe, train</source>
        <translation>探针，训练</translation>
    </message>
    <message>
        <source>probe, test</source>
        <translation>探针，测试</translation>
    </message>
    <message>
        <source>accuracy of a probe</source>
        <translation>探针的准确率</translation>
    </message>
    <message>
        <source>cross-entropy of a probe</source>
        <translation>探针的交叉熵</translation>
    </message>
    <message>
        <source>error of one-hot regression</source>
        <translation>独热回归的误差</translation>
    </message>
    <message>
        <source>once a run is held or over</source>
        <translation>运行暂停或结束之后</translation>
    </message>
    <message>
        <source>participation ratio</source>
        <translation>参与比</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>测量中…</translation>
    </message>
    <message>
        <source>Largest eigenvalue and trace of the Hessian of the training loss, while a run is held or after its end. It takes some seconds.</source>
        <translation>训练损失的海森矩阵的最大本征值与迹，在运行暂停或结束后测量。需要几秒。</translation>
    </message>
    <message>
        <source>What a linear probe of each layer comes to: how many samples a logistic regression gets right, its mean cross-entropy, or the root mean square error of a linear regression on one-hot labels.</source>
        <translation>每层线性探针的结果：逻辑回归分对的样本数、其平均交叉熵，或对独热标签作线性回归的均方根误差。</translation>
    </message>
    <message>
        <source>What a probe reads</source>
        <translation>探针读取的量</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Hessian: largest eigenvalue {top}, trace {trace}</source>
        <translation>海森矩阵：最大本征值 {top}，迹 {trace}</translation>
    </message>
    <message>
        <source>λ₁ {top}, trace {trace}</source>
        <translation>λ₁ {top}，迹 {trace}</translation>
    </message>
    <message>
        <source>D, normalised</source>
        <translation>D，归一化</translation>
    </message>
    <message>
        <source>layer ℓ / L</source>
        <translation>层 ℓ / L</translation>
    </message>
    <message>
        <source>change of the kernel</source>
        <translation>核的变化</translation>
    </message>
    <message>
        <source>scale of the weights</source>
        <translation>权重的尺度</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>{y_title} over {x_title}</source>
        <translation>{y_title}对{x_title}</translation>
    </message>
    <message>
        <source>share of the load</source>
        <translation>载荷份额</translation>
    </message>
    <message numerus="yes">
        <source>part of {n:,} equal parts</source>
        <comment>part of {n:,} equal parts</comment>
        <translation>
            <numerusform>{n:,} 等分之一</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to be seen here</source>
        <translation>这里没有可看的内容</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>All of you had {what} right ({n} of {all}).</source>
        <translation>你们全都答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>Nearly all of you had {what} right ({n} of {all}).</source>
        <translation>你们几乎全都答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>Most of you had {what} right ({n} of {all}).</source>
        <translation>你们大多数答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>About half of you had {what} right ({n} of {all}).</source>
        <translation>你们约一半答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>Some of you had {what} right ({n} of {all}).</source>
        <translation>你们有些人答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>Few of you had {what} right ({n} of {all}).</source>
        <translation>你们少数人答对了{what}（{n} / {all}）。</translation>
    </message>
    <message>
        <source>None of you had {what} right.</source>
        <translation>你们没有人答对{what}。</translation>
    </message>
    <message>
        <source>Nobody predicted it.</source>
        <translation>没有人预测它。</translation>
    </message>
    <message>
        <source>The curve in the middle of yours lies {far:.2f} from what came.</source>
        <translation>你们曲线的中位线与结果相差 {far:.2f}。</translation>
    </message>
    <message>
        <source>Right: the drawing lies {far:.2f} from what came.</source>
        <translation>正确：所画与结果相差 {far:.2f}。</translation>
    </message>
    <message>
        <source>Near: the drawing lies {far:.2f} from what came.</source>
        <translation>接近：所画与结果相差 {far:.2f}。</translation>
    </message>
    <message>
        <source>Far: the drawing lies {far:.2f} from what came.</source>
        <translation>偏远：所画与结果相差 {far:.2f}。</translation>
    </message>
    <message>
        <source>It has {what} right, which carries most.</source>
        <translation>承担最多的{what}画对了。</translation>
    </message>
    <message>
        <source>It is {what} that carries most.</source>
        <translation>承担最多的是{what}。</translation>
    </message>
    <message>
        <source>All springs carry about the same.</source>
        <translation>各弹簧承担得差不多。</translation>
    </message>
    <message>
        <source>All layers carry about the same.</source>
        <translation>各层承担得差不多。</translation>
    </message>
    <message>
        <source>the last spring</source>
        <translation>最后的弹簧</translation>
    </message>
    <message>
        <source>the last layer</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <source>the first spring</source>
        <translation>最前的弹簧</translation>
    </message>
    <message>
        <source>the first layer</source>
        <translation>第一层</translation>
    </message>
    <message>
        <source>{off}: {guess} was said, and {quantity} came out as {came}.</source>
        <translation>{off}：所猜为 {guess}，而{quantity}的结果是 {came}。</translation>
    </message>
    <message>
        <source>{off} in the middle: {middle} was said, and it came out as {came}.</source>
        <translation>中位数{off}：所猜为 {middle}，结果是 {came}。</translation>
    </message>
    <message>
        <source>Off by a factor of {factor}</source>
        <translation>相差 {factor} 倍</translation>
    </message>
    <message>
        <source>Off by {off}</source>
        <translation>相差 {off}</translation>
    </message>
    <message>
        <source>spring {number}</source>
        <translation>弹簧 {number}</translation>
    </message>
    <message>
        <source>Right: it came {regime}.</source>
        <translation>正确：结果为{regime}。</translation>
    </message>
    <message>
        <source>You said {vote}; it came {regime}.</source>
        <translation>您选的是{vote}；结果为{regime}。</translation>
    </message>
    <message>
        <source>the regime</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>It came {regime}.</source>
        <translation>结果为{regime}。</translation>
    </message>
    <message>
        <source>All {n} are in their places.</source>
        <translation>{n} 个全部在其位置上。</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} are in their places.</source>
        <comment>{n} of {all} is in its place.</comment>
        <translation>
            <numerusform>{all} 个中有 {n} 个在其位置上。</numerusform>
        </translation>
    </message>
    <message>
        <source>the first of them</source>
        <translation>其中的第一个</translation>
    </message>
    <message>
        <source>In the order that you have in the mean: {words}</source>
        <translation>按你们平均的次序：{words}</translation>
    </message>
    <message>
        <source>{name} holds no predictions</source>
        <translation>{name} 不含预测</translation>
    </message>
    <message>
        <source>2 to {most} things can be put in order, not {found}</source>
        <translation>可排序 2 至 {most} 项，而不是 {found} 项</translation>
    </message>
    <message>
        <source>two things to put in order have the same name</source>
        <translation>有两项待排序的内容同名</translation>
    </message>
    <message>
        <source>a logarithmic scale begins above zero</source>
        <translation>对数刻度从大于零处开始</translation>
    </message>
    <message>
        <source>the scale of a value must end above its begin</source>
        <translation>数值刻度的终点必须高于起点</translation>
    </message>
    <message>
        <source>share of the first</source>
        <translation>第一个的份额</translation>
    </message>
    <message>
        <source>share of the last</source>
        <translation>最后一个的份额</translation>
    </message>
    <message>
        <source>largest share</source>
        <translation>最大份额</translation>
    </message>
    <message>
        <source>test accuracy in %</source>
        <translation>测试准确率（%）</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>the network has no load curve yet</source>
        <translation>网络还没有载荷曲线</translation>
    </message>
    <message>
        <source>the chain has no load curve yet</source>
        <translation>链还没有载荷曲线</translation>
    </message>
    <message>
        <source>the load curve tells no regime yet</source>
        <translation>载荷曲线尚不能说明区域</translation>
    </message>
    <message>
        <source>{quantity} is not known yet</source>
        <translation>{quantity}尚不知</translation>
    </message>
    <message>
        <source>{asked} layers were to be put in order, but there are {found}</source>
        <translation>应对 {asked} 层排序，但有 {found} 层</translation>
    </message>
    <message>
        <source>no curve is held under the name {name}</source>
        <translation>没有以 {name} 为名保留的曲线</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Course in time</source>
        <translation>随时间的过程</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>there is nothing to show at that moment of the recording</source>
        <translation>录制在该时刻没有可显示的内容</translation>
    </message>
    <message>
        <source>Friction law</source>
        <translation>摩擦定律</translation>
    </message>
    <message>
        <source>Kernel and scale</source>
        <translation>核与尺度</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>其他设置</translation>
    </message>
    <message>
        <source>Shares by layer</source>
        <translation>各层份额</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>cannot be computed again: {why}</source>
        <translation>无法重新计算：{why}</translation>
    </message>
    <message numerus="yes">
        <source>computed again: all {n:,} frames the same to the last bit</source>
        <comment>computed again: all {n:,} frames the same to the last bit</comment>
        <translation>
            <numerusform>已重新计算：全部 {n:,} 帧逐位一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>computing again: {checked:,} of {n:,} frames</source>
        <comment>computing again: {checked:,} of {n:,} frames</comment>
        <translation>
            <numerusform>正在重新计算：{checked:,} / {n:,} 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>the same to the last bit</source>
        <translation>逐位一致</translation>
    </message>
    <message>
        <source>computing {checked:,} of {frames:,}</source>
        <translation>计算中 {checked:,} / {frames:,}</translation>
    </message>
    <message>
        <source>frame {frame:,}: {difference}</source>
        <translation>第 {frame:,} 帧：{difference}</translation>
    </message>
    <message>
        <source>Watch a recording</source>
        <translation>观看录制</translation>
    </message>
    <message>
        <source>The keyframes were not kept: {why}</source>
        <translation>关键帧未保存：{why}</translation>
    </message>
    <message>
        <source>no recording is watched</source>
        <translation>没有正在观看的录制</translation>
    </message>
    <message>
        <source>the recording goes from 0 to {duration:.3g} s</source>
        <translation>录制的范围是 0 至 {duration:.3g} s</translation>
    </message>
    <message>
        <source>It cannot go on from here: {why}</source>
        <translation>无法从这里继续：{why}</translation>
    </message>
    <message>
        <source>go on from a recording</source>
        <translation>从录制继续</translation>
    </message>
    <message>
        <source>The network of the recording had another setting of {titles}: training begins anew.</source>
        <translation>录制中的网络有不同的设置：{titles}；训练重新开始。</translation>
    </message>
    <message>
        <source>The chain goes on from frame {frame:,} of {recording}; {of_network}</source>
        <translation>链从 {recording} 的第 {frame:,} 帧继续；{of_network}</translation>
    </message>
    <message>
        <source>The chain goes on from frame {frame:,} of {recording}: change what you like, then press Play</source>
        <translation>链从 {recording} 的第 {frame:,} 帧继续：可随意更改，然后按“播放”</translation>
    </message>
    <message>
        <source>WebM, WebP and PNG alone have it</source>
        <translation>只有 WebM、WebP 和 PNG 才有</translation>
    </message>
    <message>
        <source>MP4 alone has it</source>
        <translation>只有 MP4 才有</translation>
    </message>
    <message>
        <source>Make a film</source>
        <translation>制作影片</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>整个录制</translation>
    </message>
    <message>
        <source>Make the film…</source>
        <translation>制作影片…</translation>
    </message>
    <message>
        <source>From the beginning of the recording to its end</source>
        <translation>从录制的开头到结尾</translation>
    </message>
    <message>
        <source>the film would begin where the recording ends</source>
        <translation>影片会在录制结束处开始</translation>
    </message>
    <message>
        <source>a film of this size is magnified {most:.3g} times at most, not {zoom:g} times</source>
        <translation>此尺寸的影片至多放大 {most:.3g} 倍，不能放大 {zoom:g} 倍</translation>
    </message>
    <message>
        <source>{name} is still being made: wait until it is there, or cancel it</source>
        <translation>{name} 仍在制作：请等它完成，或取消它</translation>
    </message>
    <message>
        <source>{name} is there: {words}</source>
        <translation>{name} 已完成：{words}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>No film was made: {why}</source>
        <translation>没有制作影片：{why}</translation>
    </message>
    <message>
        <source>the process that made it ended unexpectedly</source>
        <translation>制作它的进程意外结束</translation>
    </message>
    <message>
        <source>PNG pictures in a folder (*)</source>
        <translation>文件夹中的 PNG 图片 (*)</translation>
    </message>
    <message>
        <source>{name} is there already: choose it by that name</source>
        <translation>{name} 已存在：请按该名称选择</translation>
    </message>
    <message>
        <source>1080 × 1920 upright</source>
        <translation>1080 × 1920 竖屏</translation>
    </message>
    <message>
        <source>1080 × 1080 square</source>
        <translation>1080 × 1080 方形</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>scene alone</source>
        <translation>仅场景</translation>
    </message>
    <message>
        <source>with verdicts</source>
        <translation>含判定</translation>
    </message>
    <message>
        <source>with plots</source>
        <translation>含图</translation>
    </message>
    <message>
        <source>Width and height of the frames in pixels.</source>
        <translation>帧的宽高，以像素计。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>The scene alone, or with the verdicts above it, or with plots below it, too.</source>
        <translation>仅场景，或上方加判定，或下方再加图。</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>画面内容</translation>
    </message>
    <message>
        <source>ensemble</source>
        <translation>系综</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>同录制时</translation>
    </message>
    <message>
        <source>Frames of the film that are made</source>
        <translation>已制作的影片帧</translation>
    </message>
    <message>
        <source>Make no film: nothing of it is left</source>
        <translation>不制作影片：不留下任何内容</translation>
    </message>
    <message>
        <source>Film {short}</source>
        <translation>影片 {short}</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>准备中</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} frames, {length}</source>
        <comment>{n:,} frame, {length}</comment>
        <translation>
            <numerusform>{n:,} 帧，{length}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} keyframes are used</source>
        <comment>{n:,} keyframe is used</comment>
        <translation>
            <numerusform>使用 {n:,} 个关键帧</numerusform>
        </translation>
    </message>
    <message>
        <source>{clock} min</source>
        <translation>{clock} 分</translation>
    </message>
    <message>
        <source>{clock} h</source>
        <translation>{clock} 时</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>剩余 {hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩余 {minutes} 分</translation>
    </message>
    <message>
        <source>{frame:,} of {frames:,}</source>
        <translation>{frame:,} / {frames:,}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} frames</source>
        <comment>{n:,} frame</comment>
        <translation>
            <numerusform>{n:,} 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>putting them together</source>
        <translation>正在合成</translation>
    </message>
    <message>
        <source>putting together</source>
        <translation>合成中</translation>
    </message>
    <message>
        <source>{done} frames</source>
        <translation>{done} 帧</translation>
    </message>
    <message>
        <source>nothing has come for {seconds:.0f} s</source>
        <translation>已有 {seconds:.0f} 秒没有新内容</translation>
    </message>
    <message>
        <source>it grows faster than it can be shown ({n:,} frames at once): plots take some of them, the file has all</source>
        <translation>增长快于可显示的速度（一次 {n:,} 帧）：图中只取其中一部分，文件保存全部</translation>
    </message>
    <message>
        <source>it was recorded to its end</source>
        <translation>已录制到结尾</translation>
    </message>
    <message>
        <source>whoever wrote it is gone, and nothing more comes</source>
        <translation>写入者已离开，不会再有新内容</translation>
    </message>
    <message>
        <source>the training ended with {error}</source>
        <translation>训练以 {error} 结束</translation>
    </message>
    <message>
        <source>the training has ended</source>
        <translation>训练已结束</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this keyframe off the timeline (Delete)</source>
        <translation>从时间轴上移除此关键帧 (Delete)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Put this row away (Esc)</source>
        <translation>收起此行 (Esc)</translation>
    </message>
    <message>
        <source>Keyframe {number} at {clock}</source>
        <translation>关键帧 {number}，{clock}</translation>
    </message>
    <message>
        <source>Keyframe {number}</source>
        <translation>关键帧 {number}</translation>
    </message>
    <message>
        <source>{name} is not used: {why}</source>
        <translation>未使用 {name}：{why}</translation>
    </message>
    <message>
        <source>{name} is damaged, and is left as it is</source>
        <translation>{name} 已损坏，保持原样</translation>
    </message>
    <message>
        <source>Ticked: this keyframe sets it. Otherwise it stays as it was before.</source>
        <translation>勾选：由此关键帧设定。否则保持之前的值。</translation>
    </message>
    <message>
        <source>{title} is set here</source>
        <translation>{title} 在此设定</translation>
    </message>
    <message>
        <source>and {parts} more</source>
        <translation>以及另外 {parts}</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <comment>{n} change</comment>
        <translation>
            <numerusform>{n} 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pulls</source>
        <comment>{n} pull</comment>
        <translation>
            <numerusform>{n} 次拉动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} resets</source>
        <comment>{n} reset</comment>
        <translation>
            <numerusform>{n} 次重置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} trainings</source>
        <comment>{n} training</comment>
        <translation>
            <numerusform>{n} 次训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} twins</source>
        <comment>{n} twin</comment>
        <translation>
            <numerusform>{n} 个孪生</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes of view</source>
        <comment>{n} change of view</comment>
        <translation>
            <numerusform>{n} 次视图更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} forks</source>
        <comment>{n} fork</comment>
        <translation>
            <numerusform>{n} 次分叉</numerusform>
        </translation>
    </message>
    <message>
        <source>its network&apos;s weights were not kept, so that Train begins anew</source>
        <translation>其网络的权重未保存，因此训练重新开始</translation>
    </message>
    <message>
        <source>Train begins anew: {why}</source>
        <translation>训练重新开始：{why}</translation>
    </message>
    <message>
        <source>Train goes on with its network from epoch {epoch:,}</source>
        <translation>训练用其网络从第 {epoch:,} 轮继续</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Play the range again and again; Shift and a drag on the timeline set it</source>
        <translation>反复播放选定范围；在时间轴上按住 Shift 拖动来设定</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Set a keyframe of the film here</source>
        <translation>在此设一个影片关键帧</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Go on live from this frame, with parameters that can be changed</source>
        <translation>从此帧起实时继续，参数可以更改</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>Make a film of the range or of the whole recording</source>
        <translation>把选定范围或整个录制制成影片</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>Back to the live chain</source>
        <translation>回到当前的链</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>{short} · frame {count}</source>
        <translation>{short} · 第 {count} 帧</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>Seconds of the recording that pass in a second</source>
        <translation>一秒内经过的录制秒数</translation>
    </message>
    <message>
        <source>Arrows step, Page keys go to marks, Home and End to the ends, [ and ] set the range, up and down choose a keyframe, Delete removes it.</source>
        <translation>箭头键逐帧，翻页键跳到标记，Home 和 End 到两端，[ 和 ] 设定范围，上下键选择关键帧，Delete 移除它。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>{clock}  Keyframe {number}</source>
        <translation>{clock}  关键帧 {number}</translation>
    </message>
    <message>
        <source>{clock}  end of the range</source>
        <translation>{clock}  范围终点</translation>
    </message>
    <message>
        <source>{clock}  begin of the range</source>
        <translation>{clock}  范围起点</translation>
    </message>
    <message>
        <source>Save what is there…</source>
        <translation>保存已有内容…</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>补完它</translation>
    </message>
    <message>
        <source>Save what is there</source>
        <translation>保存已有内容</translation>
    </message>
    <message>
        <source>Nothing is saved: {why}</source>
        <translation>什么都没有保存：{why}</translation>
    </message>
    <message>
        <source>{name} is not finished: {why}</source>
        <translation>{name} 未补完：{why}</translation>
    </message>
    <message>
        <source>Train a real network (T): its layers come out of the blocks</source>
        <translation>训练一个真实的网络 (T)：它的各层从滑块中出现</translation>
    </message>
    <message>
        <source>The network begins to train</source>
        <translation>网络开始训练</translation>
    </message>
    <message>
        <source>The layers do not separate the data clearly</source>
        <translation>各层没有清楚地分离数据</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>复制用于报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Reset the chain</source>
        <translation>重置链</translation>
    </message>
    <message>
        <source>Compare with a twin…</source>
        <translation>与孪生比较…</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Train, hold or go on</source>
        <translation>训练、暂停或继续</translation>
    </message>
    <message>
        <source>Fit the chain to the network</source>
        <translation>将链拟合到网络</translation>
    </message>
    <message>
        <source>Own data from a file…</source>
        <translation>从文件载入自己的数据…</translation>
    </message>
    <message>
        <source>Own pictures from a folder…</source>
        <translation>从文件夹载入自己的图片…</translation>
    </message>
    <message>
        <source>Open weights…</source>
        <translation>打开权重…</translation>
    </message>
    <message>
        <source>Save weights…</source>
        <translation>保存权重…</translation>
    </message>
    <message>
        <source>Export the run as a script…</source>
        <translation>将运行导出为脚本…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Hold the network&apos;s curve, or the chain&apos;s</source>
        <translation>保留网络或链的曲线</translation>
    </message>
    <message>
        <source>Hold the chain&apos;s curve</source>
        <translation>保留链的曲线</translation>
    </message>
    <message>
        <source>Hold the network&apos;s curve</source>
        <translation>保留网络的曲线</translation>
    </message>
    <message>
        <source>Hold the curve of a recording…</source>
        <translation>保留一个录制的曲线…</translation>
    </message>
    <message>
        <source>Held curves…</source>
        <translation>保留的曲线…</translation>
    </message>
    <message>
        <source>Drop all held curves</source>
        <translation>丢弃所有保留的曲线</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>打开会话…</translation>
    </message>
    <message>
        <source>Save session as…</source>
        <translation>会话另存为…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>录制…</translation>
    </message>
    <message>
        <source>Keep weights in recordings</source>
        <translation>录制时保存权重</translation>
    </message>
    <message>
        <source>Watch a recording…</source>
        <translation>观看录制…</translation>
    </message>
    <message>
        <source>Attach a training elsewhere…</source>
        <translation>接入别处的训练…</translation>
    </message>
    <message>
        <source>Attached trainings in a folder…</source>
        <translation>文件夹中已接入的训练…</translation>
    </message>
    <message>
        <source>Save picture of the scene…</source>
        <translation>保存场景图片…</translation>
    </message>
    <message>
        <source>Save picture of the window…</source>
        <translation>保存窗口图片…</translation>
    </message>
    <message>
        <source>Copy picture of the scene</source>
        <translation>复制场景图片</translation>
    </message>
    <message>
        <source>Copy picture of the window</source>
        <translation>复制窗口图片</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Draw as the folding ruler</source>
        <translation>画成折叠尺</translation>
    </message>
    <message>
        <source>Arrows for friction and noise</source>
        <translation>摩擦与噪声的箭头</translation>
    </message>
    <message>
        <source>Layers under the blocks</source>
        <translation>滑块下方的各层</translation>
    </message>
    <message>
        <source>Phase diagram of chains…</source>
        <translation>链的相图…</translation>
    </message>
    <message>
        <source>Phase diagrams of networks…</source>
        <translation>网络的相图…</translation>
    </message>
    <message>
        <source>Claims of the papers…</source>
        <translation>论文的论断…</translation>
    </message>
    <message>
        <source>Theory: rest state</source>
        <translation>理论：静止态</translation>
    </message>
    <message>
        <source>Theory: mean-field course</source>
        <translation>理论：平均场过程</translation>
    </message>
    <message>
        <source>Theory: stationary state</source>
        <translation>理论：定态</translation>
    </message>
    <message>
        <source>Ensemble of chains</source>
        <translation>链的系综</translation>
    </message>
    <message>
        <source>Projector theme</source>
        <translation>投影主题</translation>
    </message>
    <message>
        <source>Theme as the system has it</source>
        <translation>主题跟随系统</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as the system has it</source>
        <translation>文字跟随系统</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>What would be eased jumps; only the physics moves.</source>
        <translation>本应渐变的直接跳变；只有物理过程在动。</translation>
    </message>
    <message>
        <source>Slips click, each layer at its pitch; the tension hums; a verdict is a chord.</source>
        <translation>滑动发出咔嗒声，每层各有音高；张力嗡鸣；判定为和弦。</translation>
    </message>
    <message>
        <source>Scene alone</source>
        <translation>仅场景</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Start the lecture, or go on</source>
        <translation>开始讲座，或继续</translation>
    </message>
    <message>
        <source>Open lecture…</source>
        <translation>打开讲座…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>New seed for the chain&apos;s noise</source>
        <translation>链的噪声换新种子</translation>
    </message>
    <message>
        <source>Pull slowly and steadily</source>
        <translation>缓慢平稳地拉</translation>
    </message>
    <message>
        <source>Pull quickly and jerkily</source>
        <translation>快速猛拉</translation>
    </message>
    <message>
        <source>Train with a new seed</source>
        <translation>用新种子训练</translation>
    </message>
    <message>
        <source>Hold training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Pull the end a little (Shift: more)</source>
        <translation>稍微拉动末端（Shift：更多）</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>转到下一个控件</translation>
    </message>
    <message>
        <source>Go to the control before</source>
        <translation>转到上一个控件</translation>
    </message>
    <message>
        <source>Close, or leave the scene alone</source>
        <translation>关闭，或离开仅场景</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Some keys are as usual: {why}</source>
        <translation>有些按键为通常设置：{why}</translation>
    </message>
    <message>
        <source>The keys stay as they are: {why}</source>
        <translation>按键保持不变：{why}</translation>
    </message>
    <message>
        <source>nothing here is called {name}</source>
        <translation>这里没有名为 {name} 的内容</translation>
    </message>
    <message>
        <source>{key} is no key</source>
        <translation>{key} 不是按键</translation>
    </message>
    <message>
        <source>{key} is taken: {title}</source>
        <translation>{key} 已被占用：{title}</translation>
    </message>
    <message>
        <source>the presets of the labs</source>
        <translation>各实验室的预设</translation>
    </message>
    <message>
        <source>Samples of {label}</source>
        <translation>{label} 的样本</translation>
    </message>
    <message numerus="yes">
        <source>and {n:,} more classes</source>
        <comment>and {n:,} more class</comment>
        <translation>
            <numerusform>以及另外 {n:,} 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples of {label} to train on</source>
        <translation>{label} 的训练样本</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>用于训练</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} inputs</source>
        <comment>{n:,} input</comment>
        <translation>
            <numerusform>{n:,} 个输入</numerusform>
        </translation>
    </message>
    <message>
        <source>each {shape}: {inputs}</source>
        <translation>每个 {shape}：{inputs}</translation>
    </message>
    <message>
        <source>{inputs} each</source>
        <translation>每个 {inputs}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} samples in each class</source>
        <comment>{n:,} sample in each class</comment>
        <translation>
            <numerusform>每类 {n:,} 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>{fewest:,} to {most:,} samples in a class</source>
        <translation>每类 {fewest:,} 至 {most:,} 个样本</translation>
    </message>
    <message>
        <source>{trained:,} samples to train on, {tested:,} to test</source>
        <translation>训练样本 {trained:,} 个，测试样本 {tested:,} 个</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes, {balance}</source>
        <comment>{n} class, {balance}</comment>
        <translation>
            <numerusform>{n} 类，{balance}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Columns that are inputs</source>
        <translation>作为输入的列</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Inputs, as the network gets them</source>
        <translation>网络所得到的输入</translation>
    </message>
    <message>
        <source>the display {name} does not answer; {advice}</source>
        <translation>显示器 {name} 没有响应；{advice}</translation>
    </message>
    <message>
        <source>Held curves</source>
        <translation>保留的曲线</translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation>{name} 的名称</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Drop {name}</source>
        <translation>丢弃 {name}</translation>
    </message>
    <message>
        <source>Input whose values are shown</source>
        <translation>显示其值的输入</translation>
    </message>
    <message>
        <source>Values of</source>
        <translation>数值：</translation>
    </message>
    <message>
        <source>Histogram of {name}</source>
        <translation>{name} 的直方图</translation>
    </message>
    <message>
        <source>at most {n:,} samples in a bar</source>
        <translation>每条至多 {n:,} 个样本</translation>
    </message>
    <message>
        <source>&lt;b&gt;Spring–Block Lab&lt;/b&gt;&lt;p&gt;A deep network learns features the way a chain of spring-linked blocks slides on a rough floor.&lt;/p&gt;&lt;p&gt;After C. Shi, L. Pan and I. Dokmanić, &lt;i&gt;A spring–block theory of feature learning in deep neural networks&lt;/i&gt;, arXiv 2407.19353.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Spring–Block Lab&lt;/b&gt;&lt;p&gt;深度网络学习特征的方式，如同弹簧连接的滑块链在粗糙地面上滑动。&lt;/p&gt;&lt;p&gt;依据 C. Shi、L. Pan 与 I. Dokmanić，&lt;i&gt;A spring–block theory of feature learning in deep neural networks&lt;/i&gt;，arXiv 2407.19353。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>关闭此行</translation>
    </message>
    <message>
        <source>Tables (*.csv *.npz *.parquet)</source>
        <translation>表格 (*.csv *.npz *.parquet)</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>图形 (*.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>将数据复制为 CSV</translation>
    </message>
    <message>
        <source>Export data…</source>
        <translation>导出数据…</translation>
    </message>
    <message numerus="yes">
        <source>Export data, smoothed over {n}…</source>
        <comment>Export data, smoothed over {n}…</comment>
        <translation>
            <numerusform>导出数据，以 {n} 平滑…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图形</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存图形…</translation>
    </message>
    <message>
        <source>Save figure for a slide…</source>
        <translation>保存幻灯片用图形…</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>there is no plot {name}</source>
        <translation>没有图 {name}</translation>
    </message>
    <message>
        <source>The network is of {differs}.</source>
        <translation>网络的不同之处：{differs}。</translation>
    </message>
    <message>
        <source>OpenGL is missing, so the scene cannot be drawn.
Install the graphics driver, or Mesa for drawing in software
(Debian, Ubuntu: libgl1 libegl1 libgl1-mesa-dri), then start again.
Plots, panels and training work without it.</source>
        <translation>缺少 OpenGL，因此无法绘制场景。
请安装显卡驱动，或用于软件绘制的 Mesa
（Debian、Ubuntu：libgl1 libegl1 libgl1-mesa-dri），然后重新启动。
没有它，图、面板和训练仍可使用。</translation>
    </message>
    <message>
        <source>The chain: drag a block or the handle</source>
        <translation>链：拖动滑块或手柄</translation>
    </message>
    <message>
        <source>Lecture: what the audience sees</source>
        <translation>讲座：听众所见</translation>
    </message>
    <message>
        <source>The scene, as the audience sees it</source>
        <translation>听众所见的场景</translation>
    </message>
    <message>
        <source>The twin of the chain above</source>
        <translation>上方链的孪生</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>CSV with semicolons and decimal commas (*.csv)</source>
        <translation>分号分隔、小数逗号的 CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV with tabs (*.csv)</source>
        <translation>制表符分隔的 CSV (*.csv)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Lectures</source>
        <translation>讲座</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>顶栏</translation>
    </message>
    <message>
        <source>Presets ▾</source>
        <translation>预设 ▾</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>A second chain starts below this one, both from rest: the same noise, and one parameter changed.</source>
        <translation>在其下方启动第二条链，两者都从静止开始：噪声相同，只改一个参数。</translation>
    </message>
    <message>
        <source>Compare with a twin</source>
        <translation>与孪生比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>in the twin</source>
        <translation>在孪生中</translation>
    </message>
    <message>
        <source>Parameter that differs</source>
        <translation>不同的参数</translation>
    </message>
    <message>
        <source>Its value in the twin</source>
        <translation>它在孪生中的值</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>现为 {value}</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>End the comparison: the upper chain goes on alone</source>
        <translation>结束比较：上方的链单独继续</translation>
    </message>
    <message>
        <source>The lower chain stopped: {failure}</source>
        <translation>下方的链已停止：{failure}</translation>
    </message>
    <message>
        <source>The lower chain stopped</source>
        <translation>下方的链已停止</translation>
    </message>
    <message>
        <source>{distance} apart at block {block}</source>
        <translation>在滑块 {block} 处相距 {distance}</translation>
    </message>
    <message>
        <source>not parted yet: less than 1 % of the pull apart</source>
        <translation>尚未分开：相距不到拉动的 1 %</translation>
    </message>
    <message>
        <source>same noise</source>
        <translation>相同噪声</translation>
    </message>
    <message>
        <source>not parted</source>
        <translation>未分开</translation>
    </message>
    <message>
        <source>parted at t = {time:,.4g}, block {block}</source>
        <translation>于 t = {time:,.4g} 在滑块 {block} 处分开</translation>
    </message>
    <message>
        <source>{when}, by over 1 % of the pull</source>
        <translation>{when}，超过拉动的 1 %</translation>
    </message>
    <message>
        <source>now {now}</source>
        <translation>现在 {now}</translation>
    </message>
    <message>
        <source>{datasets}, or the path of your own data: an NPZ file with X_train, y_train, X_test, y_test, a table (CSV or Parquet), or a folder of pictures for each class.</source>
        <translation>{datasets}，或自己数据的路径：含 X_train、y_train、X_test、y_test 的 NPZ 文件、表格（CSV 或 Parquet），或每类一个图片文件夹的文件夹。</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>Name or number of a table&apos;s column with the labels, or name of a NPZ file&apos;s array; if empty, one called label, class, target or y, else the one that suits.</source>
        <translation>标签所在的表格列的名称或编号，或 NPZ 文件中数组的名称；留空则取名为 label、class、target 或 y 者，否则取合适者。</translation>
    </message>
    <message>
        <source>Classes at most</source>
        <translation>类别上限</translation>
    </message>
    <message>
        <source>Of a data set with more, only the first so many are kept.</source>
        <translation>若数据集的类别更多，只保留前这么多类。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Names or numbers of a table&apos;s columns that are no inputs, with commas; if empty, those that only count the rows; none leaves out none.</source>
        <translation>不作为输入的表格列的名称或编号，以逗号分隔；留空则只排除行号列；none 表示都不排除。</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What stands between a table&apos;s cells.</source>
        <translation>表格各单元之间的符号。</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Of a table&apos;s numbers.</source>
        <translation>表格中数值所用。</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Whether a table begins with names or data.</source>
        <translation>表格以名称还是数据开头。</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Of a table of text.</source>
        <translation>文本表格的。</translation>
    </message>
    <message>
        <source>Signal strength</source>
        <translation>信号强度</translation>
    </message>
    <message>
        <source>Distance of each class mean from the middle in standard deviations of the noise (Gaussian mixture only).</source>
        <translation>各类均值到中心的距离，以噪声标准差计（仅高斯混合）。</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>Of the space in which the shells lie, among the 100 inputs (shells only).</source>
        <translation>在 100 个输入中，球壳所处空间的维数（仅球壳）。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>On the unit sphere, with random labels, 0 or 1; all are learned and all are tested (encoding only).</source>
        <translation>位于单位球面上，标签随机为 0 或 1；全部学习，也全部测试（仅编码）。</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>Of the space in which the sphere lies (encoding only).</source>
        <translation>球面所处空间的维数（仅编码）。</translation>
    </message>
    <message>
        <source>Fully connected (mlp), the same with skip connections (residual), or convolutional (cnn): 3×3 filters and 2×2 pooling in each hidden layer, on square pictures, grey or in three colours.</source>
        <translation>全连接（mlp）、带跳跃连接的全连接（residual），或卷积（cnn）：每个隐藏层为 3×3 滤波器和 2×2 池化，用于灰度或三色的方形图片。</translation>
    </message>
    <message>
        <source>Skip strength</source>
        <translation>跳跃强度</translation>
    </message>
    <message>
        <source>What of its input each block adds to what it gives (residual network only): 0 is the plain network, 1 the usual residual one.</source>
        <translation>每个残差块把其输入的多大份额加到输出上（仅残差网络）：0 为普通网络，1 为通常的残差网络。</translation>
    </message>
    <message>
        <source>no skip: the plain network</source>
        <translation>无跳跃：普通网络</translation>
    </message>
    <message>
        <source>the whole input passes by</source>
        <translation>输入全部直接通过</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Layers in all: one hidden layer for each block, and the classifier.</source>
        <translation>总层数：每个滑块一个隐藏层，再加分类器。</translation>
    </message>
    <message>
        <source>Neurons in each hidden layer.</source>
        <translation>每个隐藏层的神经元数。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Filters in each hidden layer (convolutional network only).</source>
        <translation>每个隐藏层的滤波器数（仅卷积网络）。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>One of {activations}, or a negative slope of its own; or several with commas, from the first hidden layer on, of which the last holds for all deeper ones.</source>
        <translation>{activations} 之一，或自定的负斜率；也可用逗号列出多个，从第一个隐藏层起，最后一个用于所有更深的层。</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>负斜率</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero: 0 is ReLU (most friction), 1 is linear (none).</source>
        <translation>LeakyReLU 在零以下的斜率：0 为 ReLU（摩擦最大），1 为线性（无摩擦）。</translation>
    </message>
    <message>
        <source>ReLU: nothing negative passes</source>
        <translation>ReLU：负值一概不通过</translation>
    </message>
    <message>
        <source>linear: all passes</source>
        <translation>线性：全部通过</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Input and hidden layers are normalised over the batch, before the activation.</source>
        <translation>输入与隐藏层在激活之前按批归一化。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Each layer adds a bias to what its weights give.</source>
        <translation>每层在权重的结果上加一个偏置。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>Chance that a neuron is silenced at a step; acts as noise.</source>
        <translation>神经元在一步中被关闭的概率；起噪声作用。</translation>
    </message>
    <message>
        <source>Data noise</source>
        <translation>数据噪声</translation>
    </message>
    <message>
        <source>At each step every label is drawn anew with this chance (it may fall on the old one), and noise of this share of the data&apos;s spread is added to the inputs.</source>
        <translation>每一步中，每个标签以此概率重新抽取（可能抽到原来的），并在输入上加入占数据散布此比例的噪声。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size of the optimiser; a large one acts as noise.</source>
        <translation>优化器的步长；较大时起噪声作用。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Samples per step; 0 takes all of them. A small batch acts as noise.</source>
        <translation>每步的样本数；0 取全部。小批起噪声作用。</translation>
    </message>
    <message>
        <source>all samples at each step</source>
        <translation>每步用全部样本</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Each epoch takes every sample once, shuffled; or each batch is drawn anew, as in the lab of the training response.</source>
        <translation>每轮把每个样本打乱后各取一次；或每批重新抽取，如训练响应实验室那样。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Adam, stochastic gradient descent, the latter with noise on the gradient, or RMS steps with noise to suit them (preconditioned Langevin dynamics).</source>
        <translation>Adam、随机梯度下降、在梯度上加噪声的随机梯度下降，或带相应噪声的 RMS 步（预条件 Langevin 动力学）。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Memory of past gradients (SGD only).</source>
        <translation>对过去梯度的记忆（仅 SGD）。</translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation>梯度噪声</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on each gradient entry (noisy SGD). Noisy RMS makes far more of it: there 0.0001 is much.</source>
        <translation>每个梯度分量上噪声的标准差（含噪 SGD）。含噪 RMS 会把它放大很多：在那里 0.0001 已经很大。</translation>
    </message>
    <message>
        <source>Cross-entropy, mean squared error on one-hot labels, or, of two classes, half the squared error of the logits&apos; difference or of the probability.</source>
        <translation>交叉熵、独热标签上的均方误差；或在两类情形下，对数几率之差或概率的平方误差的一半。</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>How the weights are drawn before training: normal has a variance of 1 whatever the width, Kaiming is uniform and suits the negative slope, response begins as in the lab of the training response.</source>
        <translation>训练前权重如何抽取：normal 无论宽度方差均为 1；Kaiming 为均匀分布并与负斜率相配；response 如训练响应实验室那样开始。</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>初始尺度</translation>
    </message>
    <message>
        <source>What the first weights are multiplied with once they are drawn.</source>
        <translation>抽取初始权重后所乘的数。</translation>
    </message>
    <message>
        <source>What the logits are multiplied by, and the gradient divided by the square of: a large one is lazy, the readout learns alone; a small one learns features.</source>
        <translation>对数几率所乘的数，梯度则除以其平方：大则惰性，只有读出层学习；小则学习特征。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始文件</translation>
    </message>
    <message>
        <source>File of saved weights (safetensors) to start from, in place of weights that are drawn.</source>
        <translation>用已保存的权重文件 (safetensors) 开始，代替随机抽取的权重。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Passes over the training data.</source>
        <translation>遍历训练数据的次数。</translation>
    </message>
    <message>
        <source>Stop at loss</source>
        <translation>损失停止值</translation>
    </message>
    <message>
        <source>The run ends once the training loss of an epoch is no larger; 0: never.</source>
        <translation>某轮的训练损失不大于此值时运行结束；0：从不。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Stop on plateau</source>
        <translation>停滞停止</translation>
    </message>
    <message>
        <source>The run ends when the training accuracy has not risen for so many epochs; 0: never.</source>
        <translation>训练准确率已有这么多轮不再上升时运行结束；0：从不。</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>分离度</translation>
    </message>
    <message>
        <source>Measure whose load curve is read: trace ratio, Mahalanobis, or inverse, which needs many more measured samples than neurons.</source>
        <translation>读取载荷曲线所用的度量：迹之比、Mahalanobis，或逆；后者所需的测量样本远多于神经元。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Where each layer is measured: after its activation, after its batch norm, or before it; the input after its own norm, or before it.</source>
        <translation>每层在何处测量：激活之后、批归一化之后，或其之前；输入在其自身归一化之后或之前。</translation>
    </message>
    <message>
        <source>Rank cut-off</source>
        <translation>秩截断</translation>
    </message>
    <message>
        <source>Mahalanobis and inverse take eigenvalues below this share of the largest for zero.</source>
        <translation>Mahalanobis 与逆将小于最大本征值此比例的本征值视为零。</translation>
    </message>
    <message>
        <source>Measured samples</source>
        <translation>测量样本</translation>
    </message>
    <message>
        <source>Training and test samples measured at each epoch; the last measures all. Curves are those of all, with an error; the inverse and, of few samples, Mahalanobis wait.</source>
        <translation>每轮测量的训练与测试样本；最后一轮测量全部。曲线是对全部样本而言的，带有误差；逆以及样本少时的 Mahalanobis 会等待。</translation>
    </message>
    <message>
        <source>Once a run is over, the largest eigenvalue and the trace of its loss&apos; Hessian are measured, too, which takes some seconds a network.</source>
        <translation>运行结束后还测量其损失的海森矩阵的最大本征值与迹，每个网络需几秒。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Same seed, same curve, on the same machine.</source>
        <translation>在同一台机器上，种子相同则曲线相同。</translation>
    </message>
    <message>
        <source>weights as in the training response are those of a fully connected network</source>
        <translation>训练响应那样的权重只用于全连接网络</translation>
    </message>
    <message>
        <source>there is no activation {part!r}: there are {names}, and slopes from 0 to 1</source>
        <translation>没有激活函数 {part!r}：现有 {names}，以及 0 至 1 的斜率</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>{name}: {table} is not a table</source>
        <translation>{name}：{table} 不是表</translation>
    </message>
    <message>
        <source>{name}: the keys of {entry} are text, or a list of texts</source>
        <translation>{name}：{entry} 的按键应为文本或文本列表</translation>
    </message>
    <message>
        <source>{name} is too long for keys</source>
        <translation>{name} 对按键而言太长</translation>
    </message>
    <message>
        <source>{name} is not text</source>
        <translation>{name} 不是文本</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <translation>没有文件 {path}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>无法读取 {path}：{reason}</translation>
    </message>
    <message>
        <source>a picture; for own pictures, make a folder with a folder of them for each class</source>
        <translation>一张图片；要用自己的图片，请建一个文件夹，其中每类一个图片文件夹</translation>
    </message>
    <message>
        <source>a Python pickle, which may run code and is not read; save arrays by np.savez</source>
        <translation>Python pickle 文件，可能执行代码，因此不读取；请用 np.savez 保存数组</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>图片、声音或影片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a single NumPy array; save inputs and labels together by np.savez</source>
        <translation>单个 NumPy 数组；请用 np.savez 把输入与标签一起保存</translation>
    </message>
    <message>
        <source>a MATLAB file; save its arrays by np.savez</source>
        <translation>MATLAB 文件；请用 np.savez 保存其数组</translation>
    </message>
    <message>
        <source>an old Office document; save a sheet as CSV</source>
        <translation>旧的 Office 文档；请将工作表存为 CSV</translation>
    </message>
    <message>
        <source>a Feather file; save it as Parquet</source>
        <translation>Feather 文件；请存为 Parquet</translation>
    </message>
    <message>
        <source>a database; save a table of it as CSV</source>
        <translation>数据库；请将其中的表存为 CSV</translation>
    </message>
    <message>
        <source>MNIST&apos;s own format; MNIST itself is a data set by name</source>
        <translation>MNIST 自己的格式；MNIST 本身是一个可按名称使用的数据集</translation>
    </message>
    <message>
        <source>a packed archive; unpack it first</source>
        <translation>压缩包；请先解压</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an ARFF file; save it as CSV</source>
        <translation>ARFF 文件；请存为 CSV</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 文件</translation>
    </message>
    <message>
        <source>a JSON file; save it as CSV</source>
        <translation>JSON 文件；请存为 CSV</translation>
    </message>
    <message>
        <source>a program&apos;s text</source>
        <translation>程序的文本</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe, a socket or a device, and no file</source>
        <translation>管道、套接字或设备，不是文件</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>a diagram of output scales</source>
        <translation>输出尺度的图</translation>
    </message>
    <message>
        <source>a phase diagram, which is opened in the phase diagrams&apos; window (View)</source>
        <translation>相图，在相图窗口（视图）中打开</translation>
    </message>
    <message>
        <source>a file of weights</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>an H5MD file of another program; only the app&apos;s own recordings are watched</source>
        <translation>其他程序的 H5MD 文件；只能观看本应用自己的录制</translation>
    </message>
    <message>
        <source>an HDF5 file of another program; save its arrays by np.savez</source>
        <translation>其他程序的 HDF5 文件；请用 np.savez 保存其数组</translation>
    </message>
    <message>
        <source>a NPZ file</source>
        <translation>NPZ 文件</translation>
    </message>
    <message>
        <source>an Excel workbook; save the sheet as CSV</source>
        <translation>Excel 工作簿；请将工作表存为 CSV</translation>
    </message>
    <message>
        <source>weights of PyTorch as a pickle, which may run code and is not read; save them as safetensors</source>
        <translation>以 pickle 保存的 PyTorch 权重，可能执行代码，因此不读取；请存为 safetensors</translation>
    </message>
    <message>
        <source>a ZIP archive without arrays; unpack it first</source>
        <translation>不含数组的 ZIP 压缩包；请先解压</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>making {title} smaller: {begin:,} of {count:,} pictures</source>
        <translation>正在缩小 {title}：{begin:,} / {count:,} 张图片</translation>
    </message>
    <message>
        <source>looking for {title}</source>
        <translation>正在查找 {title}</translation>
    </message>
    <message>
        <source>{title} could not be fetched: openml.org answered {code}</source>
        <translation>无法获取 {title}：openml.org 回应 {code}</translation>
    </message>
    <message>
        <source>{title} could not be fetched: there is no connection to openml.org, which is needed once</source>
        <translation>无法获取 {title}：没有到 openml.org 的连接，首次需要连接</translation>
    </message>
    <message>
        <source>{title} is damaged or could not be kept; another Train fetches it anew: {reason}</source>
        <translation>{title} 已损坏或无法保存；再次训练会重新获取：{reason}</translation>
    </message>
    <message>
        <source>{title} came with pictures of another size: {shape}</source>
        <translation>{title} 的图片尺寸不符：{shape}</translation>
    </message>
    <message>
        <source>{come:.0f} of {total:.0f}</source>
        <translation>{come:.0f} / {total:.0f}</translation>
    </message>
    <message>
        <source>fetching {title}: {amount} MB</source>
        <translation>正在获取 {title}：{amount} MB</translation>
    </message>
    <message>
        <source>unpacking {title}, which takes minutes</source>
        <translation>正在解压 {title}，需要数分钟</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>X_train and y_train are missing; {there}</source>
        <translation>缺少 X_train 和 y_train；{there}</translation>
    </message>
    <message>
        <source>{inputs} and {labels} are not used</source>
        <translation>未使用 {inputs} 和 {labels}</translation>
    </message>
    <message>
        <source>read as {read_as}</source>
        <translation>读作 {read_as}</translation>
    </message>
    <message>
        <source>{other} and {name} may both be the {place} of the samples; save one of them only</source>
        <translation>{other} 和 {name} 都可能是样本的{place}；请只保存其中之一</translation>
    </message>
    <message>
        <source>{missing} is missing from the file; {there}</source>
        <translation>文件中缺少 {missing}；{there}</translation>
    </message>
    <message>
        <source>there is no array “{labels}” for the labels; {there}</source>
        <translation>没有用作标签的数组“{labels}”；{there}</translation>
    </message>
    <message>
        <source>no array has as many samples as “{labels}” has labels; {there}</source>
        <translation>没有样本数与“{labels}”标签数相同的数组；{there}</translation>
    </message>
    <message>
        <source>{there}, but none of a name known here; save it with {saved_so}</source>
        <translation>{there}，但没有一个名称为此处所知；请用 {saved_so} 保存</translation>
    </message>
    <message>
        <source>read as {read_as}, by their shapes</source>
        <translation>按形状读作 {read_as}</translation>
    </message>
    <message>
        <source>no array has a label for each sample of {inputs}; {there}</source>
        <translation>没有为 {inputs} 的每个样本提供标签的数组；{there}</translation>
    </message>
    <message>
        <source>{inputs} (inputs) and {labels} (labels)</source>
        <translation>{inputs}（输入）和 {labels}（标签）</translation>
    </message>
    <message>
        <source>{train} to train on, {inputs} and {labels} to test on</source>
        <translation>用 {train} 训练，用 {inputs} 和 {labels} 测试</translation>
    </message>
    <message>
        <source>the file has no arrays</source>
        <translation>文件中没有数组</translation>
    </message>
    <message>
        <source>the file has {names}</source>
        <translation>文件含有 {names}</translation>
    </message>
    <message>
        <source>{source} has a header, but no rows</source>
        <translation>{source} 有表头，但没有行</translation>
    </message>
    <message>
        <source>{source} has no rows</source>
        <translation>{source} 没有行</translation>
    </message>
    <message>
        <source>{name} has too many rows: {most:,} is the most</source>
        <translation>{name} 的行太多：最多 {most:,}</translation>
    </message>
    <message>
        <source>{name} has too many numbers: {most:,} in all is the most</source>
        <translation>{name} 的数值太多：总共最多 {most:,}</translation>
    </message>
    <message>
        <source>there is no column {name} for {what}; there are {names}</source>
        <translation>没有用于{what}的列 {name}；现有 {names}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>its packing is damaged</source>
        <translation>其压缩已损坏</translation>
    </message>
    <message>
        <source>reading {name}: {read:,} rows</source>
        <translation>正在读取 {name}：{read:,} 行</translation>
    </message>
    <message>
        <source>row {row} has {there} columns, where the table has {columns}</source>
        <translation>第 {row} 行有 {there} 列，而表格有 {columns} 列</translation>
    </message>
    <message>
        <source>{name} cannot be read: a quotation mark in row {row} is never closed</source>
        <translation>无法读取 {name}：第 {row} 行的引号没有闭合</translation>
    </message>
    <message>
        <source>{name} cannot be read as a table</source>
        <translation>无法将 {name} 作为表格读取</translation>
    </message>
    <message>
        <source>{name} is too big: {size:,} bytes, where {most:,} is the most</source>
        <translation>{name} 太大：{size:,} 字节，最多 {most:,}</translation>
    </message>
    <message>
        <source>{name} has a line that is too long for a table</source>
        <translation>{name} 有一行太长，不像表格</translation>
    </message>
    <message>
        <source>leaving out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>too large for single precision</source>
        <translation>超出单精度范围</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>不是有限的数</translation>
    </message>
    <message>
        <source>{place}: {value:g} is {problem}</source>
        <translation>{place}：{value:g} {problem}</translation>
    </message>
    <message>
        <source>{place}: {text} is not a number; leave the column out by --left-out {column}, if it is no input</source>
        <translation>{place}：{text} 不是数；若它不是输入，请用 --left-out {column} 排除该列</translation>
    </message>
    <message>
        <source>alone tells</source>
        <translation>单独即可确定</translation>
    </message>
    <message>
        <source>each alone tell</source>
        <translation>各自单独即可确定</translation>
    </message>
    <message>
        <source>careful: {columns} {some} {each} the class</source>
        <translation>注意：{columns} {some} {each}类别</translation>
    </message>
    <message>
        <source>column {column}, as asked for</source>
        <translation>按要求取列 {column}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>列 {column}</translation>
    </message>
    <message>
        <source>the last column of words</source>
        <translation>最后一个文字列</translation>
    </message>
    <message>
        <source>the only column of words</source>
        <translation>唯一的文字列</translation>
    </message>
    <message>
        <source>the last column</source>
        <translation>最后一列</translation>
    </message>
    <message>
        <source>the first column</source>
        <translation>第一列</translation>
    </message>
    <message>
        <source>{which} {name}</source>
        <translation>{which} {name}</translation>
    </message>
    <message>
        <source>{where}: the label {label} is not finite</source>
        <translation>{where}：标签 {label} 不是有限的数</translation>
    </message>
    <message>
        <source>{where}: the label is longer than {most} characters</source>
        <translation>{where}：标签超过 {most} 个字符</translation>
    </message>
    <message>
        <source>{name} holds {dtype} instead of real numbers</source>
        <translation>{name} 含 {dtype} 而不是实数</translation>
    </message>
    <message>
        <source>no test part: {share:.0%}, drawn by the seed, are kept for testing</source>
        <translation>没有测试部分：按种子抽取 {share:.0%} 留作测试</translation>
    </message>
    <message>
        <source>{inputs_name} is constant: there is nothing to learn from</source>
        <translation>{inputs_name} 为常数：没有可学的内容</translation>
    </message>
    <message>
        <source>{inputs_name} has no column that is left as input</source>
        <translation>{inputs_name} 没有剩下可作输入的列</translation>
    </message>
    <message>
        <source>column {shown} of {array} left out, as asked for</source>
        <translation>按要求排除 {array} 的列 {shown}</translation>
    </message>
    <message>
        <source>column {shown} of {array} left out, as it only counts the rows</source>
        <translation>排除 {array} 的列 {shown}，因为它只是行号</translation>
    </message>
    <message>
        <source>{name} has {count:,} arrays, where {most:,} is the most</source>
        <translation>{name} 有 {count:,} 个数组，最多 {most:,}</translation>
    </message>
    <message>
        <source>{name} is not a NPZ file, or is broken</source>
        <translation>{name} 不是 NPZ 文件，或已损坏</translation>
    </message>
    <message>
        <source>{name} cannot be read: an array in it is damaged</source>
        <translation>无法读取 {name}：其中一个数组已损坏</translation>
    </message>
    <message>
        <source>{name} cannot be read: the array {array} is damaged</source>
        <translation>无法读取 {name}：数组 {array} 已损坏</translation>
    </message>
    <message>
        <source>{name} holds Python objects instead of numbers; save it as {name}.astype(float), or labels as astype(str)</source>
        <translation>{name} 含 Python 对象而不是数；请存为 {name}.astype(float)，标签存为 astype(str)</translation>
    </message>
    <message>
        <source>{name} has labels longer than {most} characters</source>
        <translation>{name} 有超过 {most} 个字符的标签</translation>
    </message>
    <message>
        <source>{name} is too big: {entries:,} entries, where {most:,} is the most</source>
        <translation>{name} 太大：{entries:,} 个元素，最多 {most:,}</translation>
    </message>
    <message>
        <source>{inputs} has {samples} samples but {labels} has {count} labels</source>
        <translation>{inputs} 有 {samples} 个样本，而 {labels} 有 {count} 个标签</translation>
    </message>
    <message>
        <source>{name} must have one row for each sample, but has {ndim} dimension(s)</source>
        <translation>{name} 每个样本应为一行，但它的维数是 {ndim}</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name} 为空</translation>
    </message>
    <message>
        <source>{name} has values that are not finite (NaN or infinity)</source>
        <translation>{name} 含非有限的值（NaN 或无穷）</translation>
    </message>
    <message>
        <source>{name} has values too large for single precision</source>
        <translation>{name} 含超出单精度范围的值</translation>
    </message>
    <message>
        <source>{problem}, first in {name}[{row}]</source>
        <translation>{problem}，首先出现在 {name}[{row}]</translation>
    </message>
    <message>
        <source>{name} is one-hot: its columns are the classes</source>
        <translation>{name} 为独热编码：各列即类别</translation>
    </message>
    <message>
        <source>{name} must be one label for each sample, or one-hot, but has shape {shape}</source>
        <translation>{name} 应为每个样本一个标签或独热编码，但形状为 {shape}</translation>
    </message>
    <message>
        <source>{name} has labels that are empty</source>
        <translation>{name} 含空标签</translation>
    </message>
    <message>
        <source>{name} has labels that are not finite</source>
        <translation>{name} 含非有限的标签</translation>
    </message>
    <message>
        <source>{name} has labels that are not integers</source>
        <translation>{name} 含非整数的标签</translation>
    </message>
    <message>
        <source>{name} has labels too large for 64-bit integers</source>
        <translation>{name} 含超出 64 位整数的标签</translation>
    </message>
    <message>
        <source>{labels_name} has one class only ({classes})</source>
        <translation>{labels_name} 只有一个类别（{classes}）</translation>
    </message>
    <message>
        <source>{labels_name} has {size} different labels, where {most} is the most</source>
        <translation>{labels_name} 有 {size} 种标签，最多 {most}</translation>
    </message>
    <message>
        <source>{tested} has samples of shape {shape} but {trained} of {other}</source>
        <translation>{tested} 的样本形状为 {shape}，而 {trained} 为 {other}</translation>
    </message>
    <message>
        <source>{tested} has label {label} that {trained} lacks</source>
        <translation>{tested} 含标签 {label}，{trained} 中没有</translation>
    </message>
    <message>
        <source>{name} is a Parquet file that is broken or cut off</source>
        <translation>{name} 是损坏或被截断的 Parquet 文件</translation>
    </message>
    <message>
        <source>{name} is too big: {size:,} bytes once it is unpacked</source>
        <translation>{name} 太大：解压后 {size:,} 字节</translation>
    </message>
    <message>
        <source>PNG, JPEG, BMP, TIFF or WebP</source>
        <translation>PNG、JPEG、BMP、TIFF 或 WebP</translation>
    </message>
    <message>
        <source>{tested} has a class {unknown} that {trained} lacks</source>
        <translation>{tested} 含类别 {unknown}，{trained} 中没有</translation>
    </message>
    <message>
        <source>tested on the pictures in {name}</source>
        <translation>用 {name} 中的图片测试</translation>
    </message>
    <message>
        <source>{share:.0%} of them, drawn by the seed, are kept for testing</source>
        <translation>其中按种子抽取 {share:.0%} 留作测试</translation>
    </message>
    <message>
        <source>{name}: all pictures are of one even grey</source>
        <translation>{name}：所有图片都是同一均匀灰度</translation>
    </message>
    <message>
        <source>{coloured:,} in colour, turned to grey</source>
        <translation>{coloured:,} 张为彩色，已转为灰度</translation>
    </message>
    <message>
        <source>all in grey</source>
        <translation>全部为灰度</translation>
    </message>
    <message>
        <source>pictures brought to {side} × {side}; {grey}</source>
        <translation>图片调整为 {side} × {side}；{grey}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} files left out, being no pictures that can be read ({names})</source>
        <comment>1 file left out, being no pictures that can be read ({names})</comment>
        <translation>
            <numerusform>排除 {n:,} 个无法读取为图片的文件（{names}）</numerusform>
        </translation>
    </message>
    <message>
        <source>the pictures in {name} are not used</source>
        <translation>未使用 {name} 中的图片</translation>
    </message>
    <message>
        <source>reading {name}: picture {number:,} of {count:,}</source>
        <translation>正在读取 {name}：第 {number:,} / {count:,} 张图片</translation>
    </message>
    <message>
        <source>{stray} cannot be read as a {kinds} picture, nor can many others</source>
        <translation>无法将 {stray} 作为 {kinds} 图片读取，另有许多也是如此</translation>
    </message>
    <message>
        <source>the folder {name} has no pictures that can be read</source>
        <translation>文件夹 {name} 没有可读取的图片</translation>
    </message>
    <message>
        <source>{name} needs a folder of pictures for each of two or more classes, but has {count}</source>
        <translation>{name} 需要至少两类、每类一个图片文件夹，但它有 {count} 个</translation>
    </message>
    <message>
        <source>the folder {name} has no pictures</source>
        <translation>文件夹 {name} 没有图片</translation>
    </message>
    <message>
        <source>{name} has {count:,} pictures, where {most:,} is the most</source>
        <translation>{name} 有 {count:,} 张图片，最多 {most:,}</translation>
    </message>
    <message>
        <source>{name} is too big: {most:,} bytes is the most</source>
        <translation>{name} 太大：最多 {most:,} 字节</translation>
    </message>
    <message>
        <source>{name} is too big: {pixels:,} pixels, where {most:,} is the most</source>
        <translation>{name} 太大：{pixels:,} 像素，最多 {most:,}</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows, drawn by the seed, are kept for testing</source>
        <translation>按种子抽取 {share:.0%} 的行留作测试</translation>
    </message>
    <message>
        <source>{source} has a single column: there is nothing to learn from</source>
        <translation>{source} 只有一列：没有可学的内容</translation>
    </message>
    <message>
        <source>the column {name} for the labels is empty</source>
        <translation>用作标签的列 {name} 为空</translation>
    </message>
    <message>
        <source>the column {name}</source>
        <translation>列 {name}</translation>
    </message>
    <message>
        <source>{why}; another column for the labels: --label-column</source>
        <translation>{why}；用另一列作标签：--label-column</translation>
    </message>
    <message>
        <source>{source} has no inputs: no column is left beside the labels and those that are left out</source>
        <translation>{source} 没有输入：除标签和被排除的列之外没有剩下的列</translation>
    </message>
    <message>
        <source>{source} has the same number everywhere</source>
        <translation>{source} 处处为同一个数</translation>
    </message>
    <message>
        <source>labels: {why}; names of columns in the first row</source>
        <translation>标签：{why}；首行为列名</translation>
    </message>
    <message>
        <source>labels: {why}; no names of columns</source>
        <translation>标签：{why}；没有列名</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows have no value in a column, most often in {name}: fill it in, or leave the column out by --left-out {name}</source>
        <translation>{share:.0%} 的行在某列没有值，最常见于 {name}：请补全，或用 --left-out {name} 排除该列</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名</translation>
    </message>
    <message numerus="yes">
        <source>columns {names} left out, as they only count the rows</source>
        <comment>column {names} left out, as it only counts the rows</comment>
        <translation>
            <numerusform>排除列 {names}，因为只是行号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>columns {names} left out</source>
        <comment>column {names} left out</comment>
        <translation>
            <numerusform>排除列 {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows {numbers}</source>
        <comment>row {numbers}</comment>
        <translation>
            <numerusform>第 {numbers} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{some:,} of {all:,} rows left out, as a value is missing ({which})</source>
        <translation>排除 {all:,} 行中的 {some:,} 行，因为缺少值（{which}）</translation>
    </message>
    <message>
        <source>cells between commas</source>
        <translation>以逗号分隔的单元</translation>
    </message>
    <message>
        <source>cells between semicolons</source>
        <translation>以分号分隔的单元</translation>
    </message>
    <message>
        <source>cells between tabs</source>
        <translation>以制表符分隔的单元</translation>
    </message>
    <message>
        <source>cells between pipes</source>
        <translation>以竖线分隔的单元</translation>
    </message>
    <message>
        <source>cells between spaces</source>
        <translation>以空格分隔的单元</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>names of columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Windows (Western)</source>
        <translation>Windows（西欧）</translation>
    </message>
    <message>
        <source>{name} is not text, nor another kind of data known here</source>
        <translation>{name} 不是文本，也不是此处所知的其他数据</translation>
    </message>
    <message>
        <source>cells between “{name}”</source>
        <translation>以“{name}”分隔的单元</translation>
    </message>
    <message>
        <source>decimal commas</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>thousands marked by points</source>
        <translation>以点号分节的千位</translation>
    </message>
    <message>
        <source>thousands marked by commas</source>
        <translation>以逗号分节的千位</translation>
    </message>
    <message>
        <source>letters of Windows</source>
        <translation>Windows 字符编码</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines before the table left out (“{above}”)</source>
        <comment>a line before the table left out (“{above}”)</comment>
        <translation>
            <numerusform>略去表格前的 {n} 行（“{above}”）</numerusform>
        </translation>
    </message>
    <message>
        <source>lines that begin with {comment} left out</source>
        <translation>略去以 {comment} 开头的行</translation>
    </message>
    <message>
        <source>{name} is not text in UTF-8, UTF-16 or the letters of Windows</source>
        <translation>{name} 不是 UTF-8、UTF-16 或 Windows 编码的文本</translation>
    </message>
    <message>
        <source>{source} has one class only ({name})</source>
        <translation>{source} 只有一个类别（{name}）</translation>
    </message>
    <message>
        <source>{source} has {count:,} different labels, where {most:,} is the most</source>
        <translation>{source} 有 {count:,} 种标签，最多 {most:,}</translation>
    </message>
    <message>
        <source>{source} has a single sample of class {lonely}: one to train and one to test are needed</source>
        <translation>{source} 的类别 {lonely} 只有一个样本：训练和测试各需一个</translation>
    </message>
    <message>
        <source>columns far from zero beside what varies in them</source>
        <translation>相对于其变化而言远离零的列</translation>
    </message>
    <message>
        <source>columns of very different scales (ranges from {small:.3g} to {large:.3g})</source>
        <translation>尺度差别很大的列（范围从 {small:.3g} 到 {large:.3g}）</translation>
    </message>
    <message>
        <source>{why}: each brought to mean 0 and standard deviation 1</source>
        <translation>{why}：各列化为均值 0、标准差 1</translation>
    </message>
    <message>
        <source>very small</source>
        <translation>很小</translation>
    </message>
    <message>
        <source>very large</source>
        <translation>很大</translation>
    </message>
    <message>
        <source>values are {size} (they range over {whole:.3g})</source>
        <translation>数值{size}（跨度 {whole:.3g}）</translation>
    </message>
    <message>
        <source>values lie far from zero (near {middle:.6g})</source>
        <translation>数值远离零（接近 {middle:.6g}）</translation>
    </message>
    <message>
        <source>{middle:.6g} is subtracted from all</source>
        <translation>全部减去 {middle:.6g}</translation>
    </message>
    <message>
        <source>all are divided by {unit:.3g}</source>
        <translation>全部除以 {unit:.3g}</translation>
    </message>
    <message>
        <source>{why}: {done}</source>
        <translation>{why}：{done}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>values of {name} lie too far outside those that are trained on, first in {place}[{number}]</source>
        <translation>{name} 的值远在训练所用的范围之外，首先出现在 {place}[{number}]</translation>
    </message>
    <message>
        <source>test samples</source>
        <translation>测试样本</translation>
    </message>
    <message>
        <source>sample </source>
        <translation>样本 </translation>
    </message>
    <message>
        <source>The trace ratio</source>
        <translation>迹之比</translation>
    </message>
    <message>
        <source>Mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>The inverse</source>
        <translation>逆</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <source>layer {index}</source>
        <translation>层 {index}</translation>
    </message>
    <message>
        <source>No separation can be measured at {layers}: within the classes, or between them, nothing varies.</source>
        <translation>无法在 {layers} 测量分离度：类内或类间没有任何变化。</translation>
    </message>
    <message>
        <source>Mahalanobis is ill-conditioned at {layers}: the class means nearly lack a dimension.</source>
        <translation>Mahalanobis 在 {layers} 病态：类均值几乎缺少一个维度。</translation>
    </message>
    <message>
        <source>The inverse is ill-conditioned at {layers}: the classes hardly vary in some direction.</source>
        <translation>逆在 {layers} 病态：各类在某个方向上几乎不变。</translation>
    </message>
    <message>
        <source>The inverse needs more samples at {layers}.</source>
        <translation>逆在 {layers} 需要更多样本。</translation>
    </message>
    <message>
        <source>{samples:,} of {population:,} samples</source>
        <translation>{population:,} 个样本中的 {samples:,} 个</translation>
    </message>
    <message>
        <source>in {count} the classes do not clearly differ.</source>
        <translation>在{count}中各类没有明显差别。</translation>
    </message>
    <message>
        <source>{count} are too few.</source>
        <translation>{count}太少。</translation>
    </message>
    <message>
        <source>{count} do not do, it takes them all.</source>
        <translation>{count}不够，需要全部。</translation>
    </message>
    <message>
        <source>{measure} is not known yet at {layers}: {why}</source>
        <translation>在 {layers} 尚不知{measure}：{why}</translation>
    </message>
    <message>
        <source>it stands amid an epoch</source>
        <translation>它停在一轮中途</translation>
    </message>
    <message>
        <source>there is no network yet</source>
        <translation>还没有网络</translation>
    </message>
    <message>
        <source>the convolutional network needs square pictures, grey or in three colours, which {inputs:,} inputs are not</source>
        <translation>卷积网络需要灰度或三色的方形图片，而 {inputs:,} 个输入不是</translation>
    </message>
    <message>
        <source>what was kept of the network cannot be read: {name}</source>
        <translation>无法读取所保存的网络：{name}</translation>
    </message>
    <message>
        <source>{name} does not say of which network its weights are</source>
        <translation>{name} 没有说明其权重属于哪个网络</translation>
    </message>
    <message>
        <source>its configuration</source>
        <translation>其配置</translation>
    </message>
    <message>
        <source>{name} is not a file of weights: {why}</source>
        <translation>{name} 不是权重文件：{why}</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps the output has run away: {why}</source>
        <comment>after one step the output has run away: {why}</comment>
        <translation>
            <numerusform>{n:,} 步之后输出失控：{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>the noise is too strong for this rate</source>
        <translation>噪声对此学习率而言太强</translation>
    </message>
    <message>
        <source>the rate {rate:g} is beyond stability, which at the start ends at {limit:.3g}</source>
        <translation>学习率 {rate:g} 超出稳定，开始时的界限为 {limit:.3g}</translation>
    </message>
    <message>
        <source>one hidden layer carries all of the load: choose two hidden layers or more</source>
        <translation>单独一个隐藏层承担全部载荷：请选择两个或更多隐藏层</translation>
    </message>
    <message>
        <source>The same run, but its labels have no noise: press Train.</source>
        <translation>同样的运行，但标签没有噪声：请按“训练”。</translation>
    </message>
    <message>
        <source>The same run, in whole epochs, a million at most: press Train.</source>
        <translation>同样的运行，按整轮，至多一百万轮：请按“训练”。</translation>
    </message>
    <message>
        <source>The very same run, in single precision: press Train.</source>
        <translation>完全相同的运行，单精度：请按“训练”。</translation>
    </message>
    <message>
        <source>cross-entropy is that of a probability, which a linear output is not: choose the sigmoid</source>
        <translation>交叉熵针对概率，而线性输出不是概率：请选择 sigmoid</translation>
    </message>
    <message>
        <source>a batch of {batch} points needs as many: there are {points}</source>
        <translation>{batch} 个点的批需要同样多的点：现有 {points} 个</translation>
    </message>
    <message>
        <source>the chance that a label is drawn anew is at most 1, not {chance}: add normal noise instead</source>
        <translation>标签重新抽取的概率至多为 1，而不是 {chance}：请改加正态噪声</translation>
    </message>
    <message>
        <source>a network of {weights} weights and {points} points takes too long: choose fewer units, layers or points</source>
        <translation>{weights} 个权重、{points} 个点的网络耗时太长：请减少单元、层或点</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>As it is, or through a sigmoid: then it is a probability.</source>
        <translation>原样，或经过 sigmoid：则为概率。</translation>
    </message>
    <message>
        <source>Half the squared error, or cross-entropy, which needs the sigmoid.</source>
        <translation>平方误差的一半，或需要 sigmoid 的交叉熵。</translation>
    </message>
    <message>
        <source>What a hidden unit does to its sum.</source>
        <translation>隐藏单元对其加权和所作的变换。</translation>
    </message>
    <message>
        <source>How many points of the sphere have a label, 0 or 1.</source>
        <translation>球面上有多少点带标签 0 或 1。</translation>
    </message>
    <message>
        <source>Of the space in which the unit sphere lies; 2 is a circle.</source>
        <translation>单位球面所处空间的维数；2 为圆。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>In each hidden layer.</source>
        <translation>每个隐藏层的。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>With more than one it is a deep network.</source>
        <translation>多于一个即为深度网络。</translation>
    </message>
    <message>
        <source>Of training, until the course ends.</source>
        <translation>训练的步数，直到过程结束。</translation>
    </message>
    <message>
        <source>Size of a step; times the kernel it has to stay below 2, or training runs away.</source>
        <translation>步长；它与核之积须小于 2，否则训练失控。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Points that a step is taken on, drawn anew each time; 0 takes all.</source>
        <translation>每一步所用的点，每次重新抽取；0 取全部。</translation>
    </message>
    <message>
        <source>all points: gradient descent</source>
        <translation>全部点：梯度下降</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标签噪声</translation>
    </message>
    <message>
        <source>Chance that a label is drawn anew at a step, or the spread of what is added to it.</source>
        <translation>每步标签重新抽取的概率，或所加噪声的散布。</translation>
    </message>
    <message>
        <source>Kind of noise</source>
        <translation>噪声类型</translation>
    </message>
    <message>
        <source>Labels drawn anew, as 0 or 1 alike, or a normal number added to each of them.</source>
        <translation>标签以相同概率重新抽取为 0 或 1，或给每个标签加一个正态随机数。</translation>
    </message>
    <message>
        <source>Of points, labels, weights and all that is drawn on the way.</source>
        <translation>用于点、标签、权重及途中抽取的一切。</translation>
    </message>
    <message>
        <source>the network was kept with another {names}</source>
        <translation>保存网络时的{names}不同</translation>
    </message>
    <message>
        <source>the data are no longer those that the network learned from</source>
        <translation>数据已不是网络当时学习的数据</translation>
    </message>
    <message>
        <source>what was kept is of another network: {name}</source>
        <translation>所保存的属于另一个网络：{name}</translation>
    </message>
    <message>
        <source>what was kept of the network is not finite: {name}</source>
        <translation>所保存的网络含非有限的数：{name}</translation>
    </message>
    <message>
        <source>the random numbers that were kept are damaged</source>
        <translation>所保存的随机数已损坏</translation>
    </message>
    <message>
        <source>the loss is down to {limit:g}</source>
        <translation>损失已降到 {limit:g}</translation>
    </message>
    <message numerus="yes">
        <source>no better training accuracy for {n:,} epochs</source>
        <comment>no better training accuracy for {n:,} epoch</comment>
        <translation>
            <numerusform>训练准确率已有 {n:,} 轮没有提高</numerusform>
        </translation>
    </message>
    <message>
        <source>training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number any more; a smaller learning rate may help</source>
        <translation>训练在第 {epoch:,} 轮发散（第 {step:,} 步）：{layer} 不再是数；较小的学习率可能有帮助</translation>
    </message>
    <message>
        <source>a batch of one sample has no spread for the batch norm: take 2</source>
        <translation>只有一个样本的批没有可供批归一化的散布：请取 2</translation>
    </message>
    <message>
        <source>this loss is of two classes, and {name} has {classes}: keep two of them, or choose another loss</source>
        <translation>此损失针对两类，而 {name} 有 {classes} 类：请只保留两类，或另选损失</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>{name} has weights of another network: {key} is {theirs} there and {own} here</source>
        <translation>{name} 是另一个网络的权重：{key} 在其中为 {theirs}，在此为 {own}</translation>
    </message>
    <message>
        <source>{name} has weights that are not finite (NaN or infinity)</source>
        <translation>{name} 含非有限的权重（NaN 或无穷）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>training ended without a measurement</source>
        <translation>训练结束时没有测量</translation>
    </message>
    <message>
        <source>{pace} must be zero or more</source>
        <translation>{pace} 必须为零或更大</translation>
    </message>
    <message>
        <source>the training process has not answered for {seconds:.0f} s</source>
        <translation>训练进程已有 {seconds:.0f} 秒没有响应</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>信号 {code}</translation>
    </message>
    <message>
        <source>the training process was ended by {name}</source>
        <translation>训练进程被 {name} 结束</translation>
    </message>
    <message>
        <source>the training process ended unexpectedly (exit code {code})</source>
        <translation>训练进程意外结束（退出码 {code}）</translation>
    </message>
    <message>
        <source>training broke off without a reason</source>
        <translation>训练中断，没有给出原因</translation>
    </message>
    <message>
        <source>training failed: {reason}</source>
        <translation>训练失败：{reason}</translation>
    </message>
    <message>
        <source>{names} cannot change during a run</source>
        <translation>运行期间不能更改 {names}</translation>
    </message>
    <message>
        <source>all {samples} samples are of one class: choose more samples or another rule</source>
        <translation>全部 {samples} 个样本同属一类：请选择更多样本或另一规则</translation>
    </message>
    <message>
        <source>there are {there:,} samples to train on</source>
        <translation>有 {there:,} 个训练样本</translation>
    </message>
    <message>
        <source>there are {inputs:,} components</source>
        <translation>有 {inputs:,} 个分量</translation>
    </message>
    <message>
        <source>there is no class {number}: the last is {last}</source>
        <translation>没有第 {number} 类：最后一类是 {last}</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps nothing moves any more, as every gradient vanishes</source>
        <comment>after one step nothing moves any more, as every gradient vanishes</comment>
        <translation>
            <numerusform>{n:,} 步之后一切都不再变化，因为所有梯度消失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps not every sample is where the loss wants it</source>
        <comment>after one step not every sample is where the loss wants it</comment>
        <translation>
            <numerusform>{n:,} 步之后仍有样本未达到损失的要求</numerusform>
        </translation>
    </message>
    <message>
        <source>a network of {weights} weights takes too long with {samples} samples: choose fewer units, layers or samples</source>
        <translation>{weights} 个权重的网络配 {samples} 个样本耗时太长：请减少单元、层或样本</translation>
    </message>
    <message>
        <source>the kernel of {samples} samples would take {size} GB of memory, where {most} are the most: choose {fewer} samples or fewer</source>
        <translation>{samples} 个样本的核需要 {size} GB 内存，最多 {most}：请选择至多 {fewer} 个样本</translation>
    </message>
    <message>
        <source>at α√h = {scale} with {width} units and {layers} layers F is α = {alpha} times a difference that double precision cannot hold: α√h up to {most} is possible</source>
        <translation>在 α√h = {scale}、{width} 个单元和 {layers} 层时，F 等于 α = {alpha} 乘以一个双精度无法表示的差：α√h 最大可取 {most}</translation>
    </message>
    <message>
        <source>at α√h = {scale} with {width} units and {layers} layers the kernel grows beyond what double precision can hold: α√h from {least} on is possible</source>
        <translation>在 α√h = {scale}、{width} 个单元和 {layers} 层时，核增长超出双精度的范围：α√h 可从 {least} 起取</translation>
    </message>
    <message>
        <source>α√h: what the output is multiplied by, times the root of the width. Small is feature learning, large is lazy; with three layers they cross at some 15, with more later.</source>
        <translation>α√h：输出所乘的因子与宽度平方根之积。小为特征学习，大为惰性；三层时约在 15 处相交，层数更多时更晚。</translation>
    </message>
    <message>
        <source>In each hidden layer; of a convolutional one its channels.</source>
        <translation>每个隐藏层的；卷积网络则为通道数。</translation>
    </message>
    <message>
        <source>Fully connected (full), or convolutional (conv): 3×3 filters on square pictures, the first two layers halve them, and all their places are read; it takes the pixels.</source>
        <translation>全连接 (full) 或卷积 (conv)：对方形图片用 3×3 滤波器，前两层使其减半，并读取其所有位置；输入为像素。</translation>
    </message>
    <message>
        <source>All as wide; the output follows.</source>
        <translation>各层等宽；之后是输出。</translation>
    </message>
    <message>
        <source>Softplus with β = 5, ReLU or tanh, each times what makes its mean square 1. ReLU can miss the margin where the scale is small.</source>
        <translation>β = 5 的 softplus、ReLU 或 tanh，各乘以使其均方为 1 的因子。尺度小时 ReLU 可能达不到间隔。</translation>
    </message>
    <message>
        <source>Hinge and soft hinge end once every sample is beyond its margin; squared once none is off by a tenth.</source>
        <translation>合页与软合页损失在每个样本超过其间隔时结束；平方损失在偏差均不超过十分之一时结束。</translation>
    </message>
    <message>
        <source>One of the app&apos;s; its classes are made two by a rule.</source>
        <translation>应用自带的数据集之一；其类别按规则合为两类。</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>两类</translation>
    </message>
    <message>
        <source>Even against odd numbers, the first half of the classes against the others, or one against all.</source>
        <translation>偶数对奇数，前一半类别对其余，或一类对全部其余。</translation>
    </message>
    <message>
        <source>The one class</source>
        <translation>单独一类</translation>
    </message>
    <message>
        <source>Number of the class that stands against all others, from 0.</source>
        <translation>与其余全部相对的类别的编号，从 0 起。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>主成分数</translation>
    </message>
    <message>
        <source>Principal components that are the inputs, each with variance 1; 0 takes the pixels, all samples as long.</source>
        <translation>作为输入的主成分，各自方差为 1；0 取像素，各样本等长。</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>全部像素</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>That are trained on, all at once.</source>
        <translation>用于训练的，一次全部使用。</translation>
    </message>
    <message>
        <source>Time over which the flow&apos;s velocity is remembered; 0 is a plain flow.</source>
        <translation>流的速度被记忆的时间；0 为普通流。</translation>
    </message>
    <message>
        <source>a plain flow</source>
        <translation>普通流</translation>
    </message>
    <message>
        <source>Samples that a step is taken on, drawn anew; 0 takes all of them.</source>
        <translation>每一步所用的样本，重新抽取；0 取全部。</translation>
    </message>
    <message>
        <source>Steps at most</source>
        <translation>步数上限</translation>
    </message>
    <message>
        <source>After which a course ends, even if samples are still off.</source>
        <translation>到此步数过程结束，即使仍有样本未达要求。</translation>
    </message>
    <message>
        <source>Of the samples that are taken, and of the weights.</source>
        <translation>用于所取的样本和权重。</translation>
    </message>
    <message>
        <source>a cluster needs Dask: pip install &apos;springblock-lab[cluster]&apos;</source>
        <translation>集群需要 Dask：pip install &apos;springblock-lab[cluster]&apos;</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the cluster gave up: {error}</source>
        <translation>集群放弃了：{error}</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at {address}</source>
        <translation>{address} 没有 Dask 调度器响应</translation>
    </message>
    <message>
        <source>{path} is not a network diagram that can be read: {why}</source>
        <translation>{path} 不是可读的网络相图：{why}</translation>
    </message>
    <message>
        <source>both axes are {name}</source>
        <translation>两轴都是 {name}</translation>
    </message>
    <message>
        <source>a diagram has 1 to {most:,} networks, not {networks:,}</source>
        <translation>一张相图含 1 至 {most:,} 个网络，而不是 {networks:,}</translation>
    </message>
    <message>
        <source>a {kind} network has no {idle}, so it cannot be an axis</source>
        <translation>{kind} 网络没有 {idle}，因此不能作为轴</translation>
    </message>
    <message>
        <source>{failed} of {all} networks: {why}</source>
        <translation>{all} 个网络中的 {failed} 个：{why}</translation>
    </message>
    <message>
        <source>the training process ended unexpectedly (exit code {code}), twice</source>
        <translation>训练进程两次意外结束（退出码 {code}）</translation>
    </message>
    <message>
        <source>a number of steps cannot be negative, got {count}</source>
        <translation>步数不能为负，得到 {count}</translation>
    </message>
    <message>
        <source>the speed must be zero or more, got {speed}</source>
        <translation>速度必须为零或更大，得到 {speed}</translation>
    </message>
    <message>
        <source>cannot grip {index} and move it to {position}</source>
        <translation>无法抓住 {index} 并移到 {position}</translation>
    </message>
    <message>
        <source>twins have the same {shared}</source>
        <translation>孪生有相同的 {shared}</translation>
    </message>
    <message>
        <source>a line that tells no event</source>
        <translation>不含事件的一行</translation>
    </message>
    <message>
        <source>an event that is no {what}</source>
        <translation>不是{what}的事件</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>动力学</translation>
    </message>
    <message>
        <source>Overdamped: blocks without inertia. Langevin: blocks with mass and damping.</source>
        <translation>过阻尼：滑块无惯性。Langevin：滑块有质量和阻尼。</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>滑块数</translation>
    </message>
    <message>
        <source>How many blocks the chain has; one for each hidden layer of the network.</source>
        <translation>链有多少滑块；网络的每个隐藏层对应一个。</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>刚度</translation>
    </message>
    <message>
        <source>How hard a spring pulls per unit of elongation.</source>
        <translation>弹簧每单位伸长的拉力。</translation>
    </message>
    <message>
        <source>Friction, right</source>
        <translation>摩擦，向右</translation>
    </message>
    <message>
        <source>Force that opposes sliding towards the pulled end.</source>
        <translation>阻碍向被拉端滑动的力。</translation>
    </message>
    <message>
        <source>Friction, left</source>
        <translation>摩擦，向左</translation>
    </message>
    <message>
        <source>Force that opposes sliding back towards the wall.</source>
        <translation>阻碍向墙滑回的力。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Random force on each block; one step feels ε̄ = ε/√(time step).</source>
        <translation>作用于每个滑块的随机力；一步感受到 ε̄ = ε/√(时间步长)。</translation>
    </message>
    <message>
        <source>Noise kind</source>
        <translation>噪声类型</translation>
    </message>
    <message>
        <source>Independent for each block, common to all blocks, or only at the pulled end.</source>
        <translation>各滑块独立、所有滑块共有，或只在被拉端。</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>退火</translation>
    </message>
    <message>
        <source>Rate at which the noise dies out: its amplitude falls as exp(−λt).</source>
        <translation>噪声衰减的速率：其幅度按 exp(−λt) 下降。</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Viscous drag on a moving block (Langevin only).</source>
        <translation>运动滑块所受的黏性阻力（仅 Langevin）。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Inertia of a block (Langevin only).</source>
        <translation>滑块的惯性（仅 Langevin）。</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>时间步长</translation>
    </message>
    <message>
        <source>Simulated time of one step: η of the overdamped, dt of the Langevin chain.</source>
        <translation>一步的模拟时间：过阻尼为 η，Langevin 链为 dt。</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>What pulls: a held end, a steady force, a ramp, jerks, or your hand.</source>
        <translation>由什么拉动：固定端、恒力、斜坡、猛拉，或您的手。</translation>
    </message>
    <message>
        <source>Pulled to</source>
        <translation>拉至</translation>
    </message>
    <message>
        <source>Where the pulled end is held, or where a ramp or a pull by script ends.</source>
        <translation>被拉端固定之处，或斜坡、脚本拉动结束之处。</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>力</translation>
    </message>
    <message>
        <source>Steady force on the last block, in place of the last spring.</source>
        <translation>作用于最后一个滑块的恒力，代替最后的弹簧。</translation>
    </message>
    <message>
        <source>Pull speed</source>
        <translation>拉动速度</translation>
    </message>
    <message>
        <source>Speed at which a ramp or a jerky pull moves the end.</source>
        <translation>斜坡或猛拉移动末端的速度。</translation>
    </message>
    <message>
        <source>Jerk size</source>
        <translation>猛拉幅度</translation>
    </message>
    <message>
        <source>How far each jerk throws the end forward and back.</source>
        <translation>每次猛拉把末端前后甩动多远。</translation>
    </message>
    <message>
        <source>Jerk period</source>
        <translation>猛拉周期</translation>
    </message>
    <message>
        <source>Time from one jerk to the next.</source>
        <translation>两次猛拉之间的时间。</translation>
    </message>
    <message>
        <source>The noise of a run is a pure function of seed, step and block.</source>
        <translation>一次运行的噪声只由种子、步和滑块决定。</translation>
    </message>
    <message>
        <source>{title} must be at least {least:g}, not {value:g}</source>
        <translation>{title} 必须至少为 {least:g}，而不是 {value:g}</translation>
    </message>
    <message>
        <source>Noise must be 0 or at least {least:g}, not {noise:g}</source>
        <translation>噪声必须为 0 或至少 {least:g}，而不是 {noise:g}</translation>
    </message>
    <message>
        <source>the chain would diverge: with stiffness {stiffness:g} and {blocks} blocks the time step must be at most {limit:.4g}, not {time_step:g}</source>
        <translation>链会发散：刚度 {stiffness:g}、{blocks} 个滑块时，时间步长至多 {limit:.4g}，而不是 {time_step:g}</translation>
    </message>
    <message>
        <source>a pull needs as many positions as rising times, at least one</source>
        <translation>拉动需要与递增时间同样多的位置，至少一个</translation>
    </message>
    <message>
        <source>a pull&apos;s times and positions must be finite</source>
        <translation>拉动的时间和位置必须是有限的数</translation>
    </message>
    <message>
        <source>a pull cannot be {factor:g} times as fast</source>
        <translation>拉动不能快到 {factor:g} 倍</translation>
    </message>
    <message>
        <source>there is no block {index} in a chain of {blocks}</source>
        <translation>{blocks} 个滑块的链中没有滑块 {index}</translation>
    </message>
    <message>
        <source>the {what} of block {block} is no longer a number after step {step}; reduce the time step</source>
        <translation>第 {step} 步之后滑块 {block} 的{what}不再是数；请减小时间步长</translation>
    </message>
    <message>
        <source>there is no such chain to go on with: {error}</source>
        <translation>没有这样的链可以继续：{error}</translation>
    </message>
    <message>
        <source>nothing lies above {above} and below {below}</source>
        <translation>没有既在 {above} 之上又在 {below} 之下的值</translation>
    </message>
    <message>
        <source>a command that works out an interval is run once</source>
        <translation>自行算出区间的命令只运行一次</translation>
    </message>
    <message>
        <source>{file} is no claim: {why}</source>
        <translation>{file} 不是论断：{why}</translation>
    </message>
    <message>
        <source>the {quantity} of {read} is not known</source>
        <translation>{read} 的{quantity}未知</translation>
    </message>
    <message>
        <source>the result has no {path}</source>
        <translation>结果没有 {path}</translation>
    </message>
    <message>
        <source>one value is needed, not {count}</source>
        <translation>需要一个值，而不是 {count} 个</translation>
    </message>
    <message>
        <source>one value is needed at each of two x or more</source>
        <translation>需要在两个或更多 x 处各有一个值</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it needs more memory than there is</source>
        <translation>它需要的内存超过现有内存</translation>
    </message>
    <message>
        <source>it is open, to be watched or recorded</source>
        <translation>它处于打开状态，正被观看或录制</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>{path} is {what}, where a file is needed</source>
        <translation>{path} 是{what}，而此处需要文件</translation>
    </message>
    <message>
        <source>{path} is too large: {size}, where {most} is the most</source>
        <translation>{path} 太大：{size}，最多 {most}</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <comment>{n} byte</comment>
        <translation>
            <numerusform>{n} 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} is what is read: choose another name</source>
        <translation>{path} 正被读取：请另选名称</translation>
    </message>
    <message>
        <source>{path} is the file of {other} already: choose another name</source>
        <translation>{path} 已是 {other} 的文件：请另选名称</translation>
    </message>
    <message>
        <source>there is no such folder: make it first</source>
        <translation>没有这样的文件夹：请先创建</translation>
    </message>
    <message>
        <source>{path} has no seal</source>
        <translation>{path} 没有封印</translation>
    </message>
    <message>
        <source>no axis {name!r}; there are {names}</source>
        <translation>没有轴 {name!r}；现有 {names}</translation>
    </message>
    <message>
        <source>the values of {name} must be finite and rise</source>
        <translation>{name} 的值必须有限且递增</translation>
    </message>
    <message>
        <source>the values of {name} must be names that differ</source>
        <translation>{name} 的值必须是互不相同的名称</translation>
    </message>
    <message>
        <source>{name}: {text}, not {value}</source>
        <translation>{name}：{text}，而不是 {value}</translation>
    </message>
    <message>
        <source>it is damaged, or of another kind</source>
        <translation>已损坏，或属于另一类型</translation>
    </message>
    <message>
        <source>it is of another kind, or of a later version</source>
        <translation>属于另一类型，或较新的版本</translation>
    </message>
    <message>
        <source>{name} is of another shape</source>
        <translation>{name} 的形状不同</translation>
    </message>
    <message>
        <source>{path} is not a diagram of scales that can be read: {why}</source>
        <translation>{path} 不是可读的尺度图：{why}</translation>
    </message>
    <message>
        <source>all weights are zero: nothing moves, and K/K₀ has no meaning</source>
        <translation>所有权重为零：什么都不动，K/K₀ 没有意义</translation>
    </message>
    <message>
        <source>{name} is too small for this computer&apos;s numbers</source>
        <translation>{name} 对本机的数值而言太小</translation>
    </message>
    <message>
        <source>{name} is too large for this computer&apos;s numbers</source>
        <translation>{name} 对本机的数值而言太大</translation>
    </message>
    <message>
        <source>the step is beyond the edge of stability: ε D = {sharpness:.3g} where the flow ends; beyond 2 descent is thrown to a lower kernel, near 4 and beyond it diverges</source>
        <translation>步长超出稳定边缘：流结束处 ε D = {sharpness:.3g}；超过 2 时下降被弹射到较低的核，接近并超过 4 时发散</translation>
    </message>
    <message>
        <source>gradient descent diverges: it leaves all numbers in step {step:,}, at time {time:g}</source>
        <translation>梯度下降发散：在第 {step:,} 步、时间 {time:g} 处超出一切数值</translation>
    </message>
    <message>
        <source>NTK</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>LeCun, Kaiming</source>
        <translation>LeCun、Kaiming</translation>
    </message>
    <message>
        <source>maximal update</source>
        <translation>最大更新</translation>
    </message>
    <message>
        <source>both layers scaled</source>
        <translation>两层均缩放</translation>
    </message>
    <message>
        <source>standard, nothing scaled</source>
        <translation>标准，无缩放</translation>
    </message>
    <message>
        <source>the integrator can go no further than time {time:g}</source>
        <translation>积分器无法越过时间 {time:g}</translation>
    </message>
    <message>
        <source>after {steps:,} steps the integrator is at time {time:g}: beyond it the flow is too stiff for it</source>
        <translation>{steps:,} 步之后积分器到达时间 {time:g}：之后的流对它而言刚性太强</translation>
    </message>
    <message>
        <source>with γ = 0 the output is zero whatever the weights are: nothing can be learned</source>
        <translation>γ = 0 时无论权重如何输出为零：什么也学不到</translation>
    </message>
    <message>
        <source>with s = 0 every input is zero: there is no best output, and ρ = c/(γ s S) is none</source>
        <translation>s = 0 时所有输入为零：没有最佳输出，ρ = c/(γ s S) 不存在</translation>
    </message>
    <message>
        <source>with h = 0 there are no units: no kernel, and nothing that could align</source>
        <translation>h = 0 时没有单元：没有核，也没有可对齐的内容</translation>
    </message>
    <message>
        <source>What the sum over the units is multiplied by.</source>
        <translation>对各单元求和所乘的因子。</translation>
    </message>
    <message>
        <source>Correlation to learn</source>
        <translation>待学的相关</translation>
    </message>
    <message>
        <source>E x y: how strongly, and with which sign, the target goes with x.</source>
        <translation>E x y：目标与 x 相关的强度与符号。</translation>
    </message>
    <message>
        <source>Input&apos;s power</source>
        <translation>输入的功率</translation>
    </message>
    <message>
        <source>E x²: the mean square of the inputs.</source>
        <translation>E x²：输入的均方。</translation>
    </message>
    <message>
        <source>Rate of u</source>
        <translation>u 的速率</translation>
    </message>
    <message>
        <source>How fast the output&apos;s weights learn.</source>
        <translation>输出权重学习的快慢。</translation>
    </message>
    <message>
        <source>Rate of w</source>
        <translation>w 的速率</translation>
    </message>
    <message>
        <source>How fast the input&apos;s weights learn.</source>
        <translation>输入权重学习的快慢。</translation>
    </message>
    <message>
        <source>How many hidden units there are.</source>
        <translation>隐藏单元的个数。</translation>
    </message>
    <message>
        <source>Size of u at the start</source>
        <translation>u 的初始大小</translation>
    </message>
    <message>
        <source>Standard deviation of the output&apos;s weights.</source>
        <translation>输出权重的标准差。</translation>
    </message>
    <message>
        <source>Size of w at the start</source>
        <translation>w 的初始大小</translation>
    </message>
    <message>
        <source>Standard deviation of the input&apos;s weights.</source>
        <translation>输入权重的标准差。</translation>
    </message>
    <message>
        <source>Alignment at the start</source>
        <translation>初始对齐</translation>
    </message>
    <message>
        <source>Correlation of u and w as they are drawn; at ±1 they are parallel.</source>
        <translation>抽取时 u 与 w 的相关；±1 时两者平行。</translation>
    </message>
    <message>
        <source>Of the weights that are drawn.</source>
        <translation>用于抽取权重。</translation>
    </message>
    <message>
        <source>Numerics</source>
        <translation>数值方法</translation>
    </message>
    <message>
        <source>Flow: the gradient is followed at every instant. Descent: in steps, as it is usual.</source>
        <translation>流：时刻跟随梯度。下降：逐步进行，如通常那样。</translation>
    </message>
    <message>
        <source>Step of descent</source>
        <translation>下降步长</translation>
    </message>
    <message>
        <source>Time of one step: a weight&apos;s learning rate is this times its rate.</source>
        <translation>一步的时间：某权重的学习率等于它乘以该权重的速率。</translation>
    </message>
    <message>
        <source>there are too many units: {most:,} at most</source>
        <translation>单元太多：至多 {most:,}</translation>
    </message>
    <message>
        <source>it must hold &quot;u&quot; and &quot;w&quot;, two lists of as many numbers</source>
        <translation>它必须含 &quot;u&quot; 和 &quot;w&quot;，即两个同样长的数列</translation>
    </message>
    <message>
        <source>u has {u} numbers, but w has {w}</source>
        <translation>u 有 {u} 个数，而 w 有 {w} 个</translation>
    </message>
    <message>
        <source>{name} is not a list of finite numbers</source>
        <translation>{name} 不是有限数的列表</translation>
    </message>
    <message>
        <source>there is no such regime</source>
        <translation>没有这样的区域</translation>
    </message>
    <message>
        <source>{path} is not a phase diagram that can be read: {why}</source>
        <translation>{path} 不是可读的相图：{why}</translation>
    </message>
    <message>
        <source>there are no {count} seeds from {seed} on</source>
        <translation>从 {seed} 起没有 {count} 个种子</translation>
    </message>
    <message>
        <source>an ensemble needs at least one chain</source>
        <translation>系综至少需要一条链</translation>
    </message>
    <message>
        <source>the chains of an ensemble need the same number of blocks</source>
        <translation>系综的各链必须有相同的滑块数</translation>
    </message>
    <message>
        <source>a chain in the hand cannot be a member of an ensemble</source>
        <translation>手中的链不能成为系综的成员</translation>
    </message>
    <message>
        <source>chain {number} diverged; reduce the time step</source>
        <translation>链 {number} 发散；请减小时间步长</translation>
    </message>
    <message>
        <source>no two chains can be pulled by the same hand</source>
        <translation>两条链不能由同一只手拉动</translation>
    </message>
    <message>
        <source>without noise all chains are the same</source>
        <translation>没有噪声时所有链都相同</translation>
    </message>
    <message>
        <source>{members} chains of {blocks:,} blocks are too many to keep: at most {most:,} blocks in all</source>
        <translation>{members} 条 {blocks:,} 个滑块的链太多，无法保存：总共至多 {most:,} 个滑块</translation>
    </message>
    <message>
        <source>{members} chains need as many seeds from {seed} on, and the last seed is {largest}: choose a smaller one</source>
        <translation>{members} 条链需要从 {seed} 起同样多的种子，而最大的种子为 {largest}：请选较小的</translation>
    </message>
    <message>
        <source>the axes {x} and {y} set the same parameter</source>
        <translation>轴 {x} 和 {y} 设置同一参数</translation>
    </message>
    <message>
        <source>there is no diagram of a chain in the hand; choose another drive</source>
        <translation>手中的链没有相图；请选择另一种驱动</translation>
    </message>
    <message>
        <source>a diagram needs at least one seed and one step</source>
        <translation>相图至少需要一个种子和一步</translation>
    </message>
    <message>
        <source>blocks times seeds</source>
        <translation>滑块数乘种子数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>a diagram has at most {most:,} {name}, not {count:,}</source>
        <translation>一张相图至多有 {most:,} {name}，而不是 {count:,}</translation>
    </message>
    <message>
        <source>a run needs at least one step, not {steps}</source>
        <translation>一次运行至少需要一步，而不是 {steps}</translation>
    </message>
    <message>
        <source>{path} is not a recording that is still to be finished</source>
        <translation>{path} 不是有待补完的录制</translation>
    </message>
    <message>
        <source>it is of a lab, not of a chain</source>
        <translation>它属于实验室，不属于链</translation>
    </message>
    <message>
        <source>it is none, or is damaged</source>
        <translation>它不是，或已损坏</translation>
    </message>
    <message>
        <source>this version reads kinds {older} and {schema}</source>
        <translation>本版本读取类型 {older} 和 {schema}</translation>
    </message>
    <message>
        <source>{path} is a recording of kind {schema}; {read}</source>
        <translation>{path} 是类型 {schema} 的录制；{read}</translation>
    </message>
    <message>
        <source>a frame of no chain</source>
        <translation>不属于任何链的一帧</translation>
    </message>
    <message>
        <source>more {log} than can be read</source>
        <translation>{log} 多得无法读取</translation>
    </message>
    <message>
        <source>the network is too large to be kept in a recording</source>
        <translation>网络太大，无法保存在录制中</translation>
    </message>
    <message>
        <source>numbers of the kind {kind} are not kept</source>
        <translation>类型 {kind} 的数不保存</translation>
    </message>
    <message>
        <source>a piece that holds no weights</source>
        <translation>不含权重的一段</translation>
    </message>
    <message>
        <source>{shape} is no shape</source>
        <translation>{shape} 不是形状</translation>
    </message>
    <message>
        <source>weights that are none</source>
        <translation>不成其为权重的权重</translation>
    </message>
    <message>
        <source>weights that are too large to be read</source>
        <translation>大得无法读取的权重</translation>
    </message>
    <message>
        <source>The recording ended: {reason}</source>
        <translation>录制已结束：{reason}</translation>
    </message>
    <message>
        <source>The recording is lost: {name} is gone</source>
        <translation>录制已丢失：{name} 不见了</translation>
    </message>
    <message>
        <source>The recording is kept as it was written, not finished: {reason}</source>
        <translation>录制按写入时的样子保存，未补完：{reason}</translation>
    </message>
    <message>
        <source>a frame is cut off</source>
        <translation>有一帧被截断</translation>
    </message>
    <message>
        <source>a piece that holds no frames</source>
        <translation>不含帧的一段</translation>
    </message>
    <message>
        <source>a recording has no {log}</source>
        <translation>录制没有 {log}</translation>
    </message>
    <message>
        <source>the weights in {name} cannot be read</source>
        <translation>无法读取 {name} 中的权重</translation>
    </message>
    <message>
        <source>{why}; what was recorded until then is kept</source>
        <translation>{why}；在此之前录制的内容已保存</translation>
    </message>
    <message numerus="yes">
        <source>{told} and {n:,} more</source>
        <comment>{told} and {n:,} more</comment>
        <translation>
            <numerusform>{told}，以及另外 {n:,} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} parts are damaged and left out, {places}</source>
        <comment>one part is damaged and left out, {places}</comment>
        <translation>
            <numerusform>{n:,} 个部分已损坏并被略去，{places}</numerusform>
        </translation>
    </message>
    <message>
        <source>with all frames</source>
        <translation>帧全部保留</translation>
    </message>
    <message>
        <source>before {end:.1f} s</source>
        <translation>{end:.1f} s 之前</translation>
    </message>
    <message>
        <source>after {begin:.1f} s</source>
        <translation>{begin:.1f} s 之后</translation>
    </message>
    <message>
        <source>between {begin:.1f} and {end:.1f} s</source>
        <translation>{begin:.1f} 至 {end:.1f} s 之间</translation>
    </message>
    <message>
        <source>is still being recorded</source>
        <translation>仍在录制</translation>
    </message>
    <message>
        <source>was never finished</source>
        <translation>从未补完</translation>
    </message>
    <message>
        <source>has come to its end</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>its end is cut off</source>
        <translation>末尾被截断</translation>
    </message>
    <message>
        <source>{name}: {lost}; it {state}</source>
        <translation>{name}：{lost}；它{state}</translation>
    </message>
    <message>
        <source>{name} {state}, and is read as it stands</source>
        <translation>{name} {state}，按现状读取</translation>
    </message>
    <message>
        <source>the events are no chain&apos;s</source>
        <translation>这些事件不属于链</translation>
    </message>
    <message>
        <source>nothing was told of the chain before frame {frame}</source>
        <translation>在第 {frame} 帧之前没有关于链的信息</translation>
    </message>
    <message>
        <source>frame {frame} cannot be computed again: {difference}</source>
        <translation>无法重新计算第 {frame} 帧：{difference}</translation>
    </message>
    <message>
        <source>an event that tells no state: {error}</source>
        <translation>没有说明状态的事件：{error}</translation>
    </message>
    <message>
        <source>a step so far ahead ({steps:.3g} steps) is no frame of this run</source>
        <translation>超前这么多的一步（{steps:.3g} 步）不是此次运行的帧</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{name} {was} is {value} when computed again</source>
        <translation>{name} 原为 {was}，重新计算为 {value}</translation>
    </message>
    <message>
        <source>{old} blocks are {new} when computed again</source>
        <translation>原有 {old} 个滑块，重新计算为 {new} 个</translation>
    </message>
    <message>
        <source>the {name} of block {block} differs by {apart:g}</source>
        <translation>滑块 {block} 的{name}相差 {apart:g}</translation>
    </message>
    <message>
        <source>frame {frame} was taken before anything was told of the chain</source>
        <translation>第 {frame} 帧早于任何关于链的信息</translation>
    </message>
    <message>
        <source>frame {frame} has not {blocks} blocks</source>
        <translation>第 {frame} 帧没有 {blocks} 个滑块</translation>
    </message>
    <message>
        <source>it is of kind {kind}; this version reads {schema}</source>
        <translation>它的类型为 {kind}；本版本读取 {schema}</translation>
    </message>
    <message>
        <source>a piece that holds no states</source>
        <translation>不含状态的一段</translation>
    </message>
    <message>
        <source>{path} is not a lab&apos;s recording that can be read</source>
        <translation>{path} 不是可读的实验室录制</translation>
    </message>
    <message>
        <source>it is of a chain</source>
        <translation>它属于链</translation>
    </message>
    <message>
        <source>it holds no frame</source>
        <translation>它不含任何帧</translation>
    </message>
    <message>
        <source>it has frames at no time</source>
        <translation>它的帧没有时间</translation>
    </message>
    <message>
        <source>So few samples have no error to rely on: at least {fewest} are needed.</source>
        <translation>样本太少，没有可信的误差：至少需要 {fewest} 个。</translation>
    </message>
    <message>
        <source>Agrees within its error.</source>
        <translation>在误差内一致。</translation>
    </message>
    <message>
        <source>more</source>
        <translation>大</translation>
    </message>
    <message>
        <source>less</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than theory, as is to be expected from {cause}.</source>
        <translation>在滑块 {block} 处相差 {largest:.1f} 倍标准误差：比理论{more} {apart:.2g}，由于{cause}，这在意料之中。</translation>
    </message>
    <message>
        <source>Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than theory.</source>
        <translation>在滑块 {block} 处相差 {largest:.1f} 倍标准误差：比理论{more} {apart:.2g}。</translation>
    </message>
    <message>
        <source>a fit needs at least {fewest} hidden layers</source>
        <translation>拟合至少需要 {fewest} 个隐藏层</translation>
    </message>
    <message>
        <source>the layers do not separate the data yet</source>
        <translation>各层尚未分离数据</translation>
    </message>
    <message>
        <source>the mean field is solved for {most:,} blocks at most</source>
        <translation>平均场至多对 {most:,} 个滑块求解</translation>
    </message>
    <message>
        <source>the mean-field theory is for small time steps: k η = {size:.3g} is above {limit:g}</source>
        <translation>平均场理论适用于小时间步长：k η = {size:.3g} 大于 {limit:g}</translation>
    </message>
    <message>
        <source>the mean-field theory is for small time steps: at k η = {size:.3g} it is off by about {largest:.2g}</source>
        <translation>平均场理论适用于小时间步长：k η = {size:.3g} 时偏差约 {largest:.2g}</translation>
    </message>
    <message>
        <source>mean-field course</source>
        <translation>平均场过程</translation>
    </message>
    <message>
        <source>the hand&apos;s path is not known in advance</source>
        <translation>手的路径无法预知</translation>
    </message>
    <message>
        <source>the mean-field course failed: {complaint}</source>
        <translation>平均场过程计算失败：{complaint}</translation>
    </message>
    <message>
        <source>the course has too many jerks to follow each</source>
        <translation>过程中猛拉次数太多，无法逐一跟踪</translation>
    </message>
    <message>
        <source>Without damping no noise does the same: it adds up.</source>
        <translation>没有阻尼时，任何噪声都不起同样作用：它会累积。</translation>
    </message>
    <message>
        <source>It is too short yet to be likened to noise.</source>
        <translation>时间太短，还不能与噪声相比。</translation>
    </message>
    <message>
        <source>No white noise does the same: block {noisy} moves as by ε = {most:.2g}, block {quiet} as by {least:.2g}.</source>
        <translation>没有白噪声起同样作用：滑块 {noisy} 的运动如同 ε = {most:.2g}，滑块 {quiet} 如同 {least:.2g}。</translation>
    </message>
    <message>
        <source>the {what} is that of the overdamped chain</source>
        <translation>{what}属于过阻尼链</translation>
    </message>
    <message>
        <source>the {what} needs noise that is independent for each block</source>
        <translation>{what}需要各滑块独立的噪声</translation>
    </message>
    <message>
        <source>the rest state is known only without noise</source>
        <translation>只有无噪声时才知道静止态</translation>
    </message>
    <message>
        <source>a chain with inertia overshoots the rest state</source>
        <translation>有惯性的链会越过静止态</translation>
    </message>
    <message>
        <source>with so large a time step blocks overshoot</source>
        <translation>时间步长这么大，滑块会越过</translation>
    </message>
    <message>
        <source>the rest state needs an end that is held still</source>
        <translation>静止态需要固定不动的末端</translation>
    </message>
    <message>
        <source>without noise the chain stops before the stationary state</source>
        <translation>无噪声时链在到达定态之前停住</translation>
    </message>
    <message>
        <source>stationary state</source>
        <translation>定态</translation>
    </message>
    <message>
        <source>annealed noise dies out before the stationary state</source>
        <translation>退火噪声在到达定态之前衰减完</translation>
    </message>
    <message>
        <source>the stationary state needs an end held still</source>
        <translation>定态需要固定不动的末端</translation>
    </message>
    <message>
        <source>the noise is so weak beside friction that the stationary state takes practically for ever</source>
        <translation>与摩擦相比噪声太弱，到达定态几乎需要无限久</translation>
    </message>
    <message>
        <source>Concavity of the chain&apos;s load curve</source>
        <translation>链的载荷曲线的凹度</translation>
    </message>
    <message>
        <source>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;N&lt;sub&gt;ℓ&lt;/sub&gt; = (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)</source>
        <translation>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;N&lt;sub&gt;ℓ&lt;/sub&gt; = (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Twice the mean height of the load curve above the straight line from 1 to 0. Where two standard errors leave it above 0.05 the deep springs carry the load (lazy), where they leave it below −0.05 the shallow ones (active), and where they leave it within ±0.1 it is balanced. A wider error leaves it undetermined. The error is how far chains of other seeds stray from it, at most: as far as they would without friction, which only lessens what noise does. It is read as learning: where the deep layers do the work, the first ones change the data little, and what they learn stays near to what they drew; where each does its share, classes come nearer by the same part at every layer; where the shallow ones do the work, the deep ones have little left to do.</source>
        <translation>载荷曲线高出从 1 到 0 的直线的平均高度的两倍。若两倍标准误差使其仍大于 0.05，则深端弹簧承担载荷（惰性）；若仍小于 −0.05，则由浅端承担（活跃）；若仍在 ±0.1 以内，则为平衡。误差更大则未定。误差是其他种子的链与之偏离的上限：即没有摩擦时的偏离，摩擦只会减弱噪声的作用。它作为学习来判读：深层做功时，前几层对数据改变很少，所学接近于初始抽取；各层各尽其份时，各类在每一层靠近相同的比例；浅层做功时，深层所剩无几。</translation>
    </message>
    <message>
        <source>Load curves and regimes: Shi, Pan and Dokmanić (arXiv 2407.19353). The number A is this app&apos;s measure of their shape.</source>
        <translation>载荷曲线与区域：Shi、Pan 与 Dokmanić（arXiv 2407.19353）。数值 A 是本应用对其形状的度量。</translation>
    </message>
    <message>
        <source>Concavity of the network&apos;s load curve</source>
        <translation>网络的载荷曲线的凹度</translation>
    </message>
    <message>
        <source>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )</source>
        <translation>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )</translation>
    </message>
    <message>
        <source>The same reading as the chain&apos;s, of the data separation after each hidden layer. While training it is read from some of the training samples, corrected to what all of them would show: Σ_B of few samples is too large, as class means stray. Its error is of sampling (influence functions): two of it hold the A of all samples in at least nine of ten subsets. At the end all are measured as they are, and the error is how far another draw of as many would stray; the bootstrap, which draws them again, is measured with the layers&apos; plot. Test samples that the network never saw are read beside.</source>
        <translation>与链相同的判读，用每个隐藏层之后的数据分离度。训练期间由部分训练样本读出，并校正到全部样本应有的值：样本少时 Σ_B 偏大，因为类均值会偏离。其误差来自抽样（影响函数）：十个子集中至少九个，两倍误差内含全部样本的 A。结束时按原样测量全部样本，误差是同样多的另一次抽取会偏离多少；重新抽取的自助法随各层的图一起测量。网络从未见过的测试样本另行读出。</translation>
    </message>
    <message>
        <source>Data separation and load curves: Shi, Pan and Dokmanić (arXiv 2407.19353); the law of data separation: He and Su, PNAS 2023.</source>
        <translation>数据分离度与载荷曲线：Shi、Pan 与 Dokmanić（arXiv 2407.19353）；数据分离定律：He 与 Su，PNAS 2023。</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = y − x&lt;sub&gt;ℓ&lt;/sub&gt; (chain)&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; ) (network)</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = y − x&lt;sub&gt;ℓ&lt;/sub&gt;（链）&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )（网络）</translation>
    </message>
    <message>
        <source>What is still to be done after each layer: the distance from block to pulled end, or how badly the classes are separated. Both are drawn from 1 before the first layer to 0 after the last. A straight line means that every layer does the same.</source>
        <translation>每层之后还剩下什么要做：滑块到被拉端的距离，或各类分离得有多差。两者都从第一层之前的 1 画到最后一层之后的 0。直线表示每层所做相同。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), figures 1 and 2.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353），图 1 和图 2。</translation>
    </message>
    <message>
        <source>Share of the load</source>
        <translation>载荷份额</translation>
    </message>
    <message>
        <source>s&lt;sub&gt;ℓ&lt;/sub&gt; = d&lt;sub&gt;ℓ&lt;/sub&gt; / Σ&lt;sub&gt;j=1…L&lt;/sub&gt; d&lt;sub&gt;j&lt;/sub&gt;&lt;br&gt;d&lt;sub&gt;ℓ&lt;/sub&gt; = x&lt;sub&gt;ℓ&lt;/sub&gt; − x&lt;sub&gt;ℓ−1&lt;/sub&gt; or D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;</source>
        <translation>s&lt;sub&gt;ℓ&lt;/sub&gt; = d&lt;sub&gt;ℓ&lt;/sub&gt; / Σ&lt;sub&gt;j=1…L&lt;/sub&gt; d&lt;sub&gt;j&lt;/sub&gt;&lt;br&gt;d&lt;sub&gt;ℓ&lt;/sub&gt; = x&lt;sub&gt;ℓ&lt;/sub&gt; − x&lt;sub&gt;ℓ−1&lt;/sub&gt; 或 D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353).</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353）。</translation>
    </message>
    <message>
        <source>Course of the chain, overdamped</source>
        <translation>链的过程，过阻尼</translation>
    </message>
    <message>
        <source>x&lt;sub&gt;ℓ&lt;/sub&gt; ← x&lt;sub&gt;ℓ&lt;/sub&gt; + η σ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) + ε̄ ξ )&lt;br&gt;ε̄ = ε/√η</source>
        <translation>x&lt;sub&gt;ℓ&lt;/sub&gt; ← x&lt;sub&gt;ℓ&lt;/sub&gt; + η σ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) + ε̄ ξ )&lt;br&gt;ε̄ = ε/√η</translation>
    </message>
    <message>
        <source>In each step a block moves by what the springs and the noise pull beyond friction; σ is zero between −μ← and μ→. The noise is a fixed function of seed, step and block.</source>
        <translation>每一步中，滑块移动的量等于弹簧与噪声的拉力超出摩擦的部分；σ 在 −μ← 与 μ→ 之间为零。噪声是种子、步和滑块的确定函数。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), first notebook of the authors; Euler–Maruyama: of order 1 with noise or friction alone, 1/2 with both.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353），作者的第一个笔记本；Euler–Maruyama：只有噪声或只有摩擦时为 1 阶，两者都有时为 1/2 阶。</translation>
    </message>
    <message>
        <source>Course of the chain, with inertia</source>
        <translation>链的过程，有惯性</translation>
    </message>
    <message>
        <source>m dv&lt;sub&gt;ℓ&lt;/sub&gt; = ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) − γ v&lt;sub&gt;ℓ&lt;/sub&gt; + f&lt;sub&gt;ℓ&lt;/sub&gt; ) dt + ε e&lt;sup&gt;−λt&lt;/sup&gt; dW&lt;sub&gt;ℓ&lt;/sub&gt;</source>
        <translation>m dv&lt;sub&gt;ℓ&lt;/sub&gt; = ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) − γ v&lt;sub&gt;ℓ&lt;/sub&gt; + f&lt;sub&gt;ℓ&lt;/sub&gt; ) dt + ε e&lt;sup&gt;−λt&lt;/sup&gt; dW&lt;sub&gt;ℓ&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>f is friction: −μ→ against a motion to the right, μ← against one to the left, and whatever keeps a block at rest while the force stays between them. It is taken at the end of each step, so that a block can stop and stay stopped.</source>
        <translation>f 为摩擦：向右运动时为 −μ→，向左运动时为 μ←；只要力介于两者之间，它取使滑块保持静止所需的值。它在每步末取值，使滑块能停住并保持停住。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), second notebook of the authors; semi-implicit Euler with a proximal friction step: of order 1, strongly 3/4 with noise and friction together.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353），作者的第二个笔记本；带近端摩擦步的半隐式 Euler：1 阶，噪声与摩擦同时存在时强收敛 3/4 阶。</translation>
    </message>
    <message>
        <source>Data separation of each layer</source>
        <translation>各层的数据分离度</translation>
    </message>
    <message>
        <source>trace ratio: D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;Mahalanobis: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;W&lt;/sub&gt; Σ&lt;sub&gt;B&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )&lt;br&gt;inverse: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;B&lt;/sub&gt; Σ&lt;sub&gt;W&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )</source>
        <translation>迹之比：D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;Mahalanobis：D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;W&lt;/sub&gt; Σ&lt;sub&gt;B&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )&lt;br&gt;逆：D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;B&lt;/sub&gt; Σ&lt;sub&gt;W&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )</translation>
    </message>
    <message>
        <source>Σ_W is the covariance within the classes, Σ_B that of the class means, weighted by the classes&apos; shares, of the features after each layer in evaluation mode. Smaller is better separated, but for the inverse, where larger is. Each layer&apos;s load is how much it changes D. Pseudo-inverses leave out eigenvalues below the rank cut-off. Of n of N samples in C classes the traces are corrected: tr Σ_W by n (N − C)/(N (n − C)), then tr Σ_B less (C − 1)(1/n − 1/N) n/(n − C) of the measured tr Σ_W. Where it is not clearly positive then, D is not known yet; nor is Mahalanobis while chance is over an eighth of the smallest eigenvalue of Σ_B (some 600 of the digits will do), nor the inverse before all samples are measured.</source>
        <translation>Σ_W 为类内协方差，Σ_B 为按各类占比加权的类均值协方差，取自评估模式下每层之后的特征。值越小分离越好，逆则越大越好。每层的载荷是它改变 D 的量。伪逆略去低于秩截断的本征值。从 N 个样本中取 n 个、共 C 类时对迹作校正：tr Σ_W 乘以 n (N − C)/(N (n − C))，然后 tr Σ_B 减去 (C − 1)(1/n − 1/N) n/(n − C) 倍的测得 tr Σ_W。若此后它并非明显为正，则 D 尚不知；当随机贡献超过 Σ_B 最小本征值的八分之一时，Mahalanobis 也尚不知（数字数据约需 600 个），逆则要等到测量全部样本。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); neural collapse: Papyan, Han, Donoho, PNAS 2020.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353）；神经坍缩：Papyan、Han、Donoho，PNAS 2020。</translation>
    </message>
    <message>
        <source>What a layer&apos;s features are like</source>
        <translation>某层的特征是怎样的</translation>
    </message>
    <message>
        <source>probe: softmax( W h&lt;sub&gt;ℓ&lt;/sub&gt; + b )&lt;br&gt;participation ratio = ( Σ λ&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ λ&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;</source>
        <translation>探针：softmax( W h&lt;sub&gt;ℓ&lt;/sub&gt; + b )&lt;br&gt;参与比 = ( Σ λ&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ λ&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>A linear probe is a logistic regression on one layer&apos;s standardised features: how many samples a linear classifier would get right if the network ended there; its mean cross-entropy, and the root mean square error of a linear regression on one-hot labels, tell more where all are right. The participation ratio says over how many dimensions the features spread; the λ are the eigenvalues of their covariance. All are measured when a run is held or ends, on at most 2,560 samples.</source>
        <translation>线性探针是对某层标准化特征的逻辑回归：若网络到此为止，线性分类器能分对多少样本；当全部分对时，其平均交叉熵及对独热标签作线性回归的均方根误差更能说明问题。参与比说明特征分布在多少个维度上；λ 为其协方差的本征值。都在运行暂停或结束时测量，至多用 2,560 个样本。</translation>
    </message>
    <message>
        <source>Alain and Bengio, arXiv 1610.01644; the probe is scikit-learn&apos;s, with C = 1.</source>
        <translation>Alain 与 Bengio，arXiv 1610.01644；探针取自 scikit-learn，C = 1。</translation>
    </message>
    <message>
        <source>Sharpness of the loss</source>
        <translation>损失的锐度</translation>
    </message>
    <message>
        <source>H = ∂&lt;sup&gt;2&lt;/sup&gt; loss / ∂w ∂w&lt;br&gt;λ&lt;sub&gt;1&lt;/sub&gt; = max eigenvalue of H&lt;br&gt;tr H ≈ mean of s&lt;sup&gt;T&lt;/sup&gt; H s</source>
        <translation>H = ∂&lt;sup&gt;2&lt;/sup&gt; 损失 / ∂w ∂w&lt;br&gt;λ&lt;sub&gt;1&lt;/sub&gt; = H 的最大本征值&lt;br&gt;tr H ≈ s&lt;sup&gt;T&lt;/sup&gt; H s 的均值</translation>
    </message>
    <message>
        <source>How strongly the training loss bends where the network stands, in evaluation mode. The Hessian is never formed: its products with vectors give the largest eigenvalue (Lanczos) and the trace (random signs s, whose number follows from the error that is left).</source>
        <translation>训练损失在网络所处位置的弯曲程度，取评估模式。海森矩阵从不写出：它与向量之积给出最大本征值（Lanczos）和迹（随机符号 s，个数由剩余误差决定）。</translation>
    </message>
    <message>
        <source>Pearlmutter, Neural Computation 1994; Hutchinson 1990; Lanczos&apos; method is ARPACK&apos;s.</source>
        <translation>Pearlmutter，Neural Computation 1994；Hutchinson 1990；Lanczos 方法来自 ARPACK。</translation>
    </message>
    <message>
        <source>By what the network learns</source>
        <translation>网络以何种机制学习</translation>
    </message>
    <message>
        <source>L = W&lt;sub&gt;ℓ&lt;/sub&gt; W&lt;sub&gt;ℓ&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;, R = W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;br&gt;a = √( ⟨L, R⟩ / ( ‖L‖ ‖R‖ ) ), by chance √( tr L tr R / ( n ‖L‖ ‖R‖ ) )</source>
        <translation>L = W&lt;sub&gt;ℓ&lt;/sub&gt; W&lt;sub&gt;ℓ&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;，R = W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;br&gt;a = √( ⟨L, R⟩ / ( ‖L‖ ‖R‖ ) )，随机水平 √( tr L tr R / ( n ‖L‖ ‖R‖ ) )</translation>
    </message>
    <message>
        <source>How far what the weights of one layer give lies along what those of the next one take, less what chance would give if one of both were turned at random. In the linear network of two layers with one input, a is |cos(U, W)|. Below is what moves most: if the tangent kernel of all weights strays from the start by a tenth at most, it is still; otherwise layers align or dis-align where a rises or falls by more than 0.02 on average, or their weights change size by more than a tenth. Exact theory says this of two linear layers alone; with activations, batch norms and depth it is a guide, and a kernel may move by none of these.</source>
        <translation>一层权重所给出的与下一层权重所接受的在多大程度上同向，减去将其一随机转动时的随机水平。在单输入的两层线性网络中，a 为 |cos(U, W)|。下方说明什么变动最大：若全部权重的正切核与开始时至多偏离十分之一，则核不变；否则，a 平均上升或下降超过 0.02 时各层对齐或反对齐，权重大小变化超过十分之一时为重标度。精确理论只对两层线性网络这样说；有激活函数、批归一化和深度时仅供参考，核的移动也可能与三者都无关。</translation>
    </message>
    <message>
        <source>Mechanisms: Xu and Ziyin (arXiv 2401.07085); measures and limits are this app&apos;s own (nets/README 3.4 to 3.6).</source>
        <translation>机制：Xu 与 Ziyin（arXiv 2401.07085）；度量与界限为本应用所定（nets/README 3.4 至 3.6）。</translation>
    </message>
    <message>
        <source>Kernel and scale of each layer</source>
        <translation>各层的核与尺度</translation>
    </message>
    <message>
        <source>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = Σ&lt;sub&gt;c&lt;/sub&gt; ∂f&lt;sub&gt;c&lt;/sub&gt;(x)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; · ∂f&lt;sub&gt;c&lt;/sub&gt;(x′)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; = (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ Σ&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;&lt;br&gt;‖Θ&lt;sub&gt;ℓ&lt;/sub&gt; − Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖ / ‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖, ‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖ / ‖W&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖</source>
        <translation>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = Σ&lt;sub&gt;c&lt;/sub&gt; ∂f&lt;sub&gt;c&lt;/sub&gt;(x)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; · ∂f&lt;sub&gt;c&lt;/sub&gt;(x′)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; = (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ Σ&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;&lt;br&gt;‖Θ&lt;sub&gt;ℓ&lt;/sub&gt; − Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖ / ‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖, ‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖ / ‖W&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖</translation>
    </message>
    <message>
        <source>Left, how far the part of the tangent kernel that a layer&apos;s weights add is from the start: where it stays near 0 the layer learns by what it happened to be, where it moves it learns features. A is what enters the layer, G_c the gradients of output c at its sums; of convolutions the gradients themselves are multiplied. It is measured on a few training samples, whose mean and variance the batch norms take; they count as constants. Right, the norm of the layer&apos;s weights over that at the start.</source>
        <translation>左：某层权重对正切核的贡献离开始时有多远：接近 0 时该层以其偶然所是来学习，移动时则学习特征。A 是进入该层的量，G_c 是输出 c 对其加权和的梯度；卷积则用梯度本身相乘。它用少量训练样本测量，批归一化取其均值与方差并视为常数。右：该层权重的范数与开始时之比。</translation>
    </message>
    <message>
        <source>Tangent kernel by layers in closed form (nets/README 3.5); mechanisms: Xu and Ziyin (arXiv 2401.07085).</source>
        <translation>各层正切核的闭式（nets/README 3.5）；机制：Xu 与 Ziyin（arXiv 2401.07085）。</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>损失与准确率</translation>
    </message>
    <message>
        <source>loss = mean ℓ( f(x), label )&lt;br&gt;accuracy = right answers / all</source>
        <translation>损失 = ℓ( f(x), 标签 ) 的均值&lt;br&gt;准确率 = 正确数 / 总数</translation>
    </message>
    <message>
        <source>The loss is the mean over the training step&apos;s samples, with the noise that training adds; both accuracies are measured without noise, in evaluation mode, while training of as many samples as the curve and at the end of all. Over the shipped diagrams test accuracy goes with the concavity itself about as closely as with its distance from zero, as their page tells with intervals: that straight curves are the best is not settled by them.</source>
        <translation>损失是训练步中样本的均值，含训练所加的噪声；两种准确率在评估模式下无噪声测量，训练期间用与曲线同样多的样本，结束时用全部。在随附的相图上，测试准确率与凹度本身的关联，同它与凹度离零之距的关联差不多紧密，其页面给出了区间：曲线最直者最佳，并不能由此定论。</translation>
    </message>
    <message>
        <source>Training as in Shi, Pan and Dokmanić (arXiv 2407.19353), section on experiments.</source>
        <translation>训练方法同 Shi、Pan 与 Dokmanić（arXiv 2407.19353）实验一节。</translation>
    </message>
    <message>
        <source>Energy budget</source>
        <translation>能量收支</translation>
    </message>
    <message>
        <source>½ k Σ d&lt;sub&gt;ℓ&lt;/sub&gt;² + ½ m Σ v&lt;sub&gt;ℓ&lt;/sub&gt;² − E&lt;sub&gt;0&lt;/sub&gt; = W&lt;sub&gt;hand&lt;/sub&gt; + W&lt;sub&gt;noise&lt;/sub&gt; − W&lt;sub&gt;friction&lt;/sub&gt; − W&lt;sub&gt;damping&lt;/sub&gt; + r</source>
        <translation>½ k Σ d&lt;sub&gt;ℓ&lt;/sub&gt;² + ½ m Σ v&lt;sub&gt;ℓ&lt;/sub&gt;² − E&lt;sub&gt;0&lt;/sub&gt; = W&lt;sub&gt;手&lt;/sub&gt; + W&lt;sub&gt;噪声&lt;/sub&gt; − W&lt;sub&gt;摩擦&lt;/sub&gt; − W&lt;sub&gt;阻尼&lt;/sub&gt; + r</translation>
    </message>
    <message>
        <source>What the hand and the noise put in is either in springs and motion, or was turned into heat by friction and damping. r is the integrator&apos;s own error, which falls with the time step.</source>
        <translation>手与噪声输入的能量，或在弹簧与运动中，或被摩擦与阻尼化为热。r 是积分器自身的误差，随时间步长减小。</translation>
    </message>
    <message>
        <source>Work of a step at its mean force or mean velocity; see physics/chain/energy.py.</source>
        <translation>一步的功按其平均力或平均速度计；见 physics/chain/energy.py。</translation>
    </message>
    <message>
        <source>Effective friction law</source>
        <translation>有效摩擦定律</translation>
    </message>
    <message>
        <source>g(F) = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b)&lt;br&gt;a = (F − μ→)/ε̄&lt;br&gt;b = (F + μ←)/ε̄</source>
        <translation>g(F) = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b)&lt;br&gt;a = (F − μ→)/ε̄&lt;br&gt;b = (F + μ←)/ε̄</translation>
    </message>
    <message>
        <source>The mean velocity of a block under the force F, averaged over the noise. Noise smooths friction: even a small force makes a block creep. It vanishes at F* = (μ→ − μ←)/2, whatever the noise.</source>
        <translation>力 F 作用下滑块对噪声平均的速度。噪声使摩擦变得平滑：再小的力也会使滑块蠕动。无论噪声如何，它在 F* = (μ→ − μ←)/2 处为零。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); Φ and φ are the normal distribution and its density.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353）；Φ 与 φ 为正态分布及其密度。</translation>
    </message>
    <message>
        <source>Noise-free rest state</source>
        <translation>无噪声的静止态</translation>
    </message>
    <message>
        <source>d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, T − (L + 1 − ℓ) μ→/k )&lt;br&gt;Σ d&lt;sub&gt;ℓ&lt;/sub&gt; = y&lt;br&gt;under a force f:  d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, f − (L + 1 − ℓ) μ→ )/k</source>
        <translation>d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, T − (L + 1 − ℓ) μ→/k )&lt;br&gt;Σ d&lt;sub&gt;ℓ&lt;/sub&gt; = y&lt;br&gt;在力 f 作用下：d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, f − (L + 1 − ℓ) μ→ )/k</translation>
    </message>
    <message>
        <source>Pulled from rest without noise, blocks only move right and stop when the springs no longer overcome friction. From each spring to the next towards the wall the load falls by μ→/k. Pulled to the left it is μ←.</source>
        <translation>无噪声地从静止拉动时，滑块只向右移动，弹簧不再克服摩擦时便停住。朝墙的方向，载荷逐个弹簧减小 μ→/k。向左拉动时为 μ←。</translation>
    </message>
    <message>
        <source>dx&lt;sub&gt;ℓ&lt;/sub&gt;/dt = g(F&lt;sub&gt;ℓ&lt;/sub&gt;)</source>
        <translation>dx&lt;sub&gt;ℓ&lt;/sub&gt;/dt = g(F&lt;sub&gt;ℓ&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Each block follows the effective friction law of its mean force. It is the theory of the whole course for small time steps, solved by LSODA with a banded Jacobian.</source>
        <translation>每个滑块按其平均力的有效摩擦定律运动。这是小时间步长下整个过程的理论，用带状雅可比矩阵的 LSODA 求解。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); solver: LSODA, from SciPy.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353）；求解器：SciPy 的 LSODA。</translation>
    </message>
    <message>
        <source>d&lt;sub&gt;ℓ&lt;/sub&gt; = y/(L + 1) + (ℓ − (L + 2)/2) F*/k&lt;br&gt;F* = (μ→ − μ←)/2&lt;br&gt;τ = 1/( 4 k sin²( π/(2L + 2) ) g′(F*) )&lt;br&gt;g′(F*) = erfc( μ/(√2 ε̄) ),  μ = (μ→ + μ←)/2</source>
        <translation>d&lt;sub&gt;ℓ&lt;/sub&gt; = y/(L + 1) + (ℓ − (L + 2)/2) F*/k&lt;br&gt;F* = (μ→ − μ←)/2&lt;br&gt;τ = 1/( 4 k sin²( π/(2L + 2) ) g′(F*) )&lt;br&gt;g′(F*) = erfc( μ/(√2 ε̄) ),  μ = (μ→ + μ←)/2</translation>
    </message>
    <message>
        <source>Where lasting noise brings the mean of the chain in the end, for any level of noise. Equal friction gives a straight load curve. The noise only sets how long it takes: τ is the relaxation time of the chain&apos;s slowest mode, each block sliding in the share g′(F*) of its steps.</source>
        <translation>持续的噪声最终把链的均值带到何处，对任何噪声水平均如此。两侧摩擦相等时载荷曲线为直线。噪声只决定需要多久：τ 是链最慢模式的弛豫时间，每个滑块在其步中有 g′(F*) 的比例在滑动。</translation>
    </message>
    <message>
        <source>The noise that a pull amounts to</source>
        <translation>拉动所相当的噪声</translation>
    </message>
    <message>
        <source>ε&lt;sub&gt;ℓ&lt;/sub&gt; = k √( ∫ S&lt;sub&gt;y&lt;/sub&gt; |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω / ∫ |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω )&lt;br&gt;H&lt;sub&gt;ℓ&lt;/sub&gt; = sinh(ℓκ)/sinh((L + 1)κ)&lt;br&gt;2k (cosh κ − 1) = iωγ − mω²</source>
        <translation>ε&lt;sub&gt;ℓ&lt;/sub&gt; = k √( ∫ S&lt;sub&gt;y&lt;/sub&gt; |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω / ∫ |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω )&lt;br&gt;H&lt;sub&gt;ℓ&lt;/sub&gt; = sinh(ℓκ)/sinh((L + 1)κ)&lt;br&gt;2k (cosh κ − 1) = iωγ − mω²</translation>
    </message>
    <message>
        <source>S_y is the spectrum of the hand&apos;s path, H_ℓ how block ℓ of a chain without friction follows the end. ε_ℓ is the white noise at the pulled end that would shake block ℓ as much. Only if it is nearly the same for every block (within a factor of 1.5) does the pull amount to a noise: slow throws reach the wall, where noise that shakes the last block as much hardly does.</source>
        <translation>S_y 是手的路径的谱，H_ℓ 是无摩擦的链中滑块 ℓ 如何跟随末端。ε_ℓ 是在被拉端能同样晃动滑块 ℓ 的白噪声。只有当它对每个滑块几乎相同（1.5 倍以内）时，拉动才相当于一种噪声：缓慢的甩动能到达墙，而同样晃动最后滑块的噪声几乎到不了。</translation>
    </message>
    <message>
        <source>Linear response of the chain; spectrum by Welch&apos;s method (IEEE Trans. Audio Electroacoust. 1967); see physics/theory/pull_noise.py.</source>
        <translation>链的线性响应；谱用 Welch 方法（IEEE Trans. Audio Electroacoust. 1967）；见 physics/theory/pull_noise.py。</translation>
    </message>
    <message>
        <source>Speed and jerk of the hand</source>
        <translation>手的速度与急动度</translation>
    </message>
    <message>
        <source>y(t) ≈ cubic&lt;br&gt;speed = √⟨ẏ²⟩&lt;br&gt;jerk = |d³y/dt³|</source>
        <translation>y(t) ≈ 三次多项式&lt;br&gt;速度 = √⟨ẏ²⟩&lt;br&gt;急动度 = |d³y/dt³|</translation>
    </message>
    <message>
        <source>A cubic is fitted to the hand&apos;s last positions, about 0.4 s of them, in the chain&apos;s own time.</source>
        <translation>对手最近的位置（约 0.4 s）按链自身的时间拟合三次多项式。</translation>
    </message>
    <message>
        <source>Savitzky and Golay, Analytical Chemistry 1964.</source>
        <translation>Savitzky 与 Golay，Analytical Chemistry 1964。</translation>
    </message>
    <message>
        <source>Exact course of the linear network</source>
        <translation>线性网络的精确过程</translation>
    </message>
    <message>
        <source>f(x) = γ Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; x, loss E(f − y)&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;U = u/√η&lt;sub&gt;u&lt;/sub&gt;, W = w/√η&lt;sub&gt;w&lt;/sub&gt;, S = √(η&lt;sub&gt;u&lt;/sub&gt; η&lt;sub&gt;w&lt;/sub&gt;), ρ = c/(γ s S)&lt;br&gt;P = Σ((U&lt;sub&gt;i&lt;/sub&gt; + W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = P&lt;sub&gt;0&lt;/sub&gt; z, Q = Σ((U&lt;sub&gt;i&lt;/sub&gt; − W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = Q&lt;sub&gt;0&lt;/sub&gt;/z&lt;br&gt;dz/dt = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; (Q&lt;sub&gt;0&lt;/sub&gt; + ρ z − P&lt;sub&gt;0&lt;/sub&gt; z&lt;sup&gt;2&lt;/sup&gt;)&lt;br&gt;K/K&lt;sub&gt;0&lt;/sub&gt; = (P + Q)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;), in the end √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;)</source>
        <translation>f(x) = γ Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; x，损失 E(f − y)&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;U = u/√η&lt;sub&gt;u&lt;/sub&gt;，W = w/√η&lt;sub&gt;w&lt;/sub&gt;，S = √(η&lt;sub&gt;u&lt;/sub&gt; η&lt;sub&gt;w&lt;/sub&gt;)，ρ = c/(γ s S)&lt;br&gt;P = Σ((U&lt;sub&gt;i&lt;/sub&gt; + W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = P&lt;sub&gt;0&lt;/sub&gt; z，Q = Σ((U&lt;sub&gt;i&lt;/sub&gt; − W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = Q&lt;sub&gt;0&lt;/sub&gt;/z&lt;br&gt;dz/dt = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; (Q&lt;sub&gt;0&lt;/sub&gt; + ρ z − P&lt;sub&gt;0&lt;/sub&gt; z&lt;sup&gt;2&lt;/sup&gt;)&lt;br&gt;K/K&lt;sub&gt;0&lt;/sub&gt; = (P + Q)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;)，最终为 √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Every unit moves on a hyperbola: the sum of its two weights grows by one common factor, their difference shrinks by it. So the whole course is one function z of time, known for any width and any start. K is the tangent kernel; where it stays, the network learns by what its weights happened to be. Where it moves, it learns features, in three ways: its layers turn towards each other (aligning), away from each other (dis-aligning), or stay parallel and change their size (rescaling). They align where |ρ| is more than |P₀ − Q₀|. Where the part that would have to grow is nil, the network is trapped: nothing is learned, and the kernel dies.</source>
        <translation>每个单元沿双曲线运动：两权重之和按一个共同因子增长，之差按同一因子缩小。因此整个过程是一个已知的时间函数 z，对任何宽度和任何初值成立。K 为正切核；核不变处，网络以其权重偶然所是来学习。核移动处则学习特征，有三种方式：各层彼此转近（对齐）、彼此转离（反对齐），或保持平行而改变大小（重标度）。|ρ| 大于 |P₀ − Q₀| 时对齐。若本应增长的部分为零，网络便陷住：什么也学不到，核消亡。</translation>
    </message>
    <message>
        <source>Xu and Ziyin (arXiv 2401.07085); that a kernel strays by a tenth at most is this app&apos;s measure of the kernel regime.</source>
        <translation>Xu 与 Ziyin（arXiv 2401.07085）；以核至多偏离十分之一界定核区域，是本应用的度量。</translation>
    </message>
    <message>
        <source>Numerics against theory</source>
        <translation>数值与理论对照</translation>
    </message>
    <message>
        <source>du&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;u&lt;/sub&gt; γ r w&lt;sub&gt;i&lt;/sub&gt;, dw&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;w&lt;/sub&gt; γ r u&lt;sub&gt;i&lt;/sub&gt;&lt;br&gt;r = γ s Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; − c</source>
        <translation>du&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;u&lt;/sub&gt; γ r w&lt;sub&gt;i&lt;/sub&gt;, dw&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;w&lt;/sub&gt; γ r u&lt;sub&gt;i&lt;/sub&gt;&lt;br&gt;r = γ s Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; − c</translation>
    </message>
    <message>
        <source>All weights are integrated one by one, by a method of eighth order that knows nothing of the solution; or they descend in steps, and are compared with the exact map of steps. What is shown is how far each reading is from theory, and how far the one unit is that is furthest from its hyperbola, in units of 10⁻¹² of what they are parts of.</source>
        <translation>所有权重逐一积分，所用的八阶方法对解一无所知；或者逐步下降，并与步的精确映射比较。所示为每个读数与理论之差，以及离其双曲线最远的单元有多远，以其所属量的 10⁻¹² 为单位。</translation>
    </message>
    <message>
        <source>The integrator is SciPy&apos;s DOP853 (Dormand and Prince; Hairer, Nørsett and Wanner).</source>
        <translation>积分器为 SciPy 的 DOP853（Dormand 与 Prince；Hairer、Nørsett 与 Wanner）。</translation>
    </message>
    <message>
        <source>Where steps leave the flow</source>
        <translation>步在何处离开流</translation>
    </message>
    <message>
        <source>P ← P (1 − δ)&lt;sup&gt;2&lt;/sup&gt;, Q ← Q (1 + δ)&lt;sup&gt;2&lt;/sup&gt;, δ = 2 ε γ S r&lt;br&gt;D = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)</source>
        <translation>P ← P (1 − δ)&lt;sup&gt;2&lt;/sup&gt;, Q ← Q (1 + δ)&lt;sup&gt;2&lt;/sup&gt;, δ = 2 ε γ S r&lt;br&gt;D = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Gradient descent is an exact map, too. Small steps stray from the flow in proportion to their length, by a tenth to a fifth of ε D of the way. D is the curvature where the flow ends: beyond ε D = 2 nothing can rest there, and descent is thrown to a lower kernel, where the same step is stable: a catapult at the edge of stability. Near 4 and beyond there is no lower kernel that would catch it.</source>
        <translation>梯度下降也是精确映射。小步与流的偏离正比于其长度，为路程的 ε D 的十分之一到五分之一。D 是流结束处的曲率：ε D 超过 2 时那里无法停留，下降被弹射到较低的核，在那里同样的步是稳定的：这是稳定边缘的弹射。接近并超过 4 时，没有更低的核能接住它。</translation>
    </message>
    <message>
        <source>Derived for this app from the model of Xu and Ziyin (arXiv 2401.07085); catapults: Lewkowycz and others (arXiv 2003.02218).</source>
        <translation>为本应用由 Xu 与 Ziyin 的模型（arXiv 2401.07085）导出；弹射：Lewkowycz 等（arXiv 2003.02218）。</translation>
    </message>
    <message>
        <source>Phase diagram over the exponents of the width</source>
        <translation>宽度指数的相图</translation>
    </message>
    <message>
        <source>γ = h&lt;sup&gt;G&lt;/sup&gt;, σ&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;A&lt;/sup&gt;, σ&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;B&lt;/sup&gt;, η&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;e&lt;/sup&gt;, η&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;k&lt;/sup&gt;&lt;br&gt;x = −G − (e + k)/2, y = max(1 + 2A − e, 1 + 2B − k)&lt;br&gt;D ~ h&lt;sup&gt;max(x, y) − 2x&lt;/sup&gt;, |K&lt;sub&gt;∞&lt;/sub&gt;/K&lt;sub&gt;0&lt;/sub&gt; − 1| ~ h&lt;sup&gt;2(x − y)&lt;/sup&gt;</source>
        <translation>γ = h&lt;sup&gt;G&lt;/sup&gt;, σ&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;A&lt;/sup&gt;, σ&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;B&lt;/sup&gt;, η&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;e&lt;/sup&gt;, η&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;k&lt;/sup&gt;&lt;br&gt;x = −G − (e + k)/2, y = max(1 + 2A − e, 1 + 2B − k)&lt;br&gt;D ~ h&lt;sup&gt;max(x, y) − 2x&lt;/sup&gt;, |K&lt;sub&gt;∞&lt;/sub&gt;/K&lt;sub&gt;0&lt;/sub&gt; − 1| ~ h&lt;sup&gt;2(x − y)&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Two combinations of the five exponents tell all: x is that of what the task asks for, ρ, and y that of what the start brings, P₀ + Q₀. Left of the line y = x the start outweighs the task, and the kernel stays; right of it, or on it, features are learned; where the rate D dies with the width, nothing moves in finite time: frozen. The lines are the limit of large h. The cells are networks of the width that is set, of three seeds, after time 1. Where all three phases meet are mean field and maximal update. A click goes there.</source>
        <translation>五个指数的两个组合说明一切：x 是任务所要求的 ρ 的指数，y 是起点所带来的 P₀ + Q₀ 的指数。在直线 y = x 左侧，起点重于任务，核不变；在其右侧或其上，学习特征；若速率 D 随宽度消失，则有限时间内什么都不动：冻结。各线为 h 很大的极限。各格是所设宽度、三个种子的网络在时间 1 的状态。三相交会处是平均场与最大更新。点击即到那里。</translation>
    </message>
    <message>
        <source>Phases: Xu and Ziyin (arXiv 2401.07085). That two exponents tell all is this app&apos;s way to draw them.</source>
        <translation>各相：Xu 与 Ziyin（arXiv 2401.07085）。两个指数说明一切，是本应用的画法。</translation>
    </message>
    <message>
        <source>How the training response ages</source>
        <translation>训练响应如何老化</translation>
    </message>
    <message>
        <source>R&lt;sub&gt;t&lt;/sub&gt;(x|x′) = [ f&lt;sub&gt;t+1&lt;/sub&gt;(x) − f&lt;sub&gt;t&lt;/sub&gt;(x) ] / ( η [ y′ − f&lt;sub&gt;t&lt;/sub&gt;(x′) ] )&lt;br&gt;R = f′(x) Θ(x, x′) (linear, cross-entropy)&lt;br&gt;R = f′(x) Θ(x, x′) f′(x′) (sigmoid, squared error)&lt;br&gt;R(x′|x′) ~ t&lt;sup&gt;0&lt;/sup&gt; (linear), t&lt;sup&gt;−1&lt;/sup&gt; (sigmoid)</source>
        <translation>R&lt;sub&gt;t&lt;/sub&gt;(x|x′) = [ f&lt;sub&gt;t+1&lt;/sub&gt;(x) − f&lt;sub&gt;t&lt;/sub&gt;(x) ] / ( η [ y′ − f&lt;sub&gt;t&lt;/sub&gt;(x′) ] )&lt;br&gt;R = f′(x) Θ(x, x′)（线性、交叉熵）&lt;br&gt;R = f′(x) Θ(x, x′) f′(x′)（sigmoid、平方误差）&lt;br&gt;R(x′|x′) ~ t&lt;sup&gt;0&lt;/sup&gt;（线性），t&lt;sup&gt;−1&lt;/sup&gt;（sigmoid）</translation>
    </message>
    <message>
        <source>One step on the point x′ moves the output at x by this much for each unit of error. f′ is the slope of the output: 1 where it is linear, p (1 − p) for a sigmoid. With a linear output the response is the kernel, which hardly moves. With a sigmoid 1 − p falls like 1/(Θ t) for cross-entropy and like (2 Θ t) to the −½ for squared error, and the response like 1/t for both: this is the loss&apos;s doing, the same for single samples and for all. The kernel itself grows then, which is what lies beyond −1; it ages only under noise that does not vanish. Plateau, transition and power law are parted by two breakpoints of the fit; the exponent is the slope in the later half of the last stage, its error is of the scatter and of the points.</source>
        <translation>在点 x′ 上走一步，每单位误差使 x 处的输出移动这么多。f′ 是输出的斜率：线性时为 1，sigmoid 为 p (1 − p)。线性输出时，响应就是几乎不动的核。sigmoid 时，1 − p 对交叉熵按 1/(Θ t) 下降，对平方误差按 (2 Θ t) 的 −½ 次方下降，响应对两者都按 1/t 下降：这是损失所致，单个样本与全部样本相同。此时核本身在增长，这就是超出 −1 的部分；只有在不消失的噪声下核才老化。平台、过渡与幂律由拟合的两个断点分开；指数是末段后半部的斜率，其误差来自散布与点。</translation>
    </message>
    <message>
        <source>Nakazato, arXiv 2204.07291 and 2405.04074; exponents derived and fits made here (nets/README 5.4).</source>
        <translation>Nakazato，arXiv 2204.07291 与 2405.04074；指数与拟合在此导出和完成（nets/README 5.4）。</translation>
    </message>
    <message>
        <source>Specificity by layer</source>
        <translation>各层的特异性</translation>
    </message>
    <message>
        <source>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = ( h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x) · h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x′) ) ( g&lt;sub&gt;ℓ&lt;/sub&gt;(x) · g&lt;sub&gt;ℓ&lt;/sub&gt;(x′) )</source>
        <translation>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = ( h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x) · h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x′) ) ( g&lt;sub&gt;ℓ&lt;/sub&gt;(x) · g&lt;sub&gt;ℓ&lt;/sub&gt;(x′) )</translation>
    </message>
    <message>
        <source>What the weights of one layer add to the kernel, over the angle between the two points and over its value at no angle. h are the features below the weights, g the gradients above them. The half width is the angle at which a half is left. Early weights see the gradient through many layers, which differ from point to point: they are specific. The last weights see features alone: they are broad.</source>
        <translation>某层权重对核的贡献，对两点间的角度作图，并除以零角度时的值。h 是权重之下的特征，g 是其上的梯度。半宽是剩下一半时的角度。前面的权重透过许多层看到梯度，而梯度因点而异：它们是特异的。最后的权重只看到特征：它们是宽泛的。</translation>
    </message>
    <message>
        <source>Kernel by layers in closed form (nets/README 5.3, 5.5); specificity: Nakazato, arXiv 2204.07291.</source>
        <translation>各层核的闭式（nets/README 5.3、5.5）；特异性：Nakazato，arXiv 2204.07291。</translation>
    </message>
    <message>
        <source>( Σ s&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ s&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;s&lt;sub&gt;i&lt;/sub&gt; = |c&lt;sub&gt;i&lt;/sub&gt;| ‖h&lt;sub&gt;i&lt;/sub&gt;‖</source>
        <translation>( Σ s&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ s&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;s&lt;sub&gt;i&lt;/sub&gt; = |c&lt;sub&gt;i&lt;/sub&gt;| ‖h&lt;sub&gt;i&lt;/sub&gt;‖</translation>
    </message>
    <message>
        <source>How many hidden units share the work: all of them if they do alike, one if one does everything. c is a unit&apos;s last weight, h what it answers to the points. Neither gradient descent nor single samples make them clearly fewer; label noise does, most of all for tanh. The dimensions of the features are the participation ratio of their covariance over the points.</source>
        <translation>有多少隐藏单元分担工作：作用相同则为全部，若一个做完一切则为一。c 是单元的最后权重，h 是它对各点的响应。梯度下降和单个样本都不会使其明显减少；标签噪声会，对 tanh 尤甚。特征的维数是其在各点上的协方差的参与比。</translation>
    </message>
    <message>
        <source>Feature space reduction: Nakazato, arXiv 2405.04074; measures as in nets/README 5.6.</source>
        <translation>特征空间的缩减：Nakazato，arXiv 2405.04074；度量见 nets/README 5.6。</translation>
    </message>
    <message>
        <source>Θ(x′, x′) = Σ&lt;sub&gt;ℓ&lt;/sub&gt; Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x′, x′)</source>
        <translation>Θ(x′, x′) = Σ&lt;sub&gt;ℓ&lt;/sub&gt; Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x′, x′)</translation>
    </message>
    <message>
        <source>Which part of the response to a point comes from which layer&apos;s weights. Drawn at random, each layer of a wide ReLU network adds the same; with other activations the gradient decays, or the features do, on the way through the layers.</source>
        <translation>对一点的响应有哪一部分来自哪一层的权重。随机抽取时，宽 ReLU 网络的各层贡献相同；用其他激活函数时，梯度或特征在穿过各层时衰减。</translation>
    </message>
    <message>
        <source>Closed form by layers (nets/README 5.3).</source>
        <translation>各层的闭式（nets/README 5.3）。</translation>
    </message>
    <message>
        <source>Load curve of the deep network</source>
        <translation>深度网络的载荷曲线</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;load of layer ℓ: D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;&lt;br&gt;A = (2/L) Σ ( (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;) − 1 + ℓ/L )</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;层 ℓ 的载荷：D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;&lt;br&gt;A = (2/L) Σ ( (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;) − 1 + ℓ/L )</translation>
    </message>
    <message>
        <source>The same reading as that of the springs&apos; networks, of the two labels&apos; points as the network is now: how badly they are separated at the input and after each hidden layer. On the dashed line all layers do alike. The springs in the scene are as long as the loads; the last one is the load of the readout, which the curve leaves out. The error of A is that of drawing other points. Where A is beyond ±1, or the load no larger than its error, the curve has no shape: undetermined.</source>
        <translation>与弹簧处的网络相同的判读，针对两种标签的点和网络的现状：在输入处和每个隐藏层之后它们分离得有多差。虚线上各层所做相同。场景中的弹簧与载荷等长；最后一个是读出层的载荷，曲线不计它。A 的误差来自另行抽取点。若 A 超出 ±1，或载荷不大于其误差，曲线便没有形状：未定。</translation>
    </message>
    <message>
        <source>Load curves: Shi, Pan and Dokmanić (arXiv 2407.19353).</source>
        <translation>载荷曲线：Shi、Pan 与 Dokmanić（arXiv 2407.19353）。</translation>
    </message>
    <message>
        <source>min ∠(x, x′) where the class of f(x′) is not that of f(x)</source>
        <translation>使 f(x′) 与 f(x) 类别不同的 min ∠(x, x′)</translation>
    </message>
    <message>
        <source>By how little a point has to be turned until it is taken for the other class. On the circle it is exact for one hidden layer of ReLU, as between the angles at which a unit begins to answer the function is a sine. On a sphere a search slides along the border of the classes towards the point: what it finds is verified, and the truth is at most so far. That fewer units make a network more fragile does not show by this measure.</source>
        <translation>一点需转动多少才会被认作另一类。在圆上，对一个 ReLU 隐藏层是精确的，因为在各单元开始响应的角度之间函数为正弦。在球面上，搜索沿类别边界滑向该点：所得经过验证，真值至多这么远。单元更少会使网络更脆弱，这一点用此度量看不出来。</translation>
    </message>
    <message>
        <source>Question: Nakazato, arXiv 2405.04074. Search: SciPy′s SLSQP (nets/README 5.7).</source>
        <translation>问题：Nakazato，arXiv 2405.04074。搜索：SciPy 的 SLSQP（nets/README 5.7）。</translation>
    </message>
    <message>
        <source>The output and its linearisation</source>
        <translation>输出及其线性化</translation>
    </message>
    <message>
        <source>F(x) = α [ f(w, x) − f(w&lt;sub&gt;0&lt;/sub&gt;, x) ]&lt;br&gt;w′ = −∇ (1/α&lt;sup&gt;2&lt;/sup&gt;) mean ℓ(F, y)&lt;br&gt;F′ = −Θ ∂ℓ/∂F / n, the twin: −Θ&lt;sub&gt;0&lt;/sub&gt; ∂ℓ/∂F / n</source>
        <translation>F(x) = α [ f(w, x) − f(w&lt;sub&gt;0&lt;/sub&gt;, x) ]&lt;br&gt;w′ = −∇ (1/α&lt;sup&gt;2&lt;/sup&gt;) ℓ(F, y) 的均值&lt;br&gt;F′ = −Θ ∂ℓ/∂F / n，孪生：−Θ&lt;sub&gt;0&lt;/sub&gt; ∂ℓ/∂F / n</translation>
    </message>
    <message>
        <source>F y is how far a sample is on its own side; beyond 1 the hinge is content. The network is trained beside a twin that is linear in its weights, on the same clock. Both begin alike. They part at t₁, when they are a tenth apart, which goes as α√h where features are learned; in the lazy limit they never part. The twin&apos;s kernel stays as it was, so that far on the feature side it has hardly moved when the network is done.</source>
        <translation>F y 是样本在自己一侧有多远；超过 1 合页损失便满足。网络与一个对权重为线性的孪生在同一时钟上一起训练。两者起点相同。它们在 t₁ 分开，即相差十分之一时；在学习特征处 t₁ 按 α√h 变化；在惰性极限下永不分开。孪生的核保持原样，因此在特征一侧的远处，网络完成时孪生几乎没动。</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); steps and twin: nets/README 6.2, 6.4.</source>
        <translation>Geiger、Spigler、Jacot 与 Wyart（arXiv 1906.08034）；步与孪生：nets/README 6.2、6.4。</translation>
    </message>
    <message>
        <source>How the tangent kernel moves</source>
        <translation>正切核如何移动</translation>
    </message>
    <message>
        <source>Θ = ∇f · ∇f&lt;sup&gt;T&lt;/sup&gt; = Σ (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ (G G&lt;sup&gt;T&lt;/sup&gt;)&lt;br&gt;‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ ~ (α√h)&lt;sup&gt;−2L/(L+1)&lt;/sup&gt; (features), (α√h)&lt;sup&gt;−1&lt;/sup&gt; (lazy)</source>
        <translation>Θ = ∇f · ∇f&lt;sup&gt;T&lt;/sup&gt; = Σ (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ (G G&lt;sup&gt;T&lt;/sup&gt;)&lt;br&gt;‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ ~ (α√h)&lt;sup&gt;−2L/(L+1)&lt;/sup&gt;（特征），(α√h)&lt;sup&gt;−1&lt;/sup&gt;（惰性）</translation>
    </message>
    <message>
        <source>The output is multiplied by α, so that for a small α the network itself must grow until α f is of order one, and the kernel grows with it: by homogeneity as (α√h) to the −2L/(L + 1), L being the number of hidden layers. For a large α a small change of all weights does, and the kernel stays. At the same α√h that is nearly the same from some 64 units on: the regimes cross at α of order 1/√h. Narrow networks move more. The matrices are those of up to 32 samples, the first class first; each is as bright as its own largest entry asks for, the difference as the larger of both.</source>
        <translation>输出乘以 α，因此 α 小时网络自身必须增长到 α f 为一的量级，核也随之增长：按齐次性为 (α√h) 的 −2L/(L + 1) 次方，L 为隐藏层数。α 大时所有权重稍作改变即可，核保持不变。在相同的 α√h 处，约 64 个单元以上几乎相同：两区域在 α 为 1/√h 量级处相交。窄网络移动更多。矩阵取至多 32 个样本，第一类在前；各矩阵亮度按其自身最大元素，差按两者中较大者。</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); without Jacobians, by layers: nets/README 6.3.</source>
        <translation>Geiger、Spigler、Jacot 与 Wyart（arXiv 1906.08034）；不用雅可比矩阵、按层计算：nets/README 6.3。</translation>
    </message>
    <message>
        <source>part of the samples where F y &lt; 0</source>
        <translation>F y &lt; 0 的样本所占比例</translation>
    </message>
    <message>
        <source>The network has learned all training samples in the end, unless the verdict says otherwise. On others it is compared with its linearised twin, which has the kernel as it was. That features do better is the paper&apos;s finding on images; on ten components of the digits the difference is of the size of its error, and undetermined.</source>
        <translation>除非判定另有说明，网络最终学会了全部训练样本。在其他样本上，将它与核保持原样的线性化孪生比较。特征更好是论文在图像上的发现；在数字的十个主成分上，差别与其误差相当，未定。</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); what is measured here: the ledger of claims.</source>
        <translation>Geiger、Spigler、Jacot 与 Wyart（arXiv 1906.08034）；此处所测：论断台账。</translation>
    </message>
    <message>
        <source>Is it the same laziness?</source>
        <translation>是同一种惰性吗？</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;readout&apos;s share: (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;读出层的份额：(D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Which part of the way each spring, or each layer, covers. The dashed line is the uniform share 1/L. The spring from the last block to the hand belongs to no layer and is left out, as the readout is, which leads from the last hidden layer to the logits; what it bears of all the load is told below, too, with the two numbers by which the authors&apos; own code tells the shape of a curve: the standard deviation of the loads, and how much more the first layer carries than the last.</source>
        <translation>每个弹簧或每层走过全程的哪一部分。虚线为均匀份额 1/L。从最后一个滑块到手的弹簧不属于任何层，不计在内；从最后隐藏层通向对数几率的读出层也是如此；它在全部载荷中所承担的，连同作者自己的代码用来说明曲线形状的两个数，一并列于下方：各载荷的标准差，以及第一层比最后一层多承担多少。</translation>
    </message>
    <message>
        <source>The same network on the springs, the last spring being the readout&apos;s. From small to large scales six hidden layers go from active over balanced to lazy, and then what is learned leaves them: the features stay what the random network had, with its loads of either sign, and what training adds is done between the last of them and the output. So the order of the two lazinesses agrees, as if the scale were friction, but not where they part; and in the lazy limit the curve is the random network&apos;s. Theory explains that limit: where no feature moves, the hidden layers&apos; loads are those of the start. It does not explain yet why less movement goes to the deep layers first. With batch norm networks that learn features stay lazy on the springs, by Adam or by plain gradient descent; without it they are active.</source>
        <translation>弹簧上的同一网络，最后一个弹簧属于读出层。从小尺度到大尺度，六个隐藏层由活跃经平衡到惰性，然后所学离开了它们：特征仍为随机网络所有，其载荷正负皆有，训练所增加的在最后特征与输出之间完成。所以两种惰性的次序一致，仿佛尺度就是摩擦，但分界处不一致；在惰性极限下，曲线是随机网络的曲线。理论解释了这一极限：没有特征移动时，隐藏层的载荷就是开始时的载荷。但还没有解释为何移动减少时工作先落到深层。有批归一化时，学习特征的网络无论用 Adam 还是普通梯度下降，在弹簧上都保持惰性；没有它则为活跃。</translation>
    </message>
    <message>
        <source>Load curves: Shi, Pan and Dokmanić (arXiv 2407.19353). The question is this app&apos;s; numbers: nets/README 6.7 and the ledger of claims.</source>
        <translation>载荷曲线：Shi、Pan 与 Dokmanić（arXiv 2407.19353）。问题由本应用提出；数值：nets/README 6.7 与论断台账。</translation>
    </message>
    <message>
        <source>Four theories on one clock</source>
        <translation>同一时钟上的四种理论</translation>
    </message>
    <message>
        <source>a = √( ⟨W W&lt;sup&gt;T&lt;/sup&gt;, V&lt;sup&gt;T&lt;/sup&gt; V⟩ / (‖W W&lt;sup&gt;T&lt;/sup&gt;‖ ‖V&lt;sup&gt;T&lt;/sup&gt; V‖) )&lt;br&gt;R = mean Θ(x, x) |∂ℓ/∂F|</source>
        <translation>a = √( ⟨W W&lt;sup&gt;T&lt;/sup&gt;, V&lt;sup&gt;T&lt;/sup&gt; V⟩ / (‖W W&lt;sup&gt;T&lt;/sup&gt;‖ ‖V&lt;sup&gt;T&lt;/sup&gt; V‖) )&lt;br&gt;R = Θ(x, x) |∂ℓ/∂F| 的均值</translation>
    </message>
    <message>
        <source>One network, trained once, as each of four theories sees it: the springs by the concavity of its load curve and by what the readout bears; the output scale by how far its kernel is from its start; the mechanisms of learning by how far neighbouring layers lie along each other, beyond what chance gives; the training response by how far a short step on a sample alone moves its own output, beside the kernel there. Response and kernel begin at one. The response ages where samples come beyond their margin, whatever the kernel does. Lazy for the kernel is not lazy on the springs: the sentence below says which of both holds now.</source>
        <translation>一个网络，训练一次，由四种理论各自来看：弹簧看其载荷曲线的凹度与读出层所承担的；输出尺度看其核离开始有多远；学习机制看相邻各层在超出随机水平的程度上彼此同向多少；训练响应看只在一个样本上走一小步会使其自身输出移动多少，旁边是该处的核。响应与核都从一开始。无论核如何，样本超过其间隔时响应便老化。对核为惰性不等于在弹簧上为惰性：下方的句子说明现在哪一种成立。</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); Geiger and others (arXiv 1906.08034); Xu and Ziyin (arXiv 2401.07085); Nakazato (arXiv 2405.04074). Side by side by this app: nets/README 6.10.</source>
        <translation>Shi、Pan 与 Dokmanić（arXiv 2407.19353）；Geiger 等（arXiv 1906.08034）；Xu 与 Ziyin（arXiv 2401.07085）；Nakazato（arXiv 2405.04074）。由本应用并列：nets/README 6.10。</translation>
    </message>
    <message>
        <source>A of D&lt;sub&gt;0&lt;/sub&gt; … D&lt;sub&gt;L&lt;/sub&gt;; D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;; (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</source>
        <translation>D&lt;sub&gt;0&lt;/sub&gt; … D&lt;sub&gt;L&lt;/sub&gt; 的 A；D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;；(D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Six hidden layers, trained at scales from small to large on ten seeds: lines are means, bands how far single seeds stray and two standard errors of the mean; the mark is this run. From the left the springs go from active to lazy while the kernel still changes a hundredfold. Then the load leaves the hidden layers for the readout. In the lazy limit features do not move, so the loads of the random network stay, of either sign: that much is theory, and A means nothing there. Not explained is why less movement goes to the deep layers first. The line of A ends where the curve of one seed has no shape any more.</source>
        <translation>六个隐藏层，从小尺度到大尺度各用十个种子训练：线为均值，带为单个种子的离散及均值的两倍标准误差；标记为本次运行。从左起，弹簧由活跃变为惰性，而核仍变化百倍。然后载荷离开隐藏层到读出层。在惰性极限下特征不动，因此随机网络的载荷保留，正负皆有：这一点是理论，而 A 在那里没有意义。尚未解释的是为何移动减少时工作先落到深层。A 的线止于某个种子的曲线不再有形状之处。</translation>
    </message>
    <message>
        <source>The question is this app&apos;s; numbers: nets/README 6.7 and the ledger of claims; the table: nets/sweep/springs_by_scale.py.</source>
        <translation>问题由本应用提出；数值：nets/README 6.7 与论断台账；数据表：nets/sweep/springs_by_scale.py。</translation>
    </message>
    <message>
        <source>‖ΔW&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖, ‖ΔΘ&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;‖</source>
        <translation>‖ΔW&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖, ‖ΔΘ&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;‖</translation>
    </message>
    <message>
        <source>How far each layer&apos;s weights have moved, and how far what they add to the kernel has, over what they were at the start. Far on the feature side the squared lengths of all layers&apos; weights grow by the same amount, so that the readout, which is shortest, grows most for its size. In the lazy limit all of them move little, and the kernels with them.</source>
        <translation>每层的权重移动了多远，它们对核的贡献又移动了多远，均与开始时相比。在特征一侧的远处，各层权重长度的平方增长相同的量，因此最短的读出层相对自身增长最多。在惰性极限下它们都移动很少，核也一样。</translation>
    </message>
    <message>
        <source>Kernel by layers in closed form (nets/README 6.3).</source>
        <translation>各层核的闭式（nets/README 6.3）。</translation>
    </message>
    <message>
        <source>All widths on one curve</source>
        <translation>所有宽度归于一条曲线</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ over α√h, for h = 16 … 256</source>
        <translation>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ 对 α√h，h = 16 … 256</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); the diagram is resources/diagrams/scale.h5, made by sweep scale --shipped.</source>
        <translation>Geiger、Spigler、Jacot 与 Wyart（arXiv 1906.08034）；图的数据为 resources/diagrams/scale.h5，由 sweep scale --shipped 生成。</translation>
    </message>
    <message>
        <source>The map of scale and width</source>
        <translation>尺度与宽度的地图</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ over α√h and h, by its logarithm</source>
        <translation>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ 对 α√h 与 h，取其对数</translation>
    </message>
    <message>
        <source>Powers, with their intervals</source>
        <translation>幂次及其区间</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ ~ (α√h)&lt;sup&gt;−a&lt;/sup&gt;, α* ~ h&lt;sup&gt;−1/2&lt;/sup&gt;, t&lt;sub&gt;1&lt;/sub&gt; ~ α√h, δF ~ h&lt;sup&gt;−1/2&lt;/sup&gt;</source>
        <translation>‖ΔΘ‖ ~ (α√h)&lt;sup&gt;−a&lt;/sup&gt;，α* ~ h&lt;sup&gt;−1/2&lt;/sup&gt;，t&lt;sub&gt;1&lt;/sub&gt; ~ α√h，δF ~ h&lt;sup&gt;−1/2&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>How far the kernel has moved when training is over, for networks of three hidden layers of five widths, ten networks each, on the digits. The button pulls the curves apart, over α itself, and together again, over α√h: width and scale are nearly one parameter, and the regimes cross at α of order 1/√h. Far to the right they come apart, and the narrowest moves most. The dashed line is the power of homogeneity for the layers that are set. Above the plot other quantities are chosen: t₁, how far networks of other first weights stray, the readout&apos;s share of the load, and the test error, which here does not fall where features are learned. A click goes to that scale.</source>
        <translation>训练结束时核移动了多远，针对三个隐藏层、五种宽度、各十个网络，用数字数据。按钮可把曲线在 α 上拉开，再在 α√h 上合拢：宽度与尺度几乎是一个参数，两区域在 α 为 1/√h 量级处相交。最右端它们分开，最窄者移动最多。虚线是所设层数的齐次幂次。图的上方可选其他量：t₁、不同初始权重的网络彼此偏离多少、读出层的载荷份额，以及测试误差；此处学习特征并不使测试误差降低。点击即到该尺度。</translation>
    </message>
    <message>
        <source>Each cell is ten networks. Amber: the kernel has changed by many times its size, features are learned; blue: it has hardly moved, and training is lazy. The dashed line is where it changes by its own size. Over α√h the line stands upright; the button shows the same over α, where it leans: the wider the network, the smaller the scale at which it turns lazy. A click sets scale and width, and T trains there. A diagram of your own that was opened is chosen above the map.</source>
        <translation>每格为十个网络。琥珀色：核的变化为其大小的许多倍，学习特征；蓝色：核几乎没动，训练为惰性。虚线是变化等于自身大小之处。在 α√h 上虚线直立；按钮显示同样内容在 α 上的样子，那里它是斜的：网络越宽，转为惰性的尺度越小。点击即设定尺度与宽度，按 T 在那里训练。打开过的自己的图可在地图上方选择。</translation>
    </message>
    <message>
        <source>Slopes in the diagram over the logarithms, features up to α√h = 0.1 and lazy from 100 on. The intervals hold 95 % of what comes of drawing the ten networks of each width again; the samples are the same in all, so that what other samples would change is not in them. On the feature side the kernel&apos;s change is a little steeper than theory&apos;s, beyond its interval, and no less so at smaller scales. On the lazy side it depends on the width, too: it goes about as 1/(αh).</source>
        <translation>图中对数坐标上的斜率：特征取到 α√h = 0.1，惰性从 100 起。区间含有重新抽取各宽度十个网络所得结果的 95 %；样本在其中都相同，因此不含换用其他样本会带来的变化。在特征一侧，核的变化比理论略陡，超出其区间，在更小的尺度上也不减。在惰性一侧它还取决于宽度：大约按 1/(αh) 变化。</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); fits: nets/README 6.</source>
        <translation>Geiger、Spigler、Jacot 与 Wyart（arXiv 1906.08034）；拟合：nets/README 6。</translation>
    </message>
    <message>
        <source>Lazy</source>
        <translation>惰性</translation>
    </message>
    <message>
        <source>High friction, no noise: the springs near the pulled end carry the load, and deep layers do the work.</source>
        <translation>摩擦大、无噪声：靠近被拉端的弹簧承担载荷，深层做功。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Noise frees the blocks until every spring, and every layer, carries the same.</source>
        <translation>噪声使滑块松动，直到每个弹簧和每一层承担相同。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Strong noise, and friction that holds blocks back less on the way out: shallow springs and layers carry most.</source>
        <translation>噪声强，而摩擦在外拉方向阻滞较小：浅端弹簧和浅层承担最多。</translation>
    </message>
    <message>
        <source>Notebook 1</source>
        <translation>笔记本 1</translation>
    </message>
    <message>
        <source>The authors&apos; first notebook: overdamped, step noise 0.1 (ε = 0.1·√0.01), friction 0.1; 10,000 steps are 100 units of time.</source>
        <translation>作者的第一个笔记本：过阻尼，每步噪声 0.1（ε = 0.1·√0.01），摩擦 0.1；10,000 步为 100 个时间单位。</translation>
    </message>
    <message>
        <source>Notebook 2</source>
        <translation>笔记本 2</translation>
    </message>
    <message>
        <source>The authors&apos; second notebook: Langevin, annealed noise common to all blocks; their all-ones matrix makes it 0.003·√7 for each block; it ends at time 700.</source>
        <translation>作者的第二个笔记本：Langevin，所有滑块共有的退火噪声；其全一矩阵使每个滑块为 0.003·√7；到时间 700 结束。</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>折叠尺</translation>
    </message>
    <message>
        <source>The folding ruler, which has a weight: pull its end yourself. Slowly, only the last folds open; with jerks, all of them do.</source>
        <translation>有重量的折叠尺：自己拉它的末端。慢慢拉只有最后几折打开；猛拉则全部打开。</translation>
    </message>
    <message>
        <source>Greased</source>
        <translation>润滑</translation>
    </message>
    <message>
        <source>Little friction, and a network with skip connections: without any noise every spring, and every layer, carries about the same.</source>
        <translation>摩擦很小，网络带跳跃连接：没有任何噪声时，每根弹簧、每一层承担的载荷也大致相同。</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>The layers turn towards each other, and the kernel grows: what is asked for is more than the start has.</source>
        <translation>各层彼此转近，核增长：所要求的多于起点所有。</translation>
    </message>
    <message>
        <source>The parametrisation of the tangent kernel: the output over √h.</source>
        <translation>正切核的参数化：输出除以 √h。</translation>
    </message>
    <message>
        <source>Mean field</source>
        <translation>平均场</translation>
    </message>
    <message>
        <source>The output over h, rates times h: features at any width.</source>
        <translation>输出除以 h，速率乘以 h：任何宽度都有特征。</translation>
    </message>
    <message>
        <source>Maximal update</source>
        <translation>最大更新</translation>
    </message>
    <message>
        <source>A small last layer that learns slowly, a first layer that learns fast: features at any width.</source>
        <translation>末层小且学得慢，首层学得快：任何宽度都有特征。</translation>
    </message>
    <message>
        <source>Each layer over the root of what enters it: a kernel, whose rate grows with the width.</source>
        <translation>每层除以其输入个数的平方根：核，其速率随宽度增长。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Nothing scaled but the rates: a kernel.</source>
        <translation>除速率外不作缩放：核。</translation>
    </message>
    <message>
        <source>Dis-aligning</source>
        <translation>反对齐</translation>
    </message>
    <message>
        <source>The layers begin aligned, and turn away from each other: what is asked for is less than the start has.</source>
        <translation>各层起初对齐，然后彼此转离：所要求的少于起点所有。</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>重标度</translation>
    </message>
    <message>
        <source>The layers are parallel and stay so: only their size changes.</source>
        <translation>各层平行并保持平行：只有大小改变。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Many large weights: each moves so little that the kernel stays what it was.</source>
        <translation>许多大权重：每个移动极少，核保持原样。</translation>
    </message>
    <message>
        <source>Trapped</source>
        <translation>陷住</translation>
    </message>
    <message>
        <source>Parallel layers that would have to oppose each other: they cannot turn, and the network dies.</source>
        <translation>平行的各层本应彼此相反：它们无法转动，网络消亡。</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>Alignment changes its sign: the kernel falls, and comes back to where it was. At its end alone, it would look like a kernel that never moved.</source>
        <translation>对齐变号：核下降，又回到原处。只看终点，它就像从未移动过的核。</translation>
    </message>
    <message>
        <source>Catapult</source>
        <translation>弹射</translation>
    </message>
    <message>
        <source>Steps beyond the edge of stability: descent is thrown to a lower kernel, where the same steps are stable.</source>
        <translation>超出稳定边缘的步：下降被弹射到较低的核，在那里同样的步是稳定的。</translation>
    </message>
    <message>
        <source>One unit</source>
        <translation>单个单元</translation>
    </message>
    <message>
        <source>With one unit the layers are always parallel: it goes through zero to the other side.</source>
        <translation>只有一个单元时各层总是平行：它穿过零到另一侧。</translation>
    </message>
    <message>
        <source>100,000 units</source>
        <translation>100,000 个单元</translation>
    </message>
    <message>
        <source>As many as can be seen: each one is integrated.</source>
        <translation>能看到的最多数目：每一个都被积分。</translation>
    </message>
    <message>
        <source>Protocol: data noise</source>
        <translation>方案：数据噪声</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for data noise: 0 to 0.8, each with negative slopes from 0 to 1; Adam at 0.001, full batch, 100 epochs or until the loss is 0.0001. Theirs is on MNIST at 10×10; it keeps the data set that is set.</source>
        <translation>作者的数据噪声方案：0 至 0.8，各配 0 至 1 的负斜率；Adam 0.001，全批，100 轮或直到损失为 0.0001。原方案用 10×10 的 MNIST；此处保留所设的数据集。</translation>
    </message>
    <message>
        <source>Protocol: learning rate</source>
        <translation>方案：学习率</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for the learning rate: 0.0001 to 0.5, each with negative slopes from 0 to 1; Adam, full batch, 200 epochs or until the loss is 0.0001.</source>
        <translation>作者的学习率方案：0.0001 至 0.5，各配 0 至 1 的负斜率；Adam，全批，200 轮或直到损失为 0.0001。</translation>
    </message>
    <message>
        <source>Protocol: dropout</source>
        <translation>方案：随机失活</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for dropout: 0 to 0.3, each with negative slopes from 0 to 1; Adam at 0.001, full batch.</source>
        <translation>作者的随机失活方案：0 至 0.3，各配 0 至 1 的负斜率；Adam 0.001，全批。</translation>
    </message>
    <message>
        <source>Protocol: batch size</source>
        <translation>方案：批大小</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for small batches: 5 to 2,560, each with negative slopes from 0 to 1; Adam at 0.001.</source>
        <translation>作者的小批方案：5 至 2,560，各配 0 至 1 的负斜率；Adam 0.001。</translation>
    </message>
    <message>
        <source>Protocol: convolutional</source>
        <translation>方案：卷积</translation>
    </message>
    <message>
        <source>The authors&apos; convolutional network on CIFAR-10 in colour, 3×10×10: seven layers of 20 channels, Adam at 0.0001, full batch.</source>
        <translation>作者在彩色 CIFAR-10（3×10×10）上的卷积网络：七层、20 个通道，Adam 0.0001，全批。</translation>
    </message>
    <message>
        <source>Linear output</source>
        <translation>线性输出</translation>
    </message>
    <message>
        <source>Squared error on a linear output: the response stays as it was, however long it is trained.</source>
        <translation>线性输出的平方误差：无论训练多久，响应保持原样。</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>A sigmoid with cross-entropy: what is known hardly moves, and the response ages as one over time.</source>
        <translation>sigmoid 配交叉熵：已学会的几乎不动，响应按时间的倒数老化。</translation>
    </message>
    <message>
        <source>Sigmoid, squared</source>
        <translation>sigmoid，平方</translation>
    </message>
    <message>
        <source>A sigmoid with squared error ages with the same power of time: once for the output, once for the loss.</source>
        <translation>sigmoid 配平方误差以时间的同样幂次老化：一次因输出，一次因损失。</translation>
    </message>
    <message>
        <source>Labels that are drawn anew wear the kernel down: hidden units fall silent one by one.</source>
        <translation>重新抽取的标签磨损核：隐藏单元逐个沉默。</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Seven hidden layers: the first weights are specific to a point, the last respond to all, and the layers carry a load.</source>
        <translation>七个隐藏层：最初的权重对一点特异，最后的权重对所有点响应，各层承担载荷。</translation>
    </message>
    <message>
        <source>Feature learning</source>
        <translation>特征学习</translation>
    </message>
    <message>
        <source>A small output scale: weights have to grow and turn until the output is large, and the kernel with them.</source>
        <translation>输出尺度小：权重必须增长并转动，直到输出变大，核也随之。</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>交叉区</translation>
    </message>
    <message>
        <source>Where the regimes cross the kernel changes by about its own size; in narrow networks by somewhat more.</source>
        <translation>两区域相交处，核的变化约为其自身大小；窄网络略多。</translation>
    </message>
    <message>
        <source>A large output scale: hardly a weight moves, and the network is its own linearisation.</source>
        <translation>输出尺度大：几乎没有权重移动，网络就是自己的线性化。</translation>
    </message>
    <message>
        <source>Active springs</source>
        <translation>活跃的弹簧</translation>
    </message>
    <message>
        <source>Six hidden layers far on the feature side: the shallow layers bear the load, and the springs are active.</source>
        <translation>特征一侧远处的六个隐藏层：浅层承担载荷，弹簧为活跃。</translation>
    </message>
    <message>
        <source>Load on the readout</source>
        <translation>载荷在读出层</translation>
    </message>
    <message>
        <source>The same six layers where they are lazy: what is learned has left them for the spring that leads to the output, and they keep what the random network had.</source>
        <translation>同样六层，在其惰性之处：所学离开了它们，到了通向输出的弹簧，它们保留随机网络所有的。</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Setup B: 3×3 filters with ReLU on whole digits, trained on batches with momentum; the twin takes the same batches.</source>
        <translation>设置 B：在完整的数字图上用 3×3 滤波器与 ReLU，以批和动量训练；孪生使用相同的批。</translation>
    </message>
    <message>
        <source>The rest state is a staircase</source>
        <translation>静止态是一个阶梯</translation>
    </message>
    <message>
        <source>A chain pulled from rest without noise stops where each stretched spring carries μ/k more than the one before it.</source>
        <translation>无噪声地从静止拉动的链停住时，每个被拉伸的弹簧比前一个多承担 μ/k。</translation>
    </message>
    <message>
        <source>An elongation that differs from the formula by more than rounding.</source>
        <translation>某个伸长与公式之差超过舍入误差。</translation>
    </message>
    <message>
        <source>The formula is derived in physics/README; the paper shows the shape.</source>
        <translation>公式在 physics/README 中导出；论文给出其形状。</translation>
    </message>
    <message>
        <source>Friction alone makes a lazy chain</source>
        <translation>仅有摩擦使链惰性</translation>
    </message>
    <message>
        <source>With friction and no noise the springs near the pulled end carry the load: the load curve is concave.</source>
        <translation>有摩擦而无噪声时，靠近被拉端的弹簧承担载荷：载荷曲线为凹。</translation>
    </message>
    <message>
        <source>A concavity of 0.05 or less.</source>
        <translation>凹度为 0.05 或更小。</translation>
    </message>
    <message>
        <source>Noise balances the chain</source>
        <translation>噪声使链平衡</translation>
    </message>
    <message>
        <source>Noise frees the blocks until every spring carries the same: the load curve is straight.</source>
        <translation>噪声使滑块松动，直到每个弹簧承担相同：载荷曲线为直线。</translation>
    </message>
    <message>
        <source>A concavity beyond ±0.1.</source>
        <translation>凹度超出 ±0.1。</translation>
    </message>
    <message>
        <source>Asymmetric friction and noise make an active chain</source>
        <translation>不对称的摩擦与噪声使链活跃</translation>
    </message>
    <message>
        <source>With strong noise, and friction that holds blocks back less on the way out, the shallow springs carry most: the load curve is convex.</source>
        <translation>噪声强且摩擦在外拉方向阻滞较小时，浅端弹簧承担最多：载荷曲线为凸。</translation>
    </message>
    <message>
        <source>A concavity of −0.05 or more.</source>
        <translation>凹度为 −0.05 或更大。</translation>
    </message>
    <message>
        <source>The stationary state is a straight tilt</source>
        <translation>定态是一个笔直的倾斜</translation>
    </message>
    <message>
        <source>On average a noisy chain comes to elongations that grow by (μ→ − μ←)/(2k) from spring to spring, however strong the noise.</source>
        <translation>无论噪声多强，有噪声的链平均而言趋于逐个弹簧增加 (μ→ − μ←)/(2k) 的伸长。</translation>
    </message>
    <message>
        <source>A tilt that differs from the formula by more than 0.002 (a twelfth of it).</source>
        <translation>倾斜与公式之差超过 0.002（其十二分之一）。</translation>
    </message>
    <message>
        <source>Derived in physics/README 4; exact at every time step.</source>
        <translation>在 physics/README 4 中导出；对每个时间步长精确。</translation>
    </message>
    <message>
        <source>Noise moves the chain from lazy towards balanced</source>
        <translation>噪声使链由惰性趋向平衡</translation>
    </message>
    <message>
        <source>At the same friction, stronger noise leaves a less concave load curve.</source>
        <translation>摩擦相同时，噪声越强，载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A slope of the concavity over the noise that is not below zero.</source>
        <translation>凹度对噪声的斜率不小于零。</translation>
    </message>
    <message>
        <source>Friction moves the chain towards lazy</source>
        <translation>摩擦使链趋向惰性</translation>
    </message>
    <message>
        <source>At the same noise, more friction leaves a more concave load curve.</source>
        <translation>噪声相同时，摩擦越大，载荷曲线越凹。</translation>
    </message>
    <message>
        <source>A slope of the concavity over the friction that is not above zero.</source>
        <translation>凹度对摩擦的斜率不大于零。</translation>
    </message>
    <message>
        <source>Symmetric friction makes no convex curve</source>
        <translation>对称摩擦不产生凸曲线</translation>
    </message>
    <message>
        <source>Convex load curves need friction that is less on the way out: where it is the same both ways, strong noise brings the curve to the straight line and no further.</source>
        <translation>凸的载荷曲线需要外拉方向较小的摩擦：若两个方向相同，强噪声只把曲线带到直线为止。</translation>
    </message>
    <message>
        <source>A tilt of the mean elongations that is below −0.002.</source>
        <translation>平均伸长的倾斜小于 −0.002。</translation>
    </message>
    <message>
        <source>Jerky pulls open all folds</source>
        <translation>猛拉打开所有折</translation>
    </message>
    <message>
        <source>Pulled slowly, a chain with friction stays lazy; pulled by jerks to the same place its load curve is straighter.</source>
        <translation>慢拉时，有摩擦的链保持惰性；以猛拉到同一位置，载荷曲线更直。</translation>
    </message>
    <message>
        <source>A concavity that is not less with jerks than with a slow ramp.</source>
        <translation>猛拉的凹度不小于缓慢斜坡的凹度。</translation>
    </message>
    <message>
        <source>A ReLU network on clean data is lazy</source>
        <translation>干净数据上的 ReLU 网络为惰性</translation>
    </message>
    <message>
        <source>Without noise, and with ReLU, the deep layers of a fully connected network do most: the load curve is concave.</source>
        <translation>无噪声且用 ReLU 时，全连接网络的深层做得最多：载荷曲线为凹。</translation>
    </message>
    <message>
        <source>Some noise balances the network</source>
        <translation>适量噪声使网络平衡</translation>
    </message>
    <message>
        <source>Data noise and a softer nonlinearity share the work among the layers: the load curve is straight.</source>
        <translation>数据噪声和较弱的非线性使各层分担工作：载荷曲线为直线。</translation>
    </message>
    <message>
        <source>Much noise makes the network active</source>
        <translation>大量噪声使网络活跃</translation>
    </message>
    <message>
        <source>Strong data noise and a weak nonlinearity make the shallow layers do most: the load curve is convex.</source>
        <translation>强数据噪声和弱非线性使浅层做得最多：载荷曲线为凸。</translation>
    </message>
    <message>
        <source>Networks: data noise acts as noise</source>
        <translation>网络：数据噪声起噪声作用</translation>
    </message>
    <message>
        <source>More data noise leaves a less concave load curve, at every nonlinearity.</source>
        <translation>在每种非线性下，数据噪声越大，载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the data noise that is not below zero.</source>
        <translation>凹度与数据噪声的秩相关不小于零。</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside data noise</source>
        <translation>网络：非线性起摩擦作用（配数据噪声）</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the data noise.</source>
        <translation>无论数据噪声如何，非线性越弱（负斜率越大），载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the negative slope that is not below zero.</source>
        <translation>凹度与负斜率的秩相关不小于零。</translation>
    </message>
    <message>
        <source>Networks: learning rate acts as noise</source>
        <translation>网络：学习率起噪声作用</translation>
    </message>
    <message>
        <source>A larger learning rate leaves a less concave load curve, at every nonlinearity.</source>
        <translation>在每种非线性下，学习率越大，载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the learning rate that is not below zero.</source>
        <translation>凹度与学习率的秩相关不小于零。</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside learning rate</source>
        <translation>网络：非线性起摩擦作用（配学习率）</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the learning rate.</source>
        <translation>无论学习率如何，非线性越弱（负斜率越大），载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>Networks: dropout acts as noise</source>
        <translation>网络：随机失活起噪声作用</translation>
    </message>
    <message>
        <source>More dropout leaves a less concave load curve, at every nonlinearity.</source>
        <translation>在每种非线性下，随机失活越多，载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the dropout that is not below zero.</source>
        <translation>凹度与随机失活的秩相关不小于零。</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside dropout</source>
        <translation>网络：非线性起摩擦作用（配随机失活）</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the dropout.</source>
        <translation>无论随机失活如何，非线性越弱（负斜率越大），载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>Networks: batch size acts as noise</source>
        <translation>网络：批大小起噪声作用</translation>
    </message>
    <message>
        <source>A smaller batch leaves a less concave load curve, at every nonlinearity.</source>
        <translation>在每种非线性下，批越小，载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the batch size that is not above zero.</source>
        <translation>凹度与批大小的秩相关不大于零。</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside batch size</source>
        <translation>网络：非线性起摩擦作用（配批大小）</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the batch size.</source>
        <translation>无论批大小如何，非线性越弱（负斜率越大），载荷曲线越不凹。</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (data noise)</source>
        <translation>最直的曲线泛化最好（数据噪声）</translation>
    </message>
    <message>
        <source>Over the diagram of data noise and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>在数据噪声与非线性的相图上，测试准确率更多随载荷曲线有多直而变，而不是随它向哪边弯。</translation>
    </message>
    <message>
        <source>That accuracy goes more with the signed concavity A than with its distance from zero.</source>
        <translation>准确率更多随带符号的凹度 A 而变，而不是随其离零之距。</translation>
    </message>
    <message>
        <source>On digits, in the diagrams that ship, accuracy goes with the signed A at least as much.</source>
        <translation>在随附的数字相图上，准确率至少同样多地随带符号的 A 而变。</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (learning rate)</source>
        <translation>最直的曲线泛化最好（学习率）</translation>
    </message>
    <message>
        <source>Over the diagram of learning rate and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>在学习率与非线性的相图上，测试准确率更多随载荷曲线有多直而变，而不是随它向哪边弯。</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (dropout)</source>
        <translation>最直的曲线泛化最好（随机失活）</translation>
    </message>
    <message>
        <source>Over the diagram of dropout and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>在随机失活与非线性的相图上，测试准确率更多随载荷曲线有多直而变，而不是随它向哪边弯。</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (batch size)</source>
        <translation>最直的曲线泛化最好（批大小）</translation>
    </message>
    <message>
        <source>Over the diagram of batch size and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>在批大小与非线性的相图上，测试准确率更多随载荷曲线有多直而变，而不是随它向哪边弯。</translation>
    </message>
    <message>
        <source>The linear network is solved exactly</source>
        <translation>线性网络可精确求解</translation>
    </message>
    <message>
        <source>In gradient flow the kernel of a network of two linear layers follows a closed form from any start.</source>
        <translation>在梯度流下，两层线性网络的核从任何初值出发都遵循闭式。</translation>
    </message>
    <message>
        <source>A kernel that differs from that of an integrator of all weights by more than 1e-10 of its first value.</source>
        <translation>核与对所有权重积分所得之差超过其初值的 1e-10。</translation>
    </message>
    <message>
        <source>NTK parametrisation: the kernel stays</source>
        <translation>NTK 参数化：核不变</translation>
    </message>
    <message>
        <source>With weights of order one and γ = h^−½ the kernel changes by a part that falls as 1/h.</source>
        <translation>权重为一的量级且 γ = h^−½ 时，核变化的比例按 1/h 下降。</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −1.3 and −0.7.</source>
        <translation>最大变化对宽度的指数不在 −1.3 与 −0.7 之间。</translation>
    </message>
    <message>
        <source>Mean field: features at any width</source>
        <translation>平均场：任何宽度都有特征</translation>
    </message>
    <message>
        <source>With γ = 1/h and rates that grow with h the kernel changes by the same part at every width.</source>
        <translation>γ = 1/h 且速率随 h 增长时，核在每个宽度变化相同的比例。</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −0.1 and 0.1.</source>
        <translation>最大变化对宽度的指数不在 −0.1 与 0.1 之间。</translation>
    </message>
    <message>
        <source>Maximal update: the same features</source>
        <translation>最大更新：同样的特征</translation>
    </message>
    <message>
        <source>With γ = 1, output weights of order 1/h and rates 1/h and h the kernel grows to √2 of what it was, at any width, as in the mean field.</source>
        <translation>γ = 1、输出权重为 1/h 量级、速率为 1/h 和 h 时，核在任何宽度增长到原来的 √2 倍，与平均场相同。</translation>
    </message>
    <message>
        <source>A ratio of the kernel at the end, at 4,096 units, that is not between 1.35 and 1.48.</source>
        <translation>4,096 个单元时，终点核之比不在 1.35 与 1.48 之间。</translation>
    </message>
    <message>
        <source>√2 holds for c = s = 1, as here.</source>
        <translation>√2 对 c = s = 1 成立，此处即如此。</translation>
    </message>
    <message>
        <source>LeCun and Kaiming: the kernel stays</source>
        <translation>LeCun 与 Kaiming：核不变</translation>
    </message>
    <message>
        <source>With output weights of order h^−½, input weights of order one and the same rates the kernel changes by a part that falls as 1/h².</source>
        <translation>输出权重为 h^−½ 量级、输入权重为一的量级、速率相同时，核变化的比例按 1/h² 下降。</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −2.3 and −1.7.</source>
        <translation>最大变化对宽度的指数不在 −2.3 与 −1.7 之间。</translation>
    </message>
    <message>
        <source>Rescaling: features without a turn</source>
        <translation>重标度：不转动也有特征</translation>
    </message>
    <message>
        <source>Where both layers are parallel, as in a network of one unit, the kernel changes while the alignment cannot.</source>
        <translation>两层平行处（如单个单元的网络），核变化而对齐不能变。</translation>
    </message>
    <message>
        <source>An alignment that leaves one by more than rounding.</source>
        <translation>对齐偏离一超过舍入误差。</translation>
    </message>
    <message>
        <source>A linear output does not age</source>
        <translation>线性输出不老化</translation>
    </message>
    <message>
        <source>With a linear output the response to training stays what it was once the labels are met.</source>
        <translation>线性输出时，标签一经达到，对训练的响应便保持原样。</translation>
    </message>
    <message>
        <source>An exponent of the response over time that is not between −0.02 and 0.02.</source>
        <translation>响应对时间的指数不在 −0.02 与 0.02 之间。</translation>
    </message>
    <message>
        <source>A sigmoid with cross-entropy ages as 1/t</source>
        <translation>sigmoid 配交叉熵按 1/t 老化</translation>
    </message>
    <message>
        <source>The response falls as a power of time; theory has −1, as p(1 − p) does.</source>
        <translation>响应按时间的幂下降；理论为 −1，与 p(1 − p) 相同。</translation>
    </message>
    <message>
        <source>An exponent that is not between −1.15 and −0.9.</source>
        <translation>指数不在 −1.15 与 −0.9 之间。</translation>
    </message>
    <message>
        <source>The −1 is of the loss; what goes beyond it is the kernel, which still grows.</source>
        <translation>−1 来自损失；超出它的部分是仍在增长的核。</translation>
    </message>
    <message>
        <source>A sigmoid with squared error ages as 1/t</source>
        <translation>sigmoid 配平方误差按 1/t 老化</translation>
    </message>
    <message>
        <source>The response falls as a power of time; theory has −1, as (p(1 − p))² does.</source>
        <translation>响应按时间的幂下降；理论为 −1，与 (p(1 − p))² 相同。</translation>
    </message>
    <message>
        <source>Lasting label noise ages the kernel (tanh)</source>
        <translation>持续的标签噪声使核老化（tanh）</translation>
    </message>
    <message>
        <source>With squared error and labels of which two in five are drawn anew the kernel itself falls as a power of time.</source>
        <translation>用平方误差且五分之二的标签重新抽取时，核本身按时间的幂下降。</translation>
    </message>
    <message>
        <source>An exponent of the kernel over time that is not below zero.</source>
        <translation>核对时间的指数不小于零。</translation>
    </message>
    <message>
        <source>Lasting label noise ages the kernel (ReLU)</source>
        <translation>持续的标签噪声使核老化（ReLU）</translation>
    </message>
    <message>
        <source>Label noise reduces the active units (tanh)</source>
        <translation>标签噪声减少活跃单元（tanh）</translation>
    </message>
    <message>
        <source>Under noise of the labels fewer hidden units take part than without it, single samples both times.</source>
        <translation>标签有噪声时参与的隐藏单元少于无噪声时，两次都用单个样本。</translation>
    </message>
    <message>
        <source>A number of active units at the end that is not less with noise than without.</source>
        <translation>终点的活跃单元数，有噪声时不少于无噪声时。</translation>
    </message>
    <message>
        <source>Label noise reduces the active units (ReLU)</source>
        <translation>标签噪声减少活跃单元（ReLU）</translation>
    </message>
    <message>
        <source>Fewer units make it fragile (tanh)</source>
        <translation>单元更少使其脆弱（tanh）</translation>
    </message>
    <message>
        <source>Where noise has reduced the units a smaller change of an input flips its class.</source>
        <translation>噪声减少了单元之处，输入的更小改变就会翻转其类别。</translation>
    </message>
    <message>
        <source>An angle that flips a point which is not less with noise than without.</source>
        <translation>翻转一点的角度，有噪声时不小于无噪声时。</translation>
    </message>
    <message>
        <source>Fewer units make it fragile (ReLU)</source>
        <translation>单元更少使其脆弱（ReLU）</translation>
    </message>
    <message>
        <source>At α√h = 1 all widths do alike</source>
        <translation>在 α√h = 1 处所有宽度表现相同</translation>
    </message>
    <message>
        <source>A change of the kernel at α√h = 1 that goes with the width h from 16 to 256 as a power beyond ±0.25; as a function of α alone it would be 0.7.</source>
        <translation>在 α√h = 1 处，核的变化随宽度 h 从 16 到 256 以超出 ±0.25 的幂变化；若仅为 α 的函数则为 0.7。</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. Far on the lazy side it is not so: see the claim about that.</source>
        <translation>读自随附的、由 sweep scale --shipped 制作的图：重新抽取网络，样本全都相同。在惰性一侧的远处并非如此：见相关论断。</translation>
    </message>
    <message>
        <source>An exponent of δF over the width, in the mean of the scales up to α√h = 0.1, that is not between −0.65 and −0.35.</source>
        <translation>在 α√h 不超过 0.1 的各尺度平均下，δF 对宽度的指数不在 −0.65 与 −0.35 之间。</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all.</source>
        <translation>读自随附的、由 sweep scale --shipped 制作的图：重新抽取网络，样本全都相同。</translation>
    </message>
    <message>
        <source>An exponent of δF over the width, in the mean of the scales from α√h = 100 on, that is not between −0.65 and −0.35.</source>
        <translation>在 α√h 从 100 起的各尺度平均下，δF 对宽度的指数不在 −0.65 与 −0.35 之间。</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. It is 3.7 % steeper, from 0.001 to 0.0056 as from there to 0.032, and beyond 1.5 at each of five widths: going further does not bring it nearer. What the rest is, is not explained.</source>
        <translation>读自随附的、由 sweep scale --shipped 制作的图：重新抽取网络，样本全都相同。它陡 3.7 %，从 0.001 到 0.0056 与从那里到 0.032 都如此，五种宽度各自也都比 1.5 陡：走得更远也不会更接近。其余部分是什么尚无解释。</translation>
    </message>
    <message>
        <source>With skip connections of strength 0.4 the load curve is straight</source>
        <translation>强度为 0.4 的跳跃连接下载荷曲线是直的</translation>
    </message>
    <message>
        <source>Without noise, a residual network of strength 0.4 has a load curve whose correlation with a straight line is above 0.99.</source>
        <translation>无噪声时，强度为 0.4 的残差网络的载荷曲线与直线的相关系数高于 0.99。</translation>
    </message>
    <message>
        <source>With full skip connections data noise of 0.4, with which the plain network is not active, makes the load curve convex.</source>
        <translation>完全跳跃连接下，0.4 的数据噪声（普通网络在此噪声下并不活跃）使载荷曲线变凸。</translation>
    </message>
    <message>
        <source>The change of the tangent kernel is a function of α√h: at the same α√h it is the same at every width.</source>
        <translation>正切核的变化是 α√h 的函数：在相同的 α√h 处对每个宽度相同。</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, one hidden layer</source>
        <translation>核的变化按 (α√h)^−a，一个隐藏层</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 1 for one hidden layer.</source>
        <translation>在学习特征处，齐次性给出 a = 2L/(L + 1)：一个隐藏层为 1。</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.15 and −0.85.</source>
        <translation>从 α√h = 0.003 到 0.03 的斜率不在 −1.15 与 −0.85 之间。</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, three hidden layers</source>
        <translation>核的变化按 (α√h)^−a，三个隐藏层</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 1.5 for three hidden layers. Within a tenth of that.</source>
        <translation>在学习特征处，齐次性给出 a = 2L/(L + 1)：三个隐藏层为 1.5。误差在十分之一以内。</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.65 and −1.35.</source>
        <translation>从 α√h = 0.003 到 0.03 的斜率不在 −1.65 与 −1.35 之间。</translation>
    </message>
    <message>
        <source>Seen a little steeper than 1.5, by 2 to 5 % and beyond the error, over four decades of scale.</source>
        <translation>在四个数量级的尺度上所见比 1.5 略陡 2 至 5 %，超出误差。</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, five hidden layers</source>
        <translation>核的变化按 (α√h)^−a，五个隐藏层</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 5/3 for five hidden layers. Within a tenth of that.</source>
        <translation>在学习特征处，齐次性给出 a = 2L/(L + 1)：五个隐藏层为 5/3。误差在十分之一以内。</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.82 and −1.52.</source>
        <translation>从 α√h = 0.003 到 0.03 的斜率不在 −1.82 与 −1.52 之间。</translation>
    </message>
    <message>
        <source>Seen a little steeper than 5/3, beyond the error.</source>
        <translation>所见比 5/3 略陡，超出误差。</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as 1/(α√h) where it is lazy</source>
        <translation>惰性处核的变化按 1/(α√h)</translation>
    </message>
    <message>
        <source>Far on the lazy side the kernel&apos;s change falls as one over the output scale.</source>
        <translation>在惰性一侧的远处，核的变化按输出尺度的倒数下降。</translation>
    </message>
    <message>
        <source>A slope from α√h = 300 to 3,000 that is not between −1.15 and −0.85.</source>
        <translation>从 α√h = 300 到 3,000 的斜率不在 −1.15 与 −0.85 之间。</translation>
    </message>
    <message>
        <source>Feature learning errs less than lazy learning</source>
        <translation>特征学习的错误少于惰性学习</translation>
    </message>
    <message>
        <source>At the same width the test error is lower where features are learned.</source>
        <translation>宽度相同时，学习特征处的测试误差更低。</translation>
    </message>
    <message>
        <source>A test error at α√h = 100 that is not above that at 0.1.</source>
        <translation>α√h = 100 处的测试误差不高于 0.1 处。</translation>
    </message>
    <message>
        <source>Digits by ten components, 256 samples; with pixels it was seen more clearly. In the diagram that ships, ten networks a cell on one set of samples, it is the other way round for wide ones: at h = 256 9.6 ± 0.2 % at α√h = 0.03 against 7.7 ± 0.1 % at 178; at h = 16 nothing is told apart.</source>
        <translation>数字的十个主成分，256 个样本；用像素时更明显。在随附的图中（同一组样本，每格十个网络），宽网络正好相反：h = 256 时，α√h = 0.03 处为 9.6 ± 0.2 %，178 处为 7.7 ± 0.1 %；h = 16 时无法区分。</translation>
    </message>
    <message>
        <source>δF ~ 1/√h where features are learned</source>
        <translation>学习特征处 δF ~ 1/√h</translation>
    </message>
    <message>
        <source>How far F strays from one initialisation to another falls as one over the root of the width.</source>
        <translation>F 在不同初始化之间的偏离按宽度平方根的倒数下降。</translation>
    </message>
    <message>
        <source>δF ~ 1/√h where it is lazy</source>
        <translation>惰性处 δF ~ 1/√h</translation>
    </message>
    <message>
        <source>An average of networks errs less than each</source>
        <translation>多个网络的平均错误少于各个</translation>
    </message>
    <message>
        <source>Six narrow networks&apos; mean F errs less than they do each.</source>
        <translation>六个窄网络的平均 F 的错误少于它们各自。</translation>
    </message>
    <message>
        <source>A mean test error of six networks of 16 units that is not above that of their mean F.</source>
        <translation>六个 16 单元网络的平均测试误差不高于其平均 F 的测试误差。</translation>
    </message>
    <message>
        <source>Whether it does what width does takes one wide network beside it: that is not measured here.</source>
        <translation>它是否起到宽度的作用，需与一个宽网络对照：此处没有测量。</translation>
    </message>
    <message>
        <source>The kernel begins to move at t₁ ~ α√h</source>
        <translation>核在 t₁ ~ α√h 开始移动</translation>
    </message>
    <message>
        <source>Where features are learned, the time at which the kernel has changed by a tenth goes as the output scale.</source>
        <translation>在学习特征处，核变化十分之一的时间按输出尺度变化。</translation>
    </message>
    <message>
        <source>An exponent from α√h = 0.01 to 1 that is not between 0.9 and 1.1.</source>
        <translation>从 α√h = 0.01 到 1 的指数不在 0.9 与 1.1 之间。</translation>
    </message>
    <message>
        <source>Short of the margin the hinge pulls evenly, so that the course is one and the same curve of t/α: the exponent is exact there, and its interval tells of the numerics. Far on the lazy side the kernel never changes by a tenth.</source>
        <translation>未达间隔时合页损失的拉力均匀，因此过程是 t/α 的同一条曲线：指数在那里是精确的，其区间反映数值方法。在惰性一侧的远处，核从不变化十分之一。</translation>
    </message>
    <message>
        <source>The regimes cross at α* ~ 1/√h</source>
        <translation>两区域在 α* ~ 1/√h 处相交</translation>
    </message>
    <message>
        <source>The scale α at which the kernel changes by its own size falls as one over the root of the width.</source>
        <translation>核的变化等于自身大小处的尺度 α 按宽度平方根的倒数下降。</translation>
    </message>
    <message>
        <source>An exponent of that α over the width from 16 to 256 that is not between −0.65 and −0.35.</source>
        <translation>该 α 对宽度（16 到 256）的指数不在 −0.65 与 −0.35 之间。</translation>
    </message>
    <message>
        <source>Far on the lazy side, too, all widths do alike</source>
        <translation>在惰性一侧的远处，所有宽度也表现相同</translation>
    </message>
    <message>
        <source>There, too, the change of the tangent kernel is a function of α√h alone.</source>
        <translation>在那里正切核的变化也只是 α√h 的函数。</translation>
    </message>
    <message>
        <source>A change of the kernel, in the mean of the scales from α√h = 100 on, that goes with the width as a power beyond ±0.25.</source>
        <translation>在 α√h 从 100 起的各尺度平均下，核的变化随宽度以超出 ±0.25 的幂变化。</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. There it goes about as 1/(αh). For one hidden layer of linear units that can be derived: to first order in 1/α the kernel changes by f(w₀)/(αh) of its size, which at the same α√h falls as 1/√h; to second order by half of 1/(α√h)², alike for all widths and larger as long as α is below about 1.</source>
        <translation>读自随附的、由 sweep scale --shipped 制作的图：重新抽取网络，样本全都相同。在那里大约按 1/(αh) 变化。对单个线性单元隐藏层可以推导：按 1/α 的一阶，核变化为其大小的 f(w₀)/(αh)，在相同的 α√h 处按 1/√h 下降；二阶为 1/(α√h)² 的一半，对所有宽度相同，只要 α 约小于 1 就更大。</translation>
    </message>
    <message>
        <source>The power of homogeneity, to two percent</source>
        <translation>齐次幂次，精确到百分之二</translation>
    </message>
    <message>
        <source>Far on the feature side the kernel&apos;s change goes as (α√h)^−a with a = 2L/(L + 1): 1.5 for three hidden layers.</source>
        <translation>在特征一侧的远处，核的变化按 (α√h)^−a，a = 2L/(L + 1)：三个隐藏层为 1.5。</translation>
    </message>
    <message>
        <source>A slope up to α√h = 0.1 that is not between −1.53 and −1.47.</source>
        <translation>α√h 不超过 0.1 时的斜率不在 −1.53 与 −1.47 之间。</translation>
    </message>
    <message>
        <source>The lazier by scale, the lazier the springs</source>
        <translation>尺度上越惰性，弹簧越惰性</translation>
    </message>
    <message>
        <source>With the output scale the load curve of the same network goes from active to lazy: A rises.</source>
        <translation>随着输出尺度增大，同一网络的载荷曲线由活跃变为惰性：A 上升。</translation>
    </message>
    <message>
        <source>A rank correlation of A with α√h from 0.01 to 10 that is not above 0.5.</source>
        <translation>A 与 0.01 至 10 的 α√h 的秩相关不大于 0.5。</translation>
    </message>
    <message>
        <source>The order agrees; where the regimes part is not the same. A rank correlation of 1 in every seed has an interval of no width, which is no certainty.</source>
        <translation>次序一致；区域的分界处不相同。每个种子的秩相关都为 1 时区间宽度为零，这并不意味着确定无疑。</translation>
    </message>
    <message>
        <source>Laziness by scale leaves what is learned to the readout</source>
        <translation>尺度惰性把所学留给读出层</translation>
    </message>
    <message>
        <source>In the lazy limit the hidden layers keep the load of the random network, of either sign; what training adds lies on the spring between them and the logits.</source>
        <translation>在惰性极限下，隐藏层保留随机网络的载荷，正负皆有；训练所增加的落在它们与对数几率之间的弹簧上。</translation>
    </message>
    <message>
        <source>A share of the readout in the load at α√h = 100 that is not by more than a half above that at 0.1.</source>
        <translation>α√h = 100 处读出层在载荷中的份额没有比 0.1 处高出一半以上。</translation>
    </message>
    <message>
        <source>Of four networks of six layers the random load was −1.2 to +1.3, and stayed; where it is positive the hidden layers keep a part of the whole.</source>
        <translation>四个六层网络的随机载荷为 −1.2 至 +1.3，且保持不变；为正时隐藏层保留整体的一部分。</translation>
    </message>
    <message>
        <source>Far on the feature side the springs are active</source>
        <translation>特征一侧远处弹簧为活跃</translation>
    </message>
    <message>
        <source>At α√h = 0.01 the deep layers bear less than their share: A is negative.</source>
        <translation>在 α√h = 0.01 处深层承担的少于其份额：A 为负。</translation>
    </message>
    <message>
        <source>A concavity that is not below −0.05.</source>
        <translation>凹度不低于 −0.05。</translation>
    </message>
    <message>
        <source>With batch norm such a network stays lazy on the springs, whatever the optimiser (nets/README 6.9).</source>
        <translation>有批归一化时，无论用何种优化器，这样的网络在弹簧上都保持惰性（nets/README 6.9）。</translation>
    </message>
    <message>
        <source>Batch norm is what keeps a feature-learning network lazy on the springs</source>
        <translation>使学习特征的网络在弹簧上保持惰性的是批归一化</translation>
    </message>
    <message>
        <source>With a small output scale the same network, trained with Adam, has a load curve that is clearly more concave with batch norm than without.</source>
        <translation>输出尺度小时，用 Adam 训练的同一网络，有批归一化时的载荷曲线明显比没有时更凹。</translation>
    </message>
    <message>
        <source>A concavity that batch norm does not raise by more than 0.1.</source>
        <translation>批归一化使凹度的升高不超过 0.1。</translation>
    </message>
    <message>
        <source>With gradient descent in place of Adam the difference is larger still (nets/README 6.9).</source>
        <translation>用梯度下降代替 Adam 时差别更大（nets/README 6.9）。</translation>
    </message>
    <message>
        <source>With batch norm and Adam, too, laziness by scale leaves the load to the readout</source>
        <translation>有批归一化和 Adam 时，尺度惰性也把载荷留给读出层</translation>
    </message>
    <message>
        <source>The larger the output scale, the more of the load lies between the last hidden layer and the logits.</source>
        <translation>输出尺度越大，最后隐藏层与对数几率之间的载荷越多。</translation>
    </message>
    <message>
        <source>A readout&apos;s share at an output scale of 10 that is not by more than 0.3 above that at 0.1.</source>
        <translation>输出尺度为 10 时读出层的份额没有比 0.1 处高出 0.3 以上。</translation>
    </message>
    <message>
        <source>Skip connections act as grease</source>
        <translation>跳跃连接如同润滑</translation>
    </message>
    <message>
        <source>Of the same network without noise, the load curve is clearly less concave with skip connections of strength 1 than without.</source>
        <translation>同一网络在无噪声时，跳跃强度为 1 的载荷曲线明显比没有跳跃连接时凹得少。</translation>
    </message>
    <message>
        <source>A concavity that skip connections do not lower by more than 0.1.</source>
        <translation>跳跃连接没有使凹度降低超过 0.1。</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Less friction does the same to a chain.</source>
        <translation>此处在手写数字上所见，没有理论。摩擦减小对链有同样的作用。</translation>
    </message>
    <message>
        <source>Skip connections straighten the load curve</source>
        <translation>跳跃连接使载荷曲线变直</translation>
    </message>
    <message>
        <source>Without noise the load curve with skip connections of strength 1 lies closer to a straight line than without.</source>
        <translation>无噪声时，跳跃强度为 1 的载荷曲线比没有跳跃连接时更接近直线。</translation>
    </message>
    <message>
        <source>A correlation with a straight line that they do not raise.</source>
        <translation>跳跃连接没有提高与直线的相关系数。</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Where noise has straightened the curve already they bend it the other way.</source>
        <translation>此处在手写数字上所见，没有理论。若噪声已使曲线变直，跳跃连接会使它弯向另一侧。</translation>
    </message>
    <message>
        <source>With full skip connections the load curve is straight</source>
        <translation>完全跳跃连接下载荷曲线是直的</translation>
    </message>
    <message>
        <source>Without noise, a residual network of strength 1 has a load curve whose correlation with a straight line is above 0.99.</source>
        <translation>无噪声时，强度为 1 的残差网络的载荷曲线与直线的相关系数高于 0.99。</translation>
    </message>
    <message>
        <source>A correlation of 0.99 or less.</source>
        <translation>相关系数为 0.99 或更低。</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory.</source>
        <translation>此处在手写数字上所见，没有理论。</translation>
    </message>
    <message>
        <source>Skip connections and data noise together make the network active</source>
        <translation>跳跃连接与数据噪声一起使网络活跃</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Less friction alone would make a chain straight, and never convex.</source>
        <translation>此处在手写数字上所见，没有理论。仅减小摩擦只会使链变直，绝不会变凸。</translation>
    </message>
    <message>
        <source>digits batch size</source>
        <translation>数字：批大小</translation>
    </message>
    <message>
        <source>digits data noise</source>
        <translation>数字：数据噪声</translation>
    </message>
    <message>
        <source>digits dropout</source>
        <translation>数字：随机失活</translation>
    </message>
    <message>
        <source>digits learning rate</source>
        <translation>数字：学习率</translation>
    </message>
    <message>
        <source>digits skip strength</source>
        <translation>数字：跳跃强度</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold here</source>
        <translation>在此不成立</translation>
    </message>
    <message>
        <source>undetermined at this scale</source>
        <translation>在此规模未定</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>gaussian mixture</source>
        <translation>高斯混合</translation>
    </message>
    <message>
        <source>two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>shells</source>
        <translation>球壳</translation>
    </message>
    <message>
        <source>random labels</source>
        <translation>随机标签</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>mnist</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>fashion mnist</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>cifar 10</source>
        <translation>CIFAR-10</translation>
    </message>
    <message>
        <source>cifar 10 colour</source>
        <translation>彩色 CIFAR-10</translation>
    </message>
    <message>
        <source>leaky relu</source>
        <translation>leaky ReLU</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>gelu</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>elu</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>silu</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>overdamped</source>
        <translation>过阻尼</translation>
    </message>
    <message>
        <source>langevin</source>
        <translation>Langevin</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>common</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>pulled end</source>
        <translation>被拉端</translation>
    </message>
    <message>
        <source>held end</source>
        <translation>固定端</translation>
    </message>
    <message>
        <source>constant force</source>
        <translation>恒力</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>斜坡</translation>
    </message>
    <message>
        <source>jerks</source>
        <translation>猛拉</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>utf 8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>utf 16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>windows 1252</source>
        <translation>Windows 1252</translation>
    </message>
    <message>
        <source>mlp</source>
        <translation>mlp</translation>
    </message>
    <message>
        <source>cnn</source>
        <translation>cnn</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>drawn anew</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>sgd</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>noisy sgd</source>
        <translation>含噪 SGD</translation>
    </message>
    <message>
        <source>noisy rms</source>
        <translation>含噪 RMS</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>squared difference</source>
        <translation>差的平方</translation>
    </message>
    <message>
        <source>squared probability</source>
        <translation>概率的平方</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>ntk</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>after activation</source>
        <translation>激活之后</translation>
    </message>
    <message>
        <source>after norm</source>
        <translation>归一化之后</translation>
    </message>
    <message>
        <source>before norm</source>
        <translation>归一化之前</translation>
    </message>
    <message>
        <source>ruler</source>
        <translation>折叠尺</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>tall</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>descent</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>soft hinge</source>
        <translation>软合页</translation>
    </message>
    <message>
        <source>parity</source>
        <translation>奇偶</translation>
    </message>
    <message>
        <source>halves</source>
        <translation>两半</translation>
    </message>
    <message>
        <source>one</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>No font of this computer has Chinese letters: install one, such as Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk), and start again, or choose another language.</source>
        <translation>No font of this computer has Chinese letters: install one, such as Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk), and start again, or choose another language.</translation>
    </message>
    <message>
        <source>What was predicted, and what came</source>
        <translation>预测与结果</translation>
    </message>
    <message>
        <source>This is our prediction</source>
        <translation>这是我们的预测</translation>
    </message>
    <message>
        <source>Phones…</source>
        <translation>手机…</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <comment>{n} answer</comment>
        <translation>
            <numerusform>{n} 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>there is nothing yet to ask about</source>
        <translation>还没有可提问的内容</translation>
    </message>
    <message>
        <source>nothing can be asked of this lab</source>
        <translation>此实验室没有可提问的内容</translation>
    </message>
    <message>
        <source>no prediction is open</source>
        <translation>没有进行中的预测</translation>
    </message>
    <message>
        <source>another lab is open than was asked of</source>
        <translation>打开的实验室不是所问的那个</translation>
    </message>
    <message>
        <source>nothing was predicted and revealed yet</source>
        <translation>还没有预测并揭晓的内容</translation>
    </message>
    <message>
        <source>The predictions of last time cannot be read: {why}</source>
        <translation>无法读取上次的预测：{why}</translation>
    </message>
    <message>
        <source>The predictions cannot be kept: {why}</source>
        <translation>无法保存预测：{why}</translation>
    </message>
    <message>
        <source>Pad for a load curve</source>
        <translation>载荷曲线画板</translation>
    </message>
    <message>
        <source>Draw with the mouse, or choose a layer with ← and → and move it with ↑ and ↓; in a lecture hold Ctrl with them.</source>
        <translation>用鼠标画，或用 ← 和 → 选择一层，再用 ↑ 和 ↓ 移动；在讲课中请同时按住 Ctrl。</translation>
    </message>
    <message>
        <source>Draw the load curve here</source>
        <translation>在此画出载荷曲线</translation>
    </message>
    <message>
        <source>What you predicted, and what came</source>
        <translation>您的预测与结果</translation>
    </message>
    <message>
        <source>This machine is on no network, so phones cannot come.</source>
        <translation>本机没有连接任何网络，手机无法接入。</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>地址的二维码</translation>
    </message>
    <message>
        <source>Phones on this network can open the page until the lecture ends.</source>
        <translation>此网络上的手机在讲座结束前都可打开页面。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>text has {percent} % already</source>
        <translation>文字已为 {percent} %</translation>
    </message>
    <message>
        <source>the projector theme has the type of the room</source>
        <translation>投影主题使用会场的字号</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>thing for a key to do</source>
        <translation>按键可做的事</translation>
    </message>
    <message>
        <source>{file}: {deed} takes a list of keys in quotes</source>
        <translation>{file}：{deed} 需要引号中的按键列表</translation>
    </message>
    <message>
        <source>{file}: the key {key} does both {one} and {other}</source>
        <translation>{file}：按键 {key} 同时用于 {one} 和 {other}</translation>
    </message>
    <message>
        <source>The folder of a lecture</source>
        <translation>讲座的文件夹</translation>
    </message>
    <message>
        <source>The lecture {name} was not ended.</source>
        <translation>讲座 {name} 没有结束。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束它</translation>
    </message>
    <message>
        <source>New here? A tour of three minutes shows what moves, and why.</source>
        <translation>初次来到这里？三分钟的导览展示什么在动，以及为什么。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>参加导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and {n} more</source>
        <comment>{first}; and one more</comment>
        <translation>
            <numerusform>{first}；以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>open a lecture first</source>
        <translation>请先打开讲座</translation>
    </message>
    <message numerus="yes">
        <source>there are {n} steps</source>
        <comment>there is one step</comment>
        <translation>
            <numerusform>共有 {n} 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {digits} …</source>
        <translation>步骤 {digits} …</translation>
    </message>
    <message>
        <source>key {name} is not bound</source>
        <translation>按键 {name} 没有绑定</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>无法显示 {name}</translation>
    </message>
    <message>
        <source>the chain&apos;s thread does not answer</source>
        <translation>链的线程没有响应</translation>
    </message>
    <message>
        <source>back to a step</source>
        <translation>回到某个步骤</translation>
    </message>
    <message>
        <source>{lab} begins anew with the settings of this step</source>
        <translation>{lab} 以此步骤的设置重新开始</translation>
    </message>
    <message>
        <source>Left out on the way here: {what}</source>
        <translation>途中略去：{what}</translation>
    </message>
    <message>
        <source>{file}, line {n}: {line}: {why}</source>
        <translation>{file}，第 {n} 行：{line}：{why}</translation>
    </message>
    <message>
        <source>before its question may stand: of network; not {rest!r}</source>
        <translation>问题之前可写 of network，不能是 {rest!r}</translation>
    </message>
    <message>
        <source>the ends of a scale are numbers, not {low} and {high}</source>
        <translation>刻度的两端应为数，而不是 {low} 和 {high}</translation>
    </message>
    <message>
        <source>a value takes its quantity and its scale, as in: last_share 0 to 1, or … 0.1 to 10 log</source>
        <translation>数值需要其量和刻度，如：last_share 0 to 1，或 … 0.1 to 10 log</translation>
    </message>
    <message>
        <source>there is no quantity {name} here: {names} are known</source>
        <translation>此处没有量 {name}：已知的有 {names}</translation>
    </message>
    <message>
        <source>press keys…</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>{words}: {keys}</source>
        <translation>{words}：{keys}</translation>
    </message>
    <message>
        <source>Also what has no keys</source>
        <translation>包括没有按键的</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>全部恢复通常</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Press keys here to change them. Backspace takes them away, Esc leaves them.</source>
        <translation>在此按键即可更改。Backspace 移除，Esc 放弃。</translation>
    </message>
    <message>
        <source>Kept in {path}, a text file.</source>
        <translation>保存于文本文件 {path}。</translation>
    </message>
    <message>
        <source>{short} of {all} networks stopped before every sample was where the loss wants it</source>
        <translation>{all} 个网络中有 {short} 个在每个样本达到损失要求之前停止</translation>
    </message>
    <message numerus="yes">
        <source>{n} blocks</source>
        <comment>one block</comment>
        <translation>
            <numerusform>{n} 个滑块</numerusform>
        </translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>the step {id} did not end within {patience:g} s</source>
        <translation>步骤 {id} 没有在 {patience:g} s 内结束</translation>
    </message>
    <message numerus="yes">
        <source>and {n} curves more</source>
        <comment>and one more</comment>
        <translation>
            <numerusform>以及另外 {n} 条曲线</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {first} to {last}, with {x} from {begin} to {end}</source>
        <translation>{name}：{first} 至 {last}，{x} 从 {begin} 到 {end}</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>在 {low} 与 {high} 之间</translation>
    </message>
    <message>
        <source>Both say lazy and mean different things: the kernel, that features stay as they were drawn; the springs, that the deep layers of the random network bear most.</source>
        <translation>两者都说惰性，所指却不同：核是说特征仍如抽取时；弹簧是说随机网络的深层承担最多。</translation>
    </message>
    <message>
        <source>Both say lazy, and mean different things.</source>
        <translation>两者都说惰性，所指却不同。</translation>
    </message>
    <message>
        <source>Lazy for the kernel, but not on the springs: the features stay as they were drawn, and the readout bears {part} % of the load.</source>
        <translation>对核为惰性，在弹簧上却不是：特征仍如抽取时，读出层承担 {part} % 的载荷。</translation>
    </message>
    <message>
        <source>Lazy for the kernel, not on the springs: the readout bears it.</source>
        <translation>对核为惰性，在弹簧上不是：由读出层承担。</translation>
    </message>
    <message>
        <source>Lazy for the kernel, but not on the springs.</source>
        <translation>对核为惰性，在弹簧上不是。</translation>
    </message>
    <message>
        <source>Lazy on the springs, but not for the kernel: the deep layers bear most, and all of them learn features.</source>
        <translation>在弹簧上为惰性，对核却不是：深层承担最多，而各层都在学习特征。</translation>
    </message>
    <message>
        <source>Lazy on the springs, not for the kernel.</source>
        <translation>在弹簧上为惰性，对核不是。</translation>
    </message>
    <message>
        <source>Neither kernel nor springs call it lazy.</source>
        <translation>核与弹簧都不称其为惰性。</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见内容</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>问与答</translation>
    </message>
    <message>
        <source>{inputs:,} inputs are no square pictures, grey or in three colours</source>
        <translation>{inputs:,} 个输入不是灰度或三色的方形图片</translation>
    </message>
    <message>
        <source>Sound needs one package more: pip install &quot;springblock-lab[sound]&quot;, then start again</source>
        <translation>声音还需要一个包：pip install &quot;springblock-lab[sound]&quot;，然后重新启动</translation>
    </message>
    <message>
        <source>No sound can be played here: there is no device for it</source>
        <translation>此处无法播放声音：没有相应的设备</translation>
    </message>
    <message>
        <source>a film of two recordings has no sound</source>
        <translation>由两个记录组成的影片没有声音</translation>
    </message>
    <message>
        <source>a film of two recordings is 32 pixels wide at least</source>
        <translation>由两个记录组成的影片至少 32 像素宽</translation>
    </message>
    <message>
        <source>{picture} lies outside of the lecture&apos;s folder</source>
        <translation>{picture} 在讲座的文件夹之外</translation>
    </message>
    <message>
        <source>there is no picture {picture}</source>
        <translation>没有图片 {picture}</translation>
    </message>
    <message>
        <source>the one that ships</source>
        <translation>随附的图</translation>
    </message>
    <message numerus="yes">
        <source>{n} networks a cell</source>
        <comment>{n} network a cell</comment>
        <translation>
            <numerusform>每格 {n} 个网络</numerusform>
        </translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>此处未知</translation>
    </message>
    <message>
        <source>this diagram is over {x} and {y}: the maps show those over alpha-root-width (x) and width (y)</source>
        <translation>此图的轴为 {x} 和 {y}：这里只显示以 alpha-root-width（x）和 width（y）为轴的图</translation>
    </message>
    <message>
        <source>no network of this diagram has been trained yet</source>
        <translation>此图中尚无网络完成训练</translation>
    </message>
    <message>
        <source>{path} is of no training that was attached</source>
        <translation>{path} 不是已接入训练的录制</translation>
    </message>
    <message>
        <source>{path}: the model has not been looked at yet</source>
        <translation>{path}：尚未查看过模型</translation>
    </message>
    <message>
        <source>{path} tells no attached training that can be read</source>
        <translation>{path} 不含可读取的已接入训练</translation>
    </message>
    <message>
        <source>Attached trainings in {folder}</source>
        <translation>{folder} 中已接入的训练</translation>
    </message>
    <message>
        <source>Hold the curve of one and watch another: the two lie over each other.</source>
        <translation>保留一个的曲线，观看另一个：两者便叠在一起。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观看</translation>
    </message>
    <message>
        <source>Watch {name}</source>
        <translation>观看 {name}</translation>
    </message>
    <message>
        <source>Hold curve</source>
        <translation>保留曲线</translation>
    </message>
    <message>
        <source>Hold the curve of {name}</source>
        <translation>保留 {name} 的曲线</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>ended with {error}</source>
        <translation>以 {error} 结束</translation>
    </message>
    <message>
        <source>its script is gone</source>
        <translation>其脚本已不在</translation>
    </message>
    <message>
        <source>Not listed, as they are of no attached training: {names}</source>
        <translation>未列出，因为不是已接入训练的录制：{names}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} older files are not listed</source>
        <comment>one older file is not listed</comment>
        <translation>
            <numerusform>另有 {n:,} 个更早的文件未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>The next step, as the audience will see it</source>
        <translation>下一步，听众将看到的样子</translation>
    </message>
</context>
</TS>
