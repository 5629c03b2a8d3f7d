<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{name}, {s:.1f} s</source>
        <translation>{name}, {s:.1f} s</translation>
    </message>
    <message>
        <source>the recording that is watched</source>
        <translation>izlenen kayıt</translation>
    </message>
    <message>
        <source>the recording that is made</source>
        <translation>yapılmakta olan kayıt</translation>
    </message>
    <message>
        <source>Something went wrong ({name}: {error}). The window goes on.</source>
        <translation>Bir şeyler ters gitti ({name}: {error}). Pencere çalışmayı sürdürüyor.</translation>
    </message>
    <message>
        <source>What do you predict?</source>
        <translation>Ne tahmin ediyorsunuz?</translation>
    </message>
    <message>
        <source>Wait for a question.</source>
        <translation>Bir soru bekleyin.</translation>
    </message>
    <message>
        <source>Draw the load curve from the left to the right.</source>
        <translation>Yük eğrisini soldan sağa çizin.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>katman</translation>
    </message>
    <message>
        <source>Lazy: the last do most</source>
        <translation>Tembel: en çok sonuncular</translation>
    </message>
    <message>
        <source>Balanced: all do alike</source>
        <translation>Dengeli: hepsi eşit</translation>
    </message>
    <message>
        <source>Active: the first do most</source>
        <translation>Etkin: en çok ilkler</translation>
    </message>
    <message>
        <source>The first of the list comes first.</source>
        <translation>Listede ilk olan önce gelir.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gönder</translation>
    </message>
    <message>
        <source>Send another</source>
        <translation>Başka bir tane gönder</translation>
    </message>
    <message>
        <source>It has arrived. Until the answer comes, you can send another.</source>
        <translation>Ulaştı. Yanıt gelene dek başka bir tane gönderebilirsiniz.</translation>
    </message>
    <message>
        <source>It did not arrive. Wait a moment, and send it again.</source>
        <translation>Ulaşmadı. Biraz bekleyip yeniden gönderin.</translation>
    </message>
    <message>
        <source>The lecture is over, or the network is lost.</source>
        <translation>Ders bitti ya da ağ bağlantısı koptu.</translation>
    </message>
    <message>
        <source>Nothing is stored, and nobody is asked for a name.</source>
        <translation>Hiçbir şey saklanmaz ve kimseye adı sorulmaz.</translation>
    </message>
    <message>
        <source>The page for phones cannot be served: {why}</source>
        <translation>Telefonlar için sayfa sunulamıyor: {why}</translation>
    </message>
    <message>
        <source>The page for phones is not served any more. The lecture goes on without it.</source>
        <translation>Telefonlar için sayfa artık sunulmuyor. Ders onsuz sürüyor.</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>durgun</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>çekiş</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>katman</translation>
    </message>
    <message>
        <source>share</source>
        <translation>pay</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>eşit</translation>
    </message>
    <message>
        <source>the hand&apos;s:</source>
        <translation>elin:</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>katman yok</translation>
    </message>
    <message>
        <source>slack</source>
        <translation>gevşek</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>gergin</translation>
    </message>
    <message numerus="yes">
        <source>Measuring {n} claims…</source>
        <comment>Measuring…</comment>
        <translation>
            <numerusform>{n} sav ölçülüyor…</numerusform>
        </translation>
    </message>
    <message>
        <source>what was measured cannot be kept: {why}</source>
        <translation>ölçülen saklanamıyor: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{n} claims measured</source>
        <comment>{n} claim measured</comment>
        <translation>
            <numerusform>{n} sav ölçüldü</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured on {day}</source>
        <translation>Ölçüm tarihi: {day}</translation>
    </message>
    <message>
        <source>Refuted by: {what}</source>
        <translation>Çürütecek olan: {what}</translation>
    </message>
    <message>
        <source>Measured by: {command}</source>
        <translation>Ölçüm komutu: {command}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>ölçülmedi</translation>
    </message>
    <message>
        <source>{mean}, exact</source>
        <translation>{mean}, kesin</translation>
    </message>
    <message numerus="yes">
        <source>{mean} ({low} … {high}), {n} seeds</source>
        <comment>{mean} ({low} … {high}), {n} seed</comment>
        <translation>
            <numerusform>{mean} ({low} … {high}), {n} tohum</numerusform>
        </translation>
    </message>
    <message>
        <source>the process that measured ended unexpectedly</source>
        <translation>ölçen süreç beklenmedik biçimde sona erdi</translation>
    </message>
    <message>
        <source>Claims of the papers</source>
        <translation>Makalelerin savları</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ölç</translation>
    </message>
    <message>
        <source>Measure all</source>
        <translation>Tümünü ölç</translation>
    </message>
    <message>
        <source>The chosen claim</source>
        <translation>Seçilen sav</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>henüz ölçülmedi</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Sav</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Hüküm</translation>
    </message>
    <message>
        <source>Seen here</source>
        <translation>Burada görülen</translation>
    </message>
    <message>
        <source>{title} keeps its settings: {why}</source>
        <translation>{title} ayarlarını koruyor: {why}</translation>
    </message>
    <message>
        <source>leave the recording or the lab first</source>
        <translation>önce kayıttan veya laboratuvardan çıkın</translation>
    </message>
    <message>
        <source>tie depth</source>
        <translation>derinliği bağla</translation>
    </message>
    <message>
        <source>The chains are being prepared.</source>
        <translation>Zincirler hazırlanıyor.</translation>
    </message>
    <message>
        <source>The ensemble stopped: {failure}.</source>
        <translation>Topluluk durdu: {failure}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chains at t = {time:.1f}, catching up.</source>
        <comment>{n} chain at t = {time:.1f}, catching up.</comment>
        <translation>
            <numerusform>t = {time:.1f} anında {n} zincir, yetişiyorlar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chains at t = {time:.1f}.</source>
        <comment>{n} chain at t = {time:.1f}.</comment>
        <translation>
            <numerusform>t = {time:.1f} anında {n} zincir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click: how it is computed</source>
        <translation>Tıklayın: nasıl hesaplandığı</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formüller</translation>
    </message>
    <message>
        <source>The training process does not answer; it may do so again, or be replaced.</source>
        <translation>Eğitim süreci yanıt vermiyor; yeniden verebilir ya da değiştirilebilir.</translation>
    </message>
    <message>
        <source>The chain stopped: {failure}.</source>
        <translation>Zincir durdu: {failure}.</translation>
    </message>
    <message>
        <source>Back to the last good state</source>
        <translation>Son iyi duruma dön</translation>
    </message>
    <message>
        <source>Go on at a tenth of the rate</source>
        <translation>Onda bir hızla sürdür</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Baştan eğit</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Eğitimi durdur</translation>
    </message>
    <message>
        <source>Training stopped: {failure}</source>
        <translation>Eğitim durdu: {failure}</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Yeniden eğit</translation>
    </message>
    <message>
        <source>Training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number.</source>
        <translation>Eğitim {epoch:,}. dönemde ıraksadı (adım {step:,}): {layer} sayı değil.</translation>
    </message>
    <message>
        <source>Sessions (*.toml)</source>
        <translation>Oturumlar (*.toml)</translation>
    </message>
    <message>
        <source>Data ({endings});;All files (*)</source>
        <translation>Veri ({endings});;Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Oturum aç</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>Kendi verisi</translation>
    </message>
    <message>
        <source>A folder for each class</source>
        <translation>Her sınıf için bir klasör</translation>
    </message>
    <message>
        <source>{name} is {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>aç {name}</translation>
    </message>
    <message>
        <source>data are taken by: set dataset {path}</source>
        <translation>veri şöyle alınır: set dataset {path}</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Oturumu kaydet</translation>
    </message>
    <message numerus="yes">
        <source>the chain has {n} blocks</source>
        <comment>the chain has {n} block</comment>
        <translation>
            <numerusform>zincirin {n} bloğu var</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings (*.h5)</source>
        <translation>Kayıtlar (*.h5)</translation>
    </message>
    <message>
        <source>Attach a training</source>
        <translation>Bir eğitimi bağla</translation>
    </message>
    <message>
        <source>A folder of attached trainings</source>
        <translation>Bağlanmış eğitimlerin klasörü</translation>
    </message>
    <message>
        <source>{name} holds no recording of a training that was attached</source>
        <translation>{name} içinde bağlanmış bir eğitimin kaydı yok</translation>
    </message>
    <message>
        <source>Hold the lab&apos;s curves</source>
        <translation>Laboratuvarın eğrilerini sakla</translation>
    </message>
    <message>
        <source>it cannot be done now</source>
        <translation>şu anda yapılamaz</translation>
    </message>
    <message>
        <source>no lab is open</source>
        <translation>açık laboratuvar yok</translation>
    </message>
    <message>
        <source>no plot of this lab holds curves</source>
        <translation>bu laboratuvarın hiçbir grafiği eğri saklamıyor</translation>
    </message>
    <message>
        <source>hold {name}</source>
        <translation>{name} eğrisini sakla</translation>
    </message>
    <message>
        <source>Hold the curve of a recording</source>
        <translation>Bir kaydın eğrisini sakla</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>{name} adını değiştir</translation>
    </message>
    <message>
        <source>drop {name}</source>
        <translation>{name} eğrisini bırak</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>no held curve is called {name}: there are {known}</source>
        <translation>saklanan hiçbir eğrinin adı {name} değil; var olanlar: {known}</translation>
    </message>
    <message>
        <source>drop all held curves</source>
        <translation>saklanan tüm eğrileri bırak</translation>
    </message>
    <message>
        <source>leave the recording first</source>
        <translation>önce kayıttan çıkın</translation>
    </message>
    <message>
        <source>{title} cannot be opened: {why}</source>
        <translation>{title} açılamıyor: {why}</translation>
    </message>
    <message>
        <source>this lab has no parameter {name}</source>
        <translation>bu laboratuvarda {name} parametresi yok</translation>
    </message>
    <message>
        <source>preset {title}</source>
        <translation>hazır ayar {title}</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>yeniden oynatma</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>F1 keys</source>
        <translation>F1 tuşlar</translation>
    </message>
    <message>
        <source>The last session was not restored: {why}</source>
        <translation>Son oturum geri getirilemedi: {why}</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>başlıyor</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG resimleri (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Resmi kaydet</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>{name} yazılamıyor: {why}</translation>
    </message>
    <message>
        <source>there is no preset {name}; did you mean {near}?</source>
        <translation>{name} adlı hazır ayar yok; {near} mi demek istediniz?</translation>
    </message>
    <message>
        <source>there is no preset {name}</source>
        <translation>{name} adlı hazır ayar yok</translation>
    </message>
    <message>
        <source>Save pull</source>
        <translation>Çekişi kaydet</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablolar (*.csv)</translation>
    </message>
    <message>
        <source>The pull was not saved: {why}</source>
        <translation>Çekiş kaydedilmedi: {why}</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>boşta</translation>
    </message>
    <message>
        <source>training</source>
        <translation>eğitiliyor</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapalı</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} steps</source>
        <comment>{n:,} step</comment>
        <translation>
            <numerusform>{n:,} adım</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate:.0f} frames/s</source>
        <translation>{rate:.0f} kare/s</translation>
    </message>
    <message>
        <source>training: {state}</source>
        <translation>eğitim: {state}</translation>
    </message>
    <message>
        <source>seed {seed}   ·   F1 keys</source>
        <translation>tohum {seed}   ·   F1 tuşlar</translation>
    </message>
    <message>
        <source>diverged; Resume goes on from epoch {epoch:,}</source>
        <translation>ıraksadı; Sürdür {epoch:,}. dönemden devam eder</translation>
    </message>
    <message>
        <source>loss {loss:.3g}</source>
        <translation>kayıp {loss:.3g}</translation>
    </message>
    <message>
        <source>test accuracy {share:.1f} % (epoch {epoch:,})</source>
        <translation>test doğruluğu %{share:.1f} (dönem {epoch:,})</translation>
    </message>
    <message>
        <source>test accuracy {share:.1f} %</source>
        <translation>test doğruluğu %{share:.1f}</translation>
    </message>
    <message>
        <source>preparing the chain (the first start takes some seconds)</source>
        <translation>zincir hazırlanıyor (ilk başlangıç birkaç saniye sürer)</translation>
    </message>
    <message>
        <source>{speed:.3g}× achieved</source>
        <translation>ulaşılan hız {speed:.3g}×</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Son kullanılanlar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Kayıt yap</translation>
    </message>
    <message>
        <source>Nothing is recorded: {why}</source>
        <translation>Kayıt yapılmıyor: {why}</translation>
    </message>
    <message>
        <source>{name} is being recorded: end that first</source>
        <translation>{name} kaydediliyor: önce onu bitirin</translation>
    </message>
    <message numerus="yes">
        <source>Recorded {n:,} frames in {name}</source>
        <comment>Recorded {n:,} frame in {name}</comment>
        <translation>
            <numerusform>{name} dosyasına {n:,} kare kaydedildi</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>İzle</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Kaydı bitir</translation>
    </message>
    <message>
        <source>The course is being worked out.</source>
        <translation>Gidiş hesaplanıyor.</translation>
    </message>
    <message>
        <source>the course failed: {why}</source>
        <translation>gidiş hesaplanamadı: {why}</translation>
    </message>
    <message>
        <source>The training process has ended, and the network with it: train again</source>
        <translation>Eğitim süreci, ağ ile birlikte sona erdi: yeniden eğitin</translation>
    </message>
    <message>
        <source>the training process could not be started: {why}</source>
        <translation>eğitim süreci başlatılamadı: {why}</translation>
    </message>
    <message>
        <source>The comparison ended: the second chain could not follow</source>
        <translation>Karşılaştırma bitti: ikinci zincir ayak uyduramadı</translation>
    </message>
    <message>
        <source>Weights (*{ending})</source>
        <translation>Ağırlıklar (*{ending})</translation>
    </message>
    <message>
        <source>Save weights</source>
        <translation>Ağırlıkları kaydet</translation>
    </message>
    <message>
        <source>Export as a script</source>
        <translation>Betik olarak dışa aktar</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python betikleri (*.py)</translation>
    </message>
    <message>
        <source>There is no network yet: press Train first.</source>
        <translation>Henüz ağ yok: önce Eğit&apos;e basın.</translation>
    </message>
    <message>
        <source>Train starts from the weights in {name}.</source>
        <translation>Eğitim şu dosyadaki ağırlıklarla başlar: {name}.</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>Ağırlıkları aç</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}.</source>
        <translation>{name} kaydedilmedi: {why}.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} kaydedildi.</translation>
    </message>
    <message>
        <source>The network is not kept as it stands: it was held or stopped amid an epoch.</source>
        <translation>Ağ bu haliyle saklanmıyor: bir dönemin ortasında bekletildi ya da durduruldu.</translation>
    </message>
    <message>
        <source>No weights are kept: {why}.</source>
        <translation>Ağırlık saklanmıyor: {why}.</translation>
    </message>
    <message>
        <source>The recording keeps weights, about once a second while the network trains: {size} each.</source>
        <translation>Ağ eğitilirken kayıt yaklaşık saniyede bir ağırlıkları saklar: her biri {size}.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>kayıp</translation>
    </message>
    <message>
        <source>train</source>
        <translation>eğitim</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>blok {number}</translation>
    </message>
    <message>
        <source>block {number}, mean field</source>
        <translation>blok {number}, ortalama alan</translation>
    </message>
    <message>
        <source>{curve}, mean of chains</source>
        <translation>{curve}, zincirlerin ortalaması</translation>
    </message>
    <message>
        <source>{curve}, deviation of chains</source>
        <translation>{curve}, zincirlerin sapması</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>tahmin</translation>
    </message>
    <message>
        <source>{n} predicted</source>
        <translation>{n} tahmin</translation>
    </message>
    <message>
        <source>what came</source>
        <translation>gelen</translation>
    </message>
    <message>
        <source>came: {value}</source>
        <translation>gelen: {value}</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>katman {number}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>{path} okunamıyor: {why}</translation>
    </message>
    <message>
        <source>a table is written as {endings}, not {ending}</source>
        <translation>tablo {endings} olarak yazılır, {ending} olarak değil</translation>
    </message>
    <message>
        <source>that</source>
        <translation>bu</translation>
    </message>
    <message>
        <source>layers {number}–{next}</source>
        <translation>katman {number}–{next}</translation>
    </message>
    <message>
        <source>kernel {number}</source>
        <translation>çekirdek {number}</translation>
    </message>
    <message>
        <source>scale {number}</source>
        <translation>ölçek {number}</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>zincir</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ağ</translation>
    </message>
    <message>
        <source>on test data</source>
        <translation>test verisinde</translation>
    </message>
    <message>
        <source>load curve</source>
        <translation>yük eğrisi</translation>
    </message>
    <message>
        <source>by what the network learned was not measured in the recording</source>
        <translation>kayıtta ağın neyle öğrendiği ölçülmemiş</translation>
    </message>
    <message>
        <source>no network had been measured in the recording</source>
        <translation>kayıtta henüz bir ağ ölçülmemiş</translation>
    </message>
    <message>
        <source>a line that tells no measurement</source>
        <translation>ölçüm bildirmeyen bir satır</translation>
    </message>
    <message>
        <source>{most} recordings at most go into one figure</source>
        <translation>bir şekle en çok {most} kayıt girer</translation>
    </message>
    <message>
        <source>{path} is {long:.6g} s long, not {at:g}</source>
        <translation>{path} {long:.6g} s uzunluğunda, {at:g} s değil</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}: {why}</translation>
    </message>
    <message>
        <source>{curve}, smoothed</source>
        <translation>{curve}, yumuşatılmış</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>test doğruluğu</translation>
    </message>
    <message>
        <source>Shades of test accuracy</source>
        <translation>Test doğruluğunun tonları</translation>
    </message>
    <message>
        <source>The mean test accuracy of a cell&apos;s networks. The line in each cell is its mean load curve: above the straight diagonal is lazy, below it active.</source>
        <translation>Bir hücredeki ağların ortalama test doğruluğu. Her hücredeki çizgi onların ortalama yük eğrisidir: düz köşegenin üstü tembel, altı etkin.</translation>
    </message>
    <message>
        <source>concavity</source>
        <translation>içbükeylik</translation>
    </message>
    <message>
        <source>test accuracy, %</source>
        <translation>test doğruluğu, %</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>eşit</translation>
    </message>
    <message>
        <source>by factors</source>
        <translation>çarpanla</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ilk</translation>
    </message>
    <message>
        <source>to</source>
        <translation>son</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>hücre</translation>
    </message>
    <message>
        <source>{title}: parameter</source>
        <translation>{title}: parametre</translation>
    </message>
    <message>
        <source>{title}: spacing</source>
        <translation>{title}: aralık</translation>
    </message>
    <message>
        <source>{title}: choose at least one.</source>
        <translation>{title}: en az birini seçin.</translation>
    </message>
    <message>
        <source>curves over ℓ/L</source>
        <translation>ℓ/L üzerinde eğriler</translation>
    </message>
    <message>
        <source>Curves of unequal length are compared by ℓ/L.</source>
        <translation>Farklı uzunluktaki eğriler ℓ/L ile karşılaştırılır.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Hücreler</translation>
    </message>
    <message>
        <source>How many values the axis has.</source>
        <translation>Eksende kaç değer olduğu.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Tohumlar</translation>
    </message>
    <message>
        <source>Chains in each cell; their mean curve is shown, their scatter is its error.</source>
        <translation>Her hücredeki zincirler; ortalama eğrileri gösterilir, dağılımları onun hatasıdır.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>How long each chain runs: with noise, the regime depends on it.</source>
        <translation>Her zincirin ne kadar çalıştığı: gürültü varken rejim buna bağlıdır.</translation>
    </message>
    <message>
        <source>Friction</source>
        <translation>Sürtünme</translation>
    </message>
    <message>
        <source>{title}: the first value must be below the last.</source>
        <translation>{title}: ilk değer sonuncudan küçük olmalı.</translation>
    </message>
    <message>
        <source>{title}: steps by a factor must start above 0.</source>
        <translation>{title}: çarpanla ilerleyen adımlar 0&apos;ın üstünde başlamalı.</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps ({time})</source>
        <comment>after {n:,} step ({time})</comment>
        <translation>
            <numerusform>{n:,} adım sonra ({time})</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>tohum {seed}</translation>
    </message>
    <message numerus="yes">
        <source>{n} seeds</source>
        <comment>{n} seed</comment>
        <translation>
            <numerusform>{n} tohum</numerusform>
        </translation>
    </message>
    <message>
        <source>annealed noise</source>
        <translation>tavlanmış gürültü</translation>
    </message>
    <message>
        <source>annealed noise (λ = {number})</source>
        <translation>tavlanmış gürültü (λ = {number})</translation>
    </message>
    <message>
        <source>t = {first:,.6g} to {last:,.6g}</source>
        <translation>t = {first:,.6g} ile {last:,.6g} arası</translation>
    </message>
    <message>
        <source>Diagrams (*.h5)</source>
        <translation>Diyagramlar (*.h5)</translation>
    </message>
    <message>
        <source>The diagram stopped: {text}</source>
        <translation>Diyagram durdu: {text}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Kaydedilmedi: {reason}</translation>
    </message>
    <message>
        <source>Open diagram</source>
        <translation>Diyagram aç</translation>
    </message>
    <message>
        <source>Save diagram</source>
        <translation>Diyagramı kaydet</translation>
    </message>
    <message>
        <source>Point at a cell to hold its curve.</source>
        <translation>Eğrisini saklamak için bir hücreyi gösterin.</translation>
    </message>
    <message>
        <source>{name} is held.</source>
        <translation>{name} saklandı.</translation>
    </message>
    <message>
        <source>the opened diagram</source>
        <translation>açılan diyagram</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Yatay</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Dikey</translation>
    </message>
    <message>
        <source>Both axes set the same parameter: choose another for one of them.</source>
        <translation>İki eksen de aynı parametreyi belirliyor: biri için başkasını seçin.</translation>
    </message>
    <message>
        <source>What no axis names is as {whose} has it.</source>
        <translation>Hiçbir eksende olmayan değerler {whose} ile aynıdır.</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>yan yana</translation>
    </message>
    <message>
        <source>◢ lazy  +{full:g}</source>
        <translation>◢ tembel  +{full:g}</translation>
    </message>
    <message>
        <source>▬ balanced</source>
        <translation>▬ dengeli</translation>
    </message>
    <message>
        <source>−{full:g}  active ◣</source>
        <translation>−{full:g}  etkin ◣</translation>
    </message>
    <message>
        <source>Shades of concavity, from lazy through balanced to active</source>
        <translation>İçbükeyliğin tonları, tembelden dengeliye ve etkine</translation>
    </message>
    <message>
        <source>Concavity of the load curve: above the straight diagonal is lazy, below it active, where two errors leave it beyond ±{beyond:g}; balanced where they leave it within ±{within:g}.</source>
        <translation>Yük eğrisinin içbükeyliği: iki hata payıyla ±{beyond:g} dışında kalıyorsa düz köşegenin üstü tembel, altı etkindir; ±{within:g} içinde kalıyorsa dengelidir.</translation>
    </message>
    <message>
        <source>Phase diagram: a click takes over a cell&apos;s parameters</source>
        <translation>Faz diyagramı: tıklanan hücrenin parametreleri alınır</translation>
    </message>
    <message>
        <source>Run, or open a diagram</source>
        <translation>Çalıştırın ya da bir diyagram açın</translation>
    </message>
    <message>
        <source>border between regimes</source>
        <translation>rejimler arası sınır</translation>
    </message>
    <message>
        <source>live, and its way</source>
        <translation>canlı olan ve yolu</translation>
    </message>
    <message>
        <source>the pull</source>
        <translation>çekiş</translation>
    </message>
    <message>
        <source>The thick line runs between cells whose regimes differ: lazy, balanced, active, or undetermined. The ring is the live one; the thin line is its way here.</source>
        <translation>Kalın çizgi, rejimleri farklı hücrelerin arasından geçer: tembel, dengeli, etkin ya da belirsiz. Halka canlı olandır; ince çizgi buraya gelen yoludur.</translation>
    </message>
    <message>
        <source>Networks in each cell; their mean is shown, their scatter is its error.</source>
        <translation>Her hücredeki ağlar; ortalamaları gösterilir, dağılımları onun hatasıdır.</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} epochs</source>
        <comment>after {n:,} epoch</comment>
        <translation>
            <numerusform>{n:,} dönem sonra</numerusform>
        </translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>henüz eğitilmedi</translation>
    </message>
    <message>
        <source>failed: {why}</source>
        <translation>başarısız: {why}</translation>
    </message>
    <message>
        <source>{accuracy:.1f}{spread} % right</source>
        <translation>%{accuracy:.1f}{spread} doğru</translation>
    </message>
    <message>
        <source>the Network panel</source>
        <translation>Ağ paneli</translation>
    </message>
    <message>
        <source>one of your own</source>
        <translation>sizin kendi diyagramınız</translation>
    </message>
    <message>
        <source>Diagram that comes with the app</source>
        <translation>Uygulamayla gelen diyagram</translation>
    </message>
    <message>
        <source>Known diagrams</source>
        <translation>Bilinen diyagramlar</translation>
    </message>
    <message numerus="yes">
        <source>Each network has {n} hidden layers and trains</source>
        <comment>Each network has {n} hidden layer and trains</comment>
        <translation>
            <numerusform>Her ağın {n} gizli katmanı var; eğitim süresi</numerusform>
        </translation>
    </message>
    <message>
        <source>Each network trains</source>
        <translation>Her ağın eğitim süresi</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} epochs</source>
        <comment>{n:,} epoch</comment>
        <translation>
            <numerusform>{n:,} dönem</numerusform>
        </translation>
    </message>
    <message>
        <source>{layers} for {epochs} on {data}.</source>
        <translation>{layers} {epochs}, veri: {data}.</translation>
    </message>
    <message>
        <source>{layers} for {epochs}.</source>
        <translation>{layers} {epochs}.</translation>
    </message>
    <message>
        <source>the live chain</source>
        <translation>canlı zincir</translation>
    </message>
    <message>
        <source>annealed at λ = {number}</source>
        <translation>λ = {number} ile tavlanmış</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>sabit</translation>
    </message>
    <message>
        <source>Each cell is shown at t = {time:,.6g}; the noise is {noise}.</source>
        <translation>Her hücre t = {time:,.6g} anında gösterilir; gürültü: {noise}.</translation>
    </message>
    <message>
        <source>Too few cells are known for a correlation.</source>
        <translation>Bilinen hücreler bir korelasyon için çok az.</translation>
    </message>
    <message>
        <source>Rank correlations over the cells whose curve is clear of its noise; 95 % intervals by Fisher&apos;s transformation, as if neighbours were independent.</source>
        <translation>Eğrisi gürültüsünden ayrılan hücrelerdeki sıra korelasyonları; %95 aralıklar Fisher dönüşümüyle, komşular bağımsızmış gibi.</translation>
    </message>
    <message>
        <source>Draw the load curve that you want: the settings whose curve is nearest are found.</source>
        <translation>İstediğiniz yük eğrisini çizin: eğrisi en yakın olan ayarlar bulunur.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>temizle</translation>
    </message>
    <message>
        <source>Accuracy against concavity</source>
        <translation>İçbükeyliğe karşı doğruluk</translation>
    </message>
    <message>
        <source>Settings for a curve</source>
        <translation>Bir eğri için ayarlar</translation>
    </message>
    <message>
        <source>Accuracy with concavity: {bent}. With straightness (−|concavity|): {straight}. {which} {best} {how}</source>
        <translation>Doğruluk ile içbükeylik: {bent}. Düzlük (−|içbükeylik|) ile: {straight}. {which} {best} {how}</translation>
    </message>
    <message>
        <source>off by {distance:.2f}</source>
        <translation>{distance:.2f} uzakta</translation>
    </message>
    <message>
        <source>Click: the app takes these settings over and trains.</source>
        <translation>Tıklayın: uygulama bu ayarları alır ve eğitir.</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>düzlük</translation>
    </message>
    <message>
        <source>The one with {name} is clearly the closer.</source>
        <translation>Açıkça daha yakın olan: {name}.</translation>
    </message>
    <message>
        <source>Their intervals overlap: these cells do not tell which of the two it goes with.</source>
        <translation>Aralıkları örtüşüyor: bu hücreler hangisiyle gittiğini söylemiyor.</translation>
    </message>
    <message>
        <source>The best cell has {bend}: {regime}.</source>
        <translation>En iyi hücrede {bend}: {regime}.</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} ile {high} arası)</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>henüz hesaplanmadı</translation>
    </message>
    <message>
        <source>diverged: the time step is too large here</source>
        <translation>ıraksadı: zaman adımı burada çok büyük</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>henüz çalıştırılmadı</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>hesaplanıyor</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>tamamlandı</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>tamamlanmadı</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Çalıştır</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Pages of the diagram</source>
        <translation>Diyagramın sayfaları</translation>
    </message>
    <message>
        <source>Draw a load curve here</source>
        <translation>Buraya bir yük eğrisi çizin</translation>
    </message>
    <message>
        <source>Pad for a load curve: draw one to find the cells nearest to it</source>
        <translation>Yük eğrisi için alan: en yakın hücreleri bulmak üzere bir eğri çizin</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Hesapla</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Oku</translation>
    </message>
    <message>
        <source>Both maps with one cursor at the same place: lazy is above on both, as the negative slope grows downwards.</source>
        <translation>Aynı yerde tek imleçle iki harita: ikisinde de tembel yukarıdadır, çünkü negatif eğim aşağı doğru büyür.</translation>
    </message>
    <message>
        <source>Phase diagram of chains</source>
        <translation>Zincirlerin faz diyagramı</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click to start the chain there; drag to lead the chain along</source>
        <translation>Okumak için bir hücreyi gösterin; zinciri orada başlatmak için tıklayın; götürmek için sürükleyin</translation>
    </message>
    <message>
        <source>Phase diagram of networks</source>
        <translation>Ağların faz diyagramı</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click to train it live</source>
        <translation>Okumak için bir hücreyi gösterin; canlı eğitmek için tıklayın</translation>
    </message>
    <message>
        <source>Phase diagrams</source>
        <translation>Faz diyagramları</translation>
    </message>
    <message>
        <source>Diagrams, tables, figures (*.h5 *.csv *.npz *.parquet *.pdf *.svg *.png)</source>
        <translation>Diyagram, tablo, şekil (*.h5 *.csv *.npz *.parquet *.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>no cell is done yet</source>
        <translation>henüz biten hücre yok</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>dönem</translation>
    </message>
    <message>
        <source>time $t$</source>
        <translation>zaman $t$</translation>
    </message>
    <message>
        <source>position $x_\ell$</source>
        <translation>konum $x_\ell$</translation>
    </message>
    <message>
        <source>data separation $D_\ell$</source>
        <translation>veri ayrışması $D_\ell$</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>ham</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>yumuşatılmış</translation>
    </message>
    <message>
        <source>mean field</source>
        <translation>ortalama alan</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>eğitim kaybı</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>doğruluk</translation>
    </message>
    <message>
        <source>a diagram of chains has no accuracy</source>
        <translation>zincirlerin diyagramında doğruluk yoktur</translation>
    </message>
    <message>
        <source>load curves over $\ell/L$</source>
        <translation>$\ell/L$ üzerinde yük eğrileri</translation>
    </message>
    <message>
        <source>concavity $A$</source>
        <translation>içbükeylik $A$</translation>
    </message>
    <message>
        <source>lazy</source>
        <translation>tembel</translation>
    </message>
    <message>
        <source>active</source>
        <translation>etkin</translation>
    </message>
    <message>
        <source>layer $\ell$</source>
        <translation>katman $\ell$</translation>
    </message>
    <message>
        <source>layer $\ell / L$</source>
        <translation>katman $\ell / L$</translation>
    </message>
    <message>
        <source>ensemble, ± one deviation</source>
        <translation>topluluk, ± bir sapma</translation>
    </message>
    <message>
        <source>{network}, test data</source>
        <translation>{network}, test verisi</translation>
    </message>
    <message>
        <source>normalised data separation {symbol}</source>
        <translation>normalleştirilmiş veri ayrışması {symbol}</translation>
    </message>
    <message>
        <source>alignment beyond chance</source>
        <translation>rastlantının ötesinde hizalanma</translation>
    </message>
    <message>
        <source>$\|\Delta\Theta_\ell\|/\|\Theta_\ell\|$ since the start</source>
        <translation>başlangıçtan beri $\|\Delta\Theta_\ell\|/\|\Theta_\ell\|$</translation>
    </message>
    <message>
        <source>$\|W_\ell\|$ over that at the start</source>
        <translation>başlangıçtakine oranla $\|W_\ell\|$</translation>
    </message>
    <message>
        <source>a figure is written as {endings}, not {ending}</source>
        <translation>şekil {endings} olarak yazılır, {ending} olarak değil</translation>
    </message>
    <message>
        <source>a PNG of {pixels:.2g} pixels is too large: choose fewer dots per inch</source>
        <translation>{pixels:.2g} piksellik bir PNG çok büyük: inç başına daha az nokta seçin</translation>
    </message>
    <message>
        <source>uniform, $1/L$</source>
        <translation>eşit, $1/L$</translation>
    </message>
    <message>
        <source>share of the load $s_\ell$</source>
        <translation>yükten pay $s_\ell$</translation>
    </message>
    <message>
        <source>no style {name!r}; there are {names}</source>
        <translation>{name!r} biçemi yok; var olanlar: {names}</translation>
    </message>
    <message>
        <source>width of a figure</source>
        <translation>şeklin genişliği</translation>
    </message>
    <message>
        <source>the {what} is {low:g} to {high:g}, not {value:g}</source>
        <translation>{what} {low:g} ile {high:g} arasında olmalı; {value:g} olamaz</translation>
    </message>
    <message>
        <source>{name} cannot be encoded: {failure}</source>
        <translation>{name} kodlanamıyor: {failure}</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>hareketli WebP</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG resimleri</translation>
    </message>
    <message>
        <source>{name} is one picture: name a folder, or a pattern such as {stem}-%06d.png</source>
        <translation>{name} tek bir resim: bir klasör ya da {stem}-%06d.png gibi bir kalıp verin</translation>
    </message>
    <message>
        <source>no film can be written to {name}: the endings are {known}, or a folder</source>
        <translation>{name} dosyasına film yazılamaz: uzantı {known} ya da bir klasör olmalı</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Saniye</translation>
    </message>
    <message>
        <source>Of the recording.</source>
        <translation>Kaydın saniyesi.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Yakınlaştırma</translation>
    </message>
    <message>
        <source>1 shows the whole scene.</source>
        <translation>1 bütün sahneyi gösterir.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Orta</translation>
    </message>
    <message>
        <source>What is in the middle, in parts of the scene&apos;s width and height.</source>
        <translation>Ortada ne olduğu; sahnenin genişlik ve yüksekliğinin kesri olarak.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Katman</translation>
    </message>
    <message>
        <source>Is pointed out; 0 for none.</source>
        <translation>Vurgulanır; hiçbiri için 0.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Alt yazı</translation>
    </message>
    <message>
        <source>Is said from here on; empty for none.</source>
        <translation>Buradan başlayarak söylenir; olmaması için boş.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Hız</translation>
    </message>
    <message>
        <source>Seconds of the recording in one second of the film.</source>
        <translation>Filmin bir saniyesinde kaydın kaç saniyesinin geçtiği.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bekleme</translation>
    </message>
    <message>
        <source>Seconds of the film that it stands still.</source>
        <translation>Filmin durduğu saniyeler.</translation>
    </message>
    <message>
        <source>keyframes are not in order: {later:g} s after {earlier:g} s</source>
        <translation>anahtar kareler sırada değil: {later:g} s, {earlier:g} s&apos;den sonra geliyor</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>UTF-8 metni değil</translation>
    </message>
    <message>
        <source>no {what} {name}: films can have {known}</source>
        <translation>{name} adlı {what} yok; filmde olabilecekler: {known}</translation>
    </message>
    <message>
        <source>a {what} is named twice</source>
        <translation>bir {what} iki kez anılmış</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>What the film is for: a talk (16:9), a column of a paper, square or tall on a telephone. Each has its theme, size, plots and shares of the frame.</source>
        <translation>Filmin ne için olduğu: konuşma (16:9), makale sütunu, telefonda kare ya da dikey. Her birinin teması, boyutu, grafikleri ve kare payları vardır.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Genişlik</translation>
    </message>
    <message>
        <source>Of the frames, in pixels.</source>
        <translation>Karelerin, piksel olarak.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Yükseklik</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Kare hızı</translation>
    </message>
    <message>
        <source>Frames a second; a GIF has 50 at most.</source>
        <translation>Saniyedeki kare; GIF&apos;te en çok 50.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Second of the recording at which the film begins.</source>
        <translation>Filmin başladığı kayıt saniyesi.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bitiş</translation>
    </message>
    <message>
        <source>Second of the recording at which the film ends; its end by default.</source>
        <translation>Filmin bittiği kayıt saniyesi; belirtilmezse kaydın sonu.</translation>
    </message>
    <message>
        <source>Seconds of the recording that pass in one second of the film.</source>
        <translation>Filmin bir saniyesinde kaydın kaç saniyesinin geçtiği.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Pürüzsüz</translation>
    </message>
    <message>
        <source>Between two recorded frames the chain is drawn on its straight way from one to the other; else it stays at the first.</source>
        <translation>Kaydedilen iki kare arasında zincir birinden ötekine düz yolunda çizilir; yoksa ilkinde kalır.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark, light, or projector: white with thick lines.</source>
        <translation>Koyu, açık ya da projeksiyon: kalın çizgili beyaz.</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grafikler</translation>
    </message>
    <message>
        <source>Below the scene, from the left; by default those open at first.</source>
        <translation>Sahnenin altında, soldan; belirtilmezse başta açık olanlar.</translation>
    </message>
    <message>
        <source>Beside the chain</source>
        <translation>Zincirin yanında</translation>
    </message>
    <message>
        <source>Theories, an ensemble and a fit; by default those that were switched on.</source>
        <translation>Kuramlar, bir topluluk ve bir uydurma; belirtilmezse açık olanlar.</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Zincirler</translation>
    </message>
    <message>
        <source>Of the ensemble; by default as many as were set.</source>
        <translation>Topluluğun zincirleri; belirtilmezse ayarlandığı kadar.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Hükümler</translation>
    </message>
    <message>
        <source>The verdicts on chain and network, above the scene.</source>
        <translation>Sahnenin üstünde zincir ve ağ için hükümler.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Above everything.</source>
        <translation>Her şeyin üstünde.</translation>
    </message>
    <message>
        <source>Below everything, all along.</source>
        <translation>Her şeyin altında, baştan sona.</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Saydam zemin</translation>
    </message>
    <message>
        <source>Leave the ground out: WebM, WebP and PNG alone can.</source>
        <translation>Zemini dışarıda bırak: yalnız WebM, WebP ve PNG yapabilir.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ses</translation>
    </message>
    <message>
        <source>What the chain sounds like: slips click, the tension hums, a verdict is a chord. MP4 alone has it.</source>
        <translation>Zincirin sesi: kaymalar tıklar, gerilim uğuldar, hüküm bir akordur. Yalnız MP4&apos;te vardır.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Nitelik</translation>
    </message>
    <message>
        <source>Draft is written fastest; best takes longest, and most of the disk.</source>
        <translation>Taslak en hızlı yazılır; en iyisi en uzun sürer ve en çok yer tutar.</translation>
    </message>
    <message>
        <source>the layout {layout} is drawn in the theme {theme}</source>
        <translation>{layout} düzeni {theme} temasıyla çizilir</translation>
    </message>
    <message>
        <source>more pixels than 7680 × 4320: {width} × {height}</source>
        <translation>7680 × 4320&apos;den çok piksel: {width} × {height}</translation>
    </message>
    <message>
        <source>no kind of film has both a transparent ground and sound</source>
        <translation>hiçbir film türünde hem saydam zemin hem ses yoktur</translation>
    </message>
    <message>
        <source>the film would end ({end:g} s) before it begins</source>
        <translation>film başlamadan biterdi ({end:g} s)</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>grafik</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>eşlikçi</translation>
    </message>
    <message>
        <source>a process that draws the film has ended: with fewer parts, as --parts 1, it takes less memory</source>
        <translation>filmi çizen bir süreç sona erdi: --parts 1 gibi daha az parçayla daha az bellek ister</translation>
    </message>
    <message>
        <source>{title} has no transparent ground; {able} have</source>
        <translation>{title} için saydam zemin yok; olanlar: {able}</translation>
    </message>
    <message>
        <source>{title} has no sound; {able} has</source>
        <translation>{title} için ses yok; olan: {able}</translation>
    </message>
    <message>
        <source>labs are silent: only the chain is heard</source>
        <translation>laboratuvarlar sessizdir: yalnız zincir duyulur</translation>
    </message>
    <message>
        <source>a film of this size can be magnified {most:.3g} times, not {zoom:g} times</source>
        <translation>bu boyutta bir film {most:.3g} kat büyütülebilir, {zoom:g} kat değil</translation>
    </message>
    <message numerus="yes">
        <source>a film of {n:,} frames is too long</source>
        <comment>a film of {n:,} frame is too long</comment>
        <translation>
            <numerusform>{n:,} karelik bir film çok uzun</numerusform>
        </translation>
    </message>
    <message>
        <source>the film would begin at {begin:g} s, but the recording ends at {duration:.3g} s</source>
        <translation>film {begin:g} s&apos;de başlardı, ama kayıt {duration:.3g} s&apos;de bitiyor</translation>
    </message>
    <message>
        <source>the scene cannot be drawn without a screen, as OpenGL by EGL is missing; install Mesa (Debian, Ubuntu: libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri)</source>
        <translation>EGL ile OpenGL eksik olduğundan sahne ekransız çizilemiyor; Mesa kurun (Debian, Ubuntu: libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri)</translation>
    </message>
    <message>
        <source>there is something of that name already</source>
        <translation>bu adda bir şey zaten var</translation>
    </message>
    <message>
        <source>The fit cannot be used: {complaint}</source>
        <translation>Uydurma kullanılamıyor: {complaint}</translation>
    </message>
    <message>
        <source>The chain, from rest with its end held, whose mean-field course passes nearest to the network&apos;s load curve. It is fitted anew while the network trains.</source>
        <translation>Durgunluktan başlayıp ucu tutulan ve ortalama alan gidişi ağın yük eğrisine en yakın geçen zincir. Ağ eğitilirken yeniden uydurulur.</translation>
    </message>
    <message>
        <source>Train a network: its load curve is what is fitted.</source>
        <translation>Bir ağ eğitin: uydurulan onun yük eğrisidir.</translation>
    </message>
    <message>
        <source>Frictions and noise over k y, time in 1/k; the intervals are two standard errors.</source>
        <translation>k y cinsinden sürtünmeler ve gürültü, 1/k cinsinden zaman; aralıklar iki standart hatadır.</translation>
    </message>
    <message>
        <source>Use for the chain</source>
        <translation>Zincirde kullan</translation>
    </message>
    <message>
        <source>Starts the live chain from rest with these numbers, and holds it at the fitted time.</source>
        <translation>Canlı zinciri bu sayılarla durgunluktan başlatır ve uydurulan zamanda bekletir.</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Artıklar</translation>
    </message>
    <message>
        <source>{misfit:.1f} × error</source>
        <translation>{misfit:.1f} × hata</translation>
    </message>
    <message>
        <source>Residuals of the fit by layer</source>
        <translation>Katmana göre uydurma artıkları</translation>
    </message>
    <message>
        <source>Measured less fitted load curve, from the first layer to the one before the last; the band is two standard errors of a point.</source>
        <translation>İlk katmandan sondan bir öncekine ölçülen eksi uydurulan yük eğrisi; bant bir noktanın iki standart hatasıdır.</translation>
    </message>
    <message>
        <source>friction  μ→</source>
        <translation>sürtünme  μ→</translation>
    </message>
    <message>
        <source>the friction to the right</source>
        <translation>sağa doğru sürtünme</translation>
    </message>
    <message>
        <source>friction  μ←</source>
        <translation>sürtünme  μ←</translation>
    </message>
    <message>
        <source>the friction to the left</source>
        <translation>sola doğru sürtünme</translation>
    </message>
    <message>
        <source>the difference of the frictions</source>
        <translation>sürtünmelerin farkı</translation>
    </message>
    <message>
        <source>noise  ε̄</source>
        <translation>gürültü  ε̄</translation>
    </message>
    <message>
        <source>the noise</source>
        <translation>gürültü</translation>
    </message>
    <message>
        <source>time  t</source>
        <translation>zaman  t</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>zaman</translation>
    </message>
    <message>
        <source>More friction to both sides with more noise gives nearly the same curve.</source>
        <translation>İki yana da daha çok sürtünme, daha çok gürültüyle hemen hemen aynı eğriyi verir.</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>belirlenmemiş</translation>
    </message>
    <message>
        <source>above {value}</source>
        <translation>{value} üstü</translation>
    </message>
    <message>
        <source>below {value}</source>
        <translation>{value} altı</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ile {high} arası</translation>
    </message>
    <message>
        <source>The chain follows the curve within its error.</source>
        <translation>Zincir eğriyi hata payı içinde izliyor.</translation>
    </message>
    <message>
        <source>The chain does not follow the curve in all: the residuals are {misfit:.1f} times its error, and the intervals are wider for it.</source>
        <translation>Zincir eğriyi her yerde izlemiyor: artıklar hatasının {misfit:.1f} katı ve aralıklar bu yüzden daha geniş.</translation>
    </message>
    <message>
        <source>The curve fixes {numbers}.</source>
        <translation>Eğrinin belirlediği: {numbers}.</translation>
    </message>
    <message>
        <source>The curve fixes no number.</source>
        <translation>Eğri hiçbir sayıyı belirlemiyor.</translation>
    </message>
    <message>
        <source>It only bounds {numbers}.</source>
        <translation>Yalnızca sınırladığı: {numbers}.</translation>
    </message>
    <message>
        <source>Not identifiable: {numbers}.</source>
        <translation>Belirlenemeyen: {numbers}.</translation>
    </message>
    <message>
        <source>More noise for a shorter time gives nearly the same curve.</source>
        <translation>Daha kısa sürede daha çok gürültü hemen hemen aynı eğriyi verir.</translation>
    </message>
    <message>
        <source>More friction to both sides with more noise does, too.</source>
        <translation>İki yana daha çok sürtünme ile daha çok gürültü de öyle.</translation>
    </message>
    <message>
        <source>nobody here can do that</source>
        <translation>burada bunu yapabilecek kimse yok</translation>
    </message>
    <message>
        <source>nobody here can do that: {name}</source>
        <translation>burada bunu yapabilecek kimse yok: {name}</translation>
    </message>
    <message>
        <source>so many seconds have passed</source>
        <translation>o kadar saniye geçti</translation>
    </message>
    <message>
        <source>the chain has made so many steps</source>
        <translation>zincir o kadar adım attı</translation>
    </message>
    <message>
        <source>the chain&apos;s clock has come so far</source>
        <translation>zincirin saati oraya vardı</translation>
    </message>
    <message>
        <source>the chain moves no more</source>
        <translation>zincir artık hareket etmiyor</translation>
    </message>
    <message>
        <source>the network has trained to its end</source>
        <translation>ağ sonuna dek eğitildi</translation>
    </message>
    <message>
        <source>the network has come to that epoch</source>
        <translation>ağ o döneme vardı</translation>
    </message>
    <message>
        <source>the chain is lazy</source>
        <translation>zincir tembel</translation>
    </message>
    <message>
        <source>the chain is balanced</source>
        <translation>zincir dengeli</translation>
    </message>
    <message>
        <source>the chain is active</source>
        <translation>zincir etkin</translation>
    </message>
    <message>
        <source>the lecturer goes on</source>
        <translation>dersi veren sürdürür</translation>
    </message>
    <message>
        <source>the run of the lab that is open has ended</source>
        <translation>açık laboratuvarın çalıştırması bitti</translation>
    </message>
    <message>
        <source>Not opened: {why}</source>
        <translation>Açılmadı: {why}</translation>
    </message>
    <message>
        <source>{line}: only numbers can be eased</source>
        <translation>{line}: yalnız sayılar yumuşak değişebilir</translation>
    </message>
    <message>
        <source>not within {patience:g} s</source>
        <translation>{patience:g} s içinde olmadı</translation>
    </message>
    <message>
        <source>it would ask a person for more</source>
        <translation>bir kişiye daha fazlasını sormak gerekirdi</translation>
    </message>
    <message>
        <source>show takes the names of plots, as in: show load-curve shares</source>
        <translation>show grafik adları alır: show load-curve shares gibi</translation>
    </message>
    <message>
        <source>hide takes the word panel</source>
        <translation>hide panel sözcüğünü alır</translation>
    </message>
    <message>
        <source>zoom takes 1 to 100 and a part of the width from 0 to 1, as in: zoom 3 at 0.8</source>
        <translation>zoom 1 ile 100 arası bir sayı ve genişliğin 0 ile 1 arası bir yerini alır: zoom 3 at 0.8 gibi</translation>
    </message>
    <message>
        <source>predict takes a question in quotes, as in: predict regime &quot;Lazy or active?&quot;</source>
        <translation>predict tırnak içinde bir soru alır: predict regime &quot;Lazy or active?&quot; gibi</translation>
    </message>
    <message>
        <source>{word} takes nothing after it, not {rest!r}</source>
        <translation>{word} ardından bir şey almaz: {rest!r}</translation>
    </message>
    <message>
        <source>{verb} takes {names}</source>
        <translation>{verb} şunları alır: {names}</translation>
    </message>
    <message>
        <source>thing to {verb}</source>
        <translation>{verb} için bir şey</translation>
    </message>
    <message>
        <source>line {number}: {why}</source>
        <translation>satır {number}: {why}</translation>
    </message>
    <message>
        <source>word</source>
        <translation>sözcük</translation>
    </message>
    <message>
        <source>set takes a parameter and a value, as in: set chain.noise 0.01</source>
        <translation>set bir parametre ve bir değer alır: set chain.noise 0.01 gibi</translation>
    </message>
    <message>
        <source>act takes a name, and names with their values, as in: act tap angle 0.3</source>
        <translation>act bir ad ile değerli adlar alır: act tap angle 0.3 gibi</translation>
    </message>
    <message>
        <source>say which {name}: {sides}</source>
        <translation>hangi {name} olduğunu söyleyin: {sides}</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parametre</translation>
    </message>
    <message>
        <source>{name} is on or off, not {typed}</source>
        <translation>{name} on ya da off olur, {typed} değil</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>seçenek</translation>
    </message>
    <message>
        <source>twin takes a parameter and its other value, or off, as in: twin noise 0</source>
        <translation>twin bir parametre ile öteki değerini ya da off alır: twin noise 0 gibi</translation>
    </message>
    <message>
        <source>preset takes the name of one, as in: preset lazy</source>
        <translation>preset bir hazır ayarın adını alır: preset lazy gibi</translation>
    </message>
    <message>
        <source>go takes the name of a lab, as in: go spring-block</source>
        <translation>go bir laboratuvarın adını alır: go spring-block gibi</translation>
    </message>
    <message>
        <source>thing to wait for</source>
        <translation>beklenecek şey</translation>
    </message>
    <message>
        <source>wait {what} takes no number below zero</source>
        <translation>wait {what} sıfırdan küçük bir sayı almaz</translation>
    </message>
    <message>
        <source>wait {what} takes nothing after it, not {amount!r}</source>
        <translation>wait {what} ardından bir şey almaz: {amount!r}</translation>
    </message>
    <message>
        <source>hold takes chain, network or lab, and a name, or file and its path, not {rest!r}</source>
        <translation>hold ya chain, network, lab ve bir ad, ya da file ve yolunu alır; {rest!r} değil</translation>
    </message>
    <message>
        <source>rename-held takes two names, as in: rename-held α 0 to ReLU</source>
        <translation>rename-held iki ad alır: rename-held α 0 to ReLU gibi</translation>
    </message>
    <message>
        <source>drop-held takes the name of a held curve</source>
        <translation>drop-held saklanan bir eğrinin adını alır</translation>
    </message>
    <message>
        <source>{verb} takes the path of a file</source>
        <translation>{verb} bir dosya yolu alır</translation>
    </message>
    <message>
        <source>point takes the number of a layer, or 0, not {rest}</source>
        <translation>point bir katman sayısı ya da 0 alır, {rest} değil</translation>
    </message>
    <message>
        <source>{what} takes a number, not {typed}</source>
        <translation>{what} bir sayı alır, {typed} değil</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hiçbir şey</translation>
    </message>
    <message>
        <source>over takes seconds, as in: over 3 s, not {typed}</source>
        <translation>over saniye alır: over 3 s gibi, {typed} değil</translation>
    </message>
    <message>
        <source>of no name</source>
        <translation>adı olmayan</translation>
    </message>
    <message>
        <source>there is no {kind} {name}</source>
        <translation>{name} adlı {kind} yok</translation>
    </message>
    <message>
        <source>there is no {kind} {name}; did you mean {meant}?</source>
        <translation>{name} adlı {kind} yok; {meant} mi demek istediniz?</translation>
    </message>
    <message>
        <source>nobody clicks here: that is for lectures</source>
        <translation>burada tıklayan yok: bu derslere özgüdür</translation>
    </message>
    <message>
        <source>no lab is open whose run ends</source>
        <translation>çalıştırması biten bir laboratuvar açık değil</translation>
    </message>
    <message>
        <source>a chain with noise never rests: wait for a time or for steps</source>
        <translation>gürültülü zincir hiç durmaz: bir zamanı ya da adımları bekleyin</translation>
    </message>
    <message>
        <source>jerks never end, and a chain that is jerked never rests</source>
        <translation>silkmeler hiç bitmez ve silkelenen bir zincir hiç durmaz</translation>
    </message>
    <message>
        <source>the training ended before epoch {amount:g}</source>
        <translation>eğitim {amount:g}. dönemden önce bitti</translation>
    </message>
    <message>
        <source>the training failed</source>
        <translation>eğitim başarısız oldu</translation>
    </message>
    <message>
        <source>the training is held</source>
        <translation>eğitim bekletiliyor</translation>
    </message>
    <message>
        <source>no network trains</source>
        <translation>eğitilen ağ yok</translation>
    </message>
    <message>
        <source>there is no lab {name!r}; there are {names}</source>
        <translation>{name!r} adlı laboratuvar yok; var olanlar: {names}</translation>
    </message>
    <message>
        <source>nothing to read yet</source>
        <translation>henüz okunacak bir şey yok</translation>
    </message>
    <message>
        <source>{name} cannot be done here: {names} can</source>
        <translation>{name} burada yapılamaz; yapılabilenler: {names}</translation>
    </message>
    <message>
        <source>no plot {name}: films can have {names}</source>
        <translation>{name} adlı grafik yok; filmde olabilecekler: {names}</translation>
    </message>
    <message>
        <source>Linear network</source>
        <translation>Doğrusal ağ</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Doğrusal</translation>
    </message>
    <message>
        <source>Each dot is a hidden unit that learns along a hyperbola: drag the cloud, and see by which of four ways it learns; 1 to 9 show them.</source>
        <translation>Her nokta, bir hiperbol boyunca öğrenen gizli bir birimdir: bulutu sürükleyin ve dört yoldan hangisiyle öğrendiğini görün; 1 ile 9 bunları gösterir.</translation>
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
        <translation>nasıl</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>birim</translation>
    </message>
    <message>
        <source>by</source>
        <translation>ne kadar</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>Yeniden çek</translation>
    </message>
    <message>
        <source>Put the weights back to where they were drawn.</source>
        <translation>Ağırlıkları çekildikleri yere geri koyar.</translation>
    </message>
    <message>
        <source>Grab</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Take hold of the cloud, or of one unit.</source>
        <translation>Bulutu ya da bir birimi tutun.</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Sürükle</translation>
    </message>
    <message>
        <source>Bring what is held to another place.</source>
        <translation>Tutulanı başka bir yere götürür.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Bırak</translation>
    </message>
    <message>
        <source>Let go; the new course begins.</source>
        <translation>Bırakır; yeni gidiş başlar.</translation>
    </message>
    <message>
        <source>Scale all</source>
        <translation>Ölçekle</translation>
    </message>
    <message>
        <source>Hands for {regime}</source>
        <translation>{regime} için eller</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Ölçek</translation>
    </message>
    <message>
        <source>Order: the first of the list comes first</source>
        <translation>Sıra: listede ilk olan önce gelir</translation>
    </message>
    <message>
        <source>Drag, or press Alt with the arrows.</source>
        <translation>Sürükleyin ya da Alt ile oklara basın.</translation>
    </message>
    <message>
        <source>Multiply all weights.</source>
        <translation>Tüm ağırlıkları çarpar.</translation>
    </message>
    <message>
        <source>the course would take {count:,} steps of descent; {most:,} are followed: take a step of at least {least:.2g}</source>
        <translation>gidiş {count:,} iniş adımı sürerdi; {most:,} adım izlenir: en az {least:.2g} boyunda bir adım alın</translation>
    </message>
    <message>
        <source>P, along U = W: the layers are aligned</source>
        <translation>P, U = W boyunca: katmanlar hizalı</translation>
    </message>
    <message>
        <source>Q, along U = −W: they oppose each other</source>
        <translation>Q, U = −W boyunca: birbirine karşıt</translation>
    </message>
    <message>
        <source>size</source>
        <translation>boyut</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>çekirdek</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>hizalanma</translation>
    </message>
    <message>
        <source>size of all weights</source>
        <translation>tüm ağırlıkların boyutu</translation>
    </message>
    <message>
        <source>their kernel</source>
        <translation>çekirdekleri</translation>
    </message>
    <message>
        <source>their alignment</source>
        <translation>hizalanmaları</translation>
    </message>
    <message>
        <source>dots: all weights</source>
        <translation>noktalar: tüm ağırlıklar</translation>
    </message>
    <message>
        <source>loss of the flow</source>
        <translation>akışın kaybı</translation>
    </message>
    <message>
        <source>loss in steps</source>
        <translation>adımlarla kayıp</translation>
    </message>
    <message>
        <source>of all weights</source>
        <translation>tüm ağırlıkların</translation>
    </message>
    <message>
        <source>kernel of the flow</source>
        <translation>akışın çekirdeği</translation>
    </message>
    <message>
        <source>theory</source>
        <translation>kuram</translation>
    </message>
    <message>
        <source>furthest unit</source>
        <translation>en uzak birim</translation>
    </message>
    <message>
        <source>in proportion to the step</source>
        <translation>adımla orantılı</translation>
    </message>
    <message>
        <source>steps as they are run</source>
        <translation>yürütülen adımlar</translation>
    </message>
    <message>
        <source>catapult beyond 2</source>
        <translation>2&apos;nin ötesinde mancınık</translation>
    </message>
    <message>
        <source>diverges near 4</source>
        <translation>4 dolayında ıraksar</translation>
    </message>
    <message>
        <source>the step that is set</source>
        <translation>ayarlanan adım</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>donmuş</translation>
    </message>
    <message>
        <source>features</source>
        <translation>öznitelik</translation>
    </message>
    <message>
        <source>time t</source>
        <translation>zaman t</translation>
    </message>
    <message>
        <source>K/K₀, cos(U, W), |U| |W|/K₀</source>
        <translation>K/K₀, cos(U, W), |U| |W|/K₀</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>log₁₀ of the loss</source>
        <translation>kaybın log₁₀&apos;u</translation>
    </message>
    <message>
        <source>numerics − theory, 10⁻¹²</source>
        <translation>sayısal − kuram, 10⁻¹²</translation>
    </message>
    <message>
        <source>log₁₀ of ε D</source>
        <translation>ε D&apos;nin log₁₀&apos;u</translation>
    </message>
    <message>
        <source>log₁₀ of how far from the flow</source>
        <translation>akıştan uzaklığın log₁₀&apos;u</translation>
    </message>
    <message>
        <source>log₁₀ ε D</source>
        <translation>log₁₀ ε D</translation>
    </message>
    <message>
        <source>nothing moves here, and no step leaves the flow</source>
        <translation>burada hiçbir şey hareket etmiyor ve hiçbir adım akıştan ayrılmıyor</translation>
    </message>
    <message>
        <source>task, ρ ~ hˣ</source>
        <translation>görev, ρ ~ hˣ</translation>
    </message>
    <message>
        <source>start, K₀ ~ hʸ</source>
        <translation>başlangıç, K₀ ~ hʸ</translation>
    </message>
    <message>
        <source>{alike:.0%} of cells as in the limit</source>
        <translation>hücrelerin {alike:.0%} kadarı limitteki gibi</translation>
    </message>
    <message>
        <source>kernel | features</source>
        <translation>çekirdek | öznitelik</translation>
    </message>
    <message>
        <source>features | frozen</source>
        <translation>öznitelik | donmuş</translation>
    </message>
    <message>
        <source>kernel | frozen</source>
        <translation>çekirdek | donmuş</translation>
    </message>
    <message>
        <source>Kernel and alignment</source>
        <translation>Çekirdek ve hizalanma</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Against theory</source>
        <translation>Kurama karşı</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Faz diyagramı</translation>
    </message>
    <message>
        <source>Steps against the flow</source>
        <translation>Akışa karşı adımlar</translation>
    </message>
    <message>
        <source>▬ KERNEL</source>
        <translation>▬ ÇEKİRDEK</translation>
    </message>
    <message>
        <source>▲ ALIGNING</source>
        <translation>▲ HİZALANIYOR</translation>
    </message>
    <message>
        <source>▼ DIS-ALIGNING</source>
        <translation>▼ HİZASI BOZULUYOR</translation>
    </message>
    <message>
        <source>◆ RESCALING</source>
        <translation>◆ YENİDEN ÖLÇEKLENİYOR</translation>
    </message>
    <message>
        <source>■ TRAPPED</source>
        <translation>■ KAPANA KISILDI</translation>
    </message>
    <message>
        <source>◆ STEPS LEAVE THE FLOW</source>
        <translation>◆ ADIMLAR AKIŞTAN AYRILIYOR</translation>
    </message>
    <message>
        <source>K strays from K₀ by {change} at most</source>
        <translation>K, K₀&apos;dan en çok {change} uzaklaşıyor</translation>
    </message>
    <message>
        <source>|ρ| = {goal} &gt; |P₀ − Q₀| = {begin}, in units of K₀</source>
        <translation>|ρ| = {goal} &gt; |P₀ − Q₀| = {begin}, K₀ biriminde</translation>
    </message>
    <message>
        <source>|ρ| = {goal} ≤ |P₀ − Q₀| = {begin}, in units of K₀</source>
        <translation>|ρ| = {goal} ≤ |P₀ − Q₀| = {begin}, K₀ biriminde</translation>
    </message>
    <message>
        <source>U and W are parallel, and stay so: only their size can change</source>
        <translation>U ile W paralel ve öyle kalıyor: yalnız boyutları değişebilir</translation>
    </message>
    <message>
        <source>the part that would have to grow is nil: the kernel dies, nothing is learned</source>
        <translation>büyümesi gereken kısım sıfır: çekirdek ölüyor, hiçbir şey öğrenilmiyor</translation>
    </message>
    <message>
        <source>K∞/K₀ = {ratio}</source>
        <translation>K∞/K₀ = {ratio}</translation>
    </message>
    <message>
        <source>it dips first, where alignment changes its sign</source>
        <translation>hizalanmanın işaret değiştirdiği yerde önce düşüyor</translation>
    </message>
    <message>
        <source>ε D = {sharpness}: beyond the edge of stability</source>
        <translation>ε D = {sharpness}: kararlılık sınırının ötesinde</translation>
    </message>
    <message>
        <source>the flow alone: {word}</source>
        <translation>yalnız akış: {word}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>birimler</translation>
    </message>
    <message>
        <source>kernel over its first</source>
        <translation>çekirdek / ilk çekirdek</translation>
    </message>
    <message>
        <source>smallest kernel over its first</source>
        <translation>en küçük çekirdek / ilk çekirdek</translation>
    </message>
    <message>
        <source>Training response</source>
        <translation>Eğitim yanıtı</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>How far does training once on a point move a network elsewhere, and how does that age? Press a point to train on it; keys 1 to 5 change what is trained.</source>
        <translation>Bir noktada bir kez eğitmek ağı başka yerde ne kadar oynatır, bu nasıl yaşlanır? Noktaya basın; 1–5 eğitileni değiştirir.</translation>
    </message>
    <message>
        <source>Train once</source>
        <translation>Bir kez eğit</translation>
    </message>
    <message>
        <source>One step on the marked point alone: the function before it stays for a moment.</source>
        <translation>Yalnız işaretli noktada bir adım: önceki fonksiyon bir an görünür kalır.</translation>
    </message>
    <message>
        <source>Lay on the springs</source>
        <translation>Yaylara yatır</translation>
    </message>
    <message>
        <source>Takes this network, its points and its steps to the springs, to train there.</source>
        <translation>Bu ağı, noktalarını ve adımlarını yaylara götürür, orada eğitmek için.</translation>
    </message>
    <message>
        <source>there is no point {point}: the last is {last}</source>
        <translation>{point} numaralı nokta yok: sonuncusu {last}</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Nokta</translation>
    </message>
    <message>
        <source>Number of the point, from 0; −1 is the one that is chosen.</source>
        <translation>Noktanın numarası, 0&apos;dan başlar; −1 seçili olandır.</translation>
    </message>
    <message>
        <source>the function, 0 and 1 at the rings</source>
        <translation>fonksiyon, halkalarda 0 ve 1</translation>
    </message>
    <message>
        <source>response to training on the marked point</source>
        <translation>işaretli noktada eğitmenin yanıtı</translation>
    </message>
    <message>
        <source>hidden units, by what they do</source>
        <translation>gizli birimler, yaptıklarına göre</translation>
    </message>
    <message>
        <source>full points are 1, rings 0</source>
        <translation>dolu noktalar 1, halkalar 0</translation>
    </message>
    <message>
        <source>response</source>
        <translation>yanıt</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>uydurma</translation>
    </message>
    <message>
        <source>now</source>
        <translation>şimdi</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>ilk ağırlıklar</translation>
    </message>
    <message>
        <source>last weights</source>
        <translation>son ağırlıklar</translation>
    </message>
    <message>
        <source>first, untrained</source>
        <translation>ilk, eğitilmemiş</translation>
    </message>
    <message>
        <source>last, untrained</source>
        <translation>son, eğitilmemiş</translation>
    </message>
    <message>
        <source>active units</source>
        <translation>etkin birimler</translation>
    </message>
    <message>
        <source>features&apos; dimensions</source>
        <translation>özniteliklerin boyutu</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>eğitilmemiş</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>eğitilmiş</translation>
    </message>
    <message>
        <source>the layers</source>
        <translation>katmanlar</translation>
    </message>
    <message>
        <source>all do alike</source>
        <translation>hepsi eşit iş yapar</translation>
    </message>
    <message>
        <source>part of the kernel</source>
        <translation>çekirdekteki pay</translation>
    </message>
    <message>
        <source>steps, log₁₀</source>
        <translation>adım, log₁₀</translation>
    </message>
    <message>
        <source>at its own point, log₁₀</source>
        <translation>kendi noktasında, log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ t</source>
        <translation>log₁₀ t</translation>
    </message>
    <message>
        <source>angle between two points, degrees</source>
        <translation>iki nokta arasındaki açı, derece</translation>
    </message>
    <message>
        <source>kernel over its own</source>
        <translation>çekirdek / kendi çekirdeği</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>açı</translation>
    </message>
    <message>
        <source>part of those at the start</source>
        <translation>başlangıçtakilerin payı</translation>
    </message>
    <message>
        <source>points, the most fragile first</source>
        <translation>noktalar, en kırılganı önde</translation>
    </message>
    <message>
        <source>turn that flips, degrees</source>
        <translation>çeviren dönüş, derece</translation>
    </message>
    <message>
        <source>point</source>
        <translation>nokta</translation>
    </message>
    <message>
        <source>weights, shallow to deep</source>
        <translation>ağırlıklar, sığdan derine</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>ağırlıklar</translation>
    </message>
    <message>
        <source>layer ℓ</source>
        <translation>katman ℓ</translation>
    </message>
    <message>
        <source>data separation D</source>
        <translation>veri ayrışması D</translation>
    </message>
    <message>
        <source>How the response ages</source>
        <translation>Yanıt nasıl yaşlanıyor</translation>
    </message>
    <message>
        <source>Specificity by angle</source>
        <translation>Açıya göre özgüllük</translation>
    </message>
    <message>
        <source>Units that take part</source>
        <translation>Katılan birimler</translation>
    </message>
    <message>
        <source>Kernel by layer</source>
        <translation>Katmana göre çekirdek</translation>
    </message>
    <message>
        <source>Load curve</source>
        <translation>Yük eğrisi</translation>
    </message>
    <message>
        <source>Fragility</source>
        <translation>Kırılganlık</translation>
    </message>
    <message numerus="yes">
        <source>step {n:,}</source>
        <comment>step {n:,}</comment>
        <translation>
            <numerusform>adım {n:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>preparing: a minute or two</source>
        <translation>hazırlanıyor: bir iki dakika</translation>
    </message>
    <message>
        <source>response {value:.3g}</source>
        <translation>yanıt {value:.3g}</translation>
    </message>
    <message>
        <source>kernel {value:.3g}</source>
        <translation>çekirdek {value:.3g}</translation>
    </message>
    <message>
        <source>{n:.0f} units active</source>
        <translation>{n:.0f} birim etkin</translation>
    </message>
    <message>
        <source>its steps are compiled, only this first time</source>
        <translation>adımları derleniyor, yalnız bu ilk kez</translation>
    </message>
    <message>
        <source>that takes a minute or two</source>
        <translation>bu bir iki dakika sürer</translation>
    </message>
    <message>
        <source>▬ PLATEAU</source>
        <translation>▬ PLATO</translation>
    </message>
    <message>
        <source>◣ TRANSITION</source>
        <translation>◣ GEÇİŞ</translation>
    </message>
    <message>
        <source>◢ POWER LAW</source>
        <translation>◢ KUVVET YASASI</translation>
    </message>
    <message>
        <source>… PREPARING</source>
        <translation>… HAZIRLANIYOR</translation>
    </message>
    <message>
        <source>{what}: {long}</source>
        <translation>{what}: {long}</translation>
    </message>
    <message>
        <source>the rate is beyond stability: the output runs away</source>
        <translation>hız kararlılığın ötesinde: çıktı kaçıp gidiyor</translation>
    </message>
    <message>
        <source>▲ RUNS AWAY</source>
        <translation>▲ KAÇIYOR</translation>
    </message>
    <message>
        <source>{detail}; at the start the rate is beyond stability</source>
        <translation>{detail}; başlangıçta hız kararlılığın ötesinde</translation>
    </message>
    <message>
        <source>the response ages as t to the {exponent} in the end; theory without noise: {theory}</source>
        <translation>yanıt sonunda t üzeri {exponent} ile yaşlanıyor; gürültüsüz kuram: {theory}</translation>
    </message>
    <message>
        <source>the response ages as t to the {exponent} in the end; theory: {theory}</source>
        <translation>yanıt sonunda t üzeri {exponent} ile yaşlanıyor; kuram: {theory}</translation>
    </message>
    <message>
        <source>plateau until</source>
        <translation>plato bitişi</translation>
    </message>
    <message>
        <source>last stage from</source>
        <translation>son evre başlangıcı</translation>
    </message>
    <message>
        <source>half widths</source>
        <translation>yarı genişlik</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>başlangıçta</translation>
    </message>
    <message>
        <source>mean, untrained</source>
        <translation>ortalama, eğitilmemiş</translation>
    </message>
    <message>
        <source>mean, trained</source>
        <translation>ortalama, eğitilmiş</translation>
    </message>
    <message>
        <source>least, trained</source>
        <translation>en az, eğitilmiş</translation>
    </message>
    <message>
        <source>exponent of the response</source>
        <translation>yanıtın üssü</translation>
    </message>
    <message>
        <source>active units, in parts of the first</source>
        <translation>etkin birimler, ilkin kesri olarak</translation>
    </message>
    <message>
        <source>Output scale</source>
        <translation>Çıktı ölçeği</translation>
    </message>
    <message>
        <source>One factor before the output decides whether a network learns features or stays lazy: drag the ruler below, or press keys 1 to 6. Under it, in All widths, press “against α” to see five widths part, and again to see them fall together.</source>
        <translation>Çıktıdan önceki bir çarpan belirler: öznitelik mi öğrenilir, tembel mi kalınır? Cetveli sürükleyin ya da 1–6&apos;ya basın. Altında, Tüm genişlikler&apos;de “α&apos;ya karşı” düğmesi beş genişliği ayırır, bir daha basınca üst üste düşer.</translation>
    </message>
    <message>
        <source>{name} is shown in All widths, Map and Powers; the one that ships is chosen there.</source>
        <translation>{name}, Tüm genişlikler, Harita ve Kuvvetler&apos;de gösteriliyor; birlikte gelen orada seçilir.</translation>
    </message>
    <message>
        <source>reading the data …</source>
        <translation>veri okunuyor …</translation>
    </message>
    <message>
        <source>the first layer&apos;s weights</source>
        <translation>ilk katmanın ağırlıkları</translation>
    </message>
    <message>
        <source>kernel before</source>
        <translation>önceki çekirdek</translation>
    </message>
    <message>
        <source>kernel now</source>
        <translation>şimdiki çekirdek</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>fark</translation>
    </message>
    <message>
        <source>before</source>
        <translation>önce</translation>
    </message>
    <message>
        <source>features are learned</source>
        <translation>öznitelik öğrenilir</translation>
    </message>
    <message>
        <source>they cross</source>
        <translation>kesişiyorlar</translation>
    </message>
    <message>
        <source>linearised twin</source>
        <translation>doğrusal ikiz</translation>
    </message>
    <message>
        <source>kernel&apos;s change</source>
        <translation>çekirdeğin değişimi</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>onda bir</translation>
    </message>
    <message>
        <source>twin, test</source>
        <translation>ikiz, test</translation>
    </message>
    <message>
        <source>power of homogeneity</source>
        <translation>homojenlik kuvveti</translation>
    </message>
    <message>
        <source>A of the springs</source>
        <translation>yayların A&apos;sı</translation>
    </message>
    <message>
        <source>response, log₁₀</source>
        <translation>yanıt, log₁₀</translation>
    </message>
    <message>
        <source>kernel at its own point, log₁₀</source>
        <translation>kendi noktasında çekirdek, log₁₀</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>bu çalıştırma</translation>
    </message>
    <message>
        <source>A and share</source>
        <translation>A ve pay</translation>
    </message>
    <message>
        <source>over the start, log₁₀</source>
        <translation>başlangıca oranla, log₁₀</translation>
    </message>
    <message>
        <source>time, log₁₀</source>
        <translation>zaman, log₁₀</translation>
    </message>
    <message>
        <source>mean of F y</source>
        <translation>F y ortalaması</translation>
    </message>
    <message>
        <source>log₁₀ α</source>
        <translation>log₁₀ α</translation>
    </message>
    <message>
        <source>against α</source>
        <translation>α&apos;ya karşı</translation>
    </message>
    <message>
        <source>against α√h</source>
        <translation>α√h&apos;ye karşı</translation>
    </message>
    <message>
        <source>which diagram is shown</source>
        <translation>hangi diyagram gösteriliyor</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ₀‖, log₁₀</source>
        <translation>‖ΔΘ‖/‖Θ₀‖, log₁₀</translation>
    </message>
    <message>
        <source>t₁, log₁₀</source>
        <translation>t₁, log₁₀</translation>
    </message>
    <message>
        <source>δF, times √h</source>
        <translation>δF, çarpı √h</translation>
    </message>
    <message>
        <source>δF √h, log₁₀</source>
        <translation>δF √h, log₁₀</translation>
    </message>
    <message>
        <source>part of the load</source>
        <translation>yükten pay</translation>
    </message>
    <message>
        <source>samples that are wrong, %</source>
        <translation>yanlış olan örnekler, %</translation>
    </message>
    <message>
        <source>pull the curves of all widths onto one another</source>
        <translation>tüm genişliklerin eğrilerini üst üste getir</translation>
    </message>
    <message>
        <source>see the widths apart</source>
        <translation>genişlikleri ayrı gör</translation>
    </message>
    <message>
        <source>h = {width}</source>
        <translation>h = {width}</translation>
    </message>
    <message>
        <source>what is shown over the scale</source>
        <translation>ölçek üzerinde ne gösterildiği</translation>
    </message>
    <message>
        <source>units h</source>
        <translation>birim h</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ = ‖Θ₀‖</source>
        <translation>‖ΔΘ‖ = ‖Θ₀‖</translation>
    </message>
    <message>
        <source>h = {width}, α√h = {scale}: the kernel changes by {change} times its size</source>
        <translation>h = {width}, α√h = {scale}: çekirdek boyutunun {change} katı değişiyor</translation>
    </message>
    <message>
        <source>h = {width}, α√h = {scale}: {why}</source>
        <translation>h = {width}, α√h = {scale}: {why}</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over α√h, features</source>
        <translation>α√h üzerinde ‖ΔΘ‖, öznitelik</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over α√h, lazy</source>
        <translation>α√h üzerinde ‖ΔΘ‖, tembel</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h, at α√h = 1</source>
        <translation>h üzerinde ‖ΔΘ‖, α√h = 1 iken</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h, lazy</source>
        <translation>h üzerinde ‖ΔΘ‖, tembel</translation>
    </message>
    <message>
        <source>α of the crossover over h</source>
        <translation>h üzerinde geçişin α&apos;sı</translation>
    </message>
    <message>
        <source>t₁ of the kernel over α√h</source>
        <translation>α√h üzerinde çekirdeğin t₁&apos;i</translation>
    </message>
    <message>
        <source>δF over h, features</source>
        <translation>h üzerinde δF, öznitelik</translation>
    </message>
    <message>
        <source>δF over h, lazy</source>
        <translation>h üzerinde δF, tembel</translation>
    </message>
    <message>
        <source>‖ΔΘ‖, features</source>
        <translation>‖ΔΘ‖, öznitelik</translation>
    </message>
    <message>
        <source>‖ΔΘ‖, lazy</source>
        <translation>‖ΔΘ‖, tembel</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ over h</source>
        <translation>h&apos;ye ‖ΔΘ‖</translation>
    </message>
    <message>
        <source>same, lazy</source>
        <translation>aynı, tembel</translation>
    </message>
    <message>
        <source>α* over h</source>
        <translation>h&apos;ye α*</translation>
    </message>
    <message>
        <source>t₁ over α√h</source>
        <translation>α√h&apos;ye t₁</translation>
    </message>
    <message>
        <source>δF, features</source>
        <translation>δF, öznitelik</translation>
    </message>
    <message>
        <source>δF, lazy</source>
        <translation>δF, tembel</translation>
    </message>
    <message>
        <source>power</source>
        <translation>kuvvet</translation>
    </message>
    <message>
        <source>what goes by it</source>
        <translation>buna bağlı olan</translation>
    </message>
    <message>
        <source>seen, 95 %</source>
        <translation>görülen, %95</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>görülen</translation>
    </message>
    <message>
        <source>load of the hidden layers</source>
        <translation>gizli katmanların yükü</translation>
    </message>
    <message>
        <source>α√h, log₁₀</source>
        <translation>α√h, log₁₀</translation>
    </message>
    <message>
        <source>α, log₁₀</source>
        <translation>α, log₁₀</translation>
    </message>
    <message>
        <source>log₁₀ α√h</source>
        <translation>log₁₀ α√h</translation>
    </message>
    <message>
        <source>change over size, log₁₀</source>
        <translation>değişim / boyut, log₁₀</translation>
    </message>
    <message>
        <source>layer ℓ; the last is the output</source>
        <translation>katman ℓ; sonuncusu çıktı</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Output and its linearisation</source>
        <translation>Çıktı ve doğrusal hâli</translation>
    </message>
    <message>
        <source>Kernel over time</source>
        <translation>Zamanla çekirdek</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>All widths</source>
        <translation>Tüm genişlikler</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Harita</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>Kuvvetler</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Katman katman</translation>
    </message>
    <message>
        <source>Four theories</source>
        <translation>Dört kuram</translation>
    </message>
    <message>
        <source>Same laziness?</source>
        <translation>Aynı tembellik mi?</translation>
    </message>
    <message>
        <source>kernel changed by {change} times its size</source>
        <translation>çekirdek boyutunun {change} katı değişti</translation>
    </message>
    <message numerus="yes">
        <source>time {time}, step {n:,}</source>
        <comment>time {time}, step {n:,}</comment>
        <translation>
            <numerusform>zaman {time}, adım {n:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>◢ FEATURE LEARNING</source>
        <translation>◢ ÖZNİTELİK ÖĞRENME</translation>
    </message>
    <message>
        <source>◣ CROSSOVER</source>
        <translation>◣ GEÇİŞ BÖLGESİ</translation>
    </message>
    <message>
        <source>▬ LAZY</source>
        <translation>▬ TEMBEL</translation>
    </message>
    <message>
        <source>the kernel has changed by {size} times its size; still linear</source>
        <translation>çekirdek boyutunun {size} katı değişti; hâlâ doğrusal</translation>
    </message>
    <message>
        <source>the kernel has changed by {size} times its size; linear until {time}</source>
        <translation>çekirdek boyutunun {size} katı değişti; {time} anına dek doğrusal</translation>
    </message>
    <message>
        <source>{said}; not every sample came beyond its margin</source>
        <translation>{said}; her örnek sınırının ötesine geçmedi</translation>
    </message>
    <message>
        <source>slope on the left</source>
        <translation>soldaki eğim</translation>
    </message>
    <message>
        <source>slope on the right</source>
        <translation>sağdaki eğim</translation>
    </message>
    <message>
        <source>α of the crossover, power of h</source>
        <translation>geçişin α&apos;sı, h kuvveti</translation>
    </message>
    <message>
        <source>δF, features, power of h</source>
        <translation>δF, öznitelik, h kuvveti</translation>
    </message>
    <message>
        <source>δF, lazy, power of h</source>
        <translation>δF, tembel, h kuvveti</translation>
    </message>
    <message>
        <source>t₁ of the output</source>
        <translation>çıktının t₁&apos;i</translation>
    </message>
    <message>
        <source>response over its start</source>
        <translation>yanıt / başlangıçtaki</translation>
    </message>
    <message>
        <source>kernel at its own point over its start</source>
        <translation>kendi noktasında çekirdek / başlangıçtaki</translation>
    </message>
    <message>
        <source>t₁ of the kernel</source>
        <translation>çekirdeğin t₁&apos;i</translation>
    </message>
    <message>
        <source>distance from the twin</source>
        <translation>ikize uzaklık</translation>
    </message>
    <message>
        <source>training error</source>
        <translation>eğitim hatası</translation>
    </message>
    <message>
        <source>test error</source>
        <translation>test hatası</translation>
    </message>
    <message>
        <source>of the twin</source>
        <translation>ikizin</translation>
    </message>
    <message>
        <source>readout&apos;s share</source>
        <translation>okumanın payı</translation>
    </message>
    <message>
        <source>Spring–block chain</source>
        <translation>Yay–blok zinciri</translation>
    </message>
    <message>
        <source>Springs</source>
        <translation>Yaylar</translation>
    </message>
    <message>
        <source>A chain of blocks pulled over a rough floor, beside a network that trains: press Space for the one and T for the other.</source>
        <translation>Pürüzlü bir zeminde çekilen bir blok zinciri ve yanında eğitilen bir ağ: biri için Boşluk, öteki için T tuşuna basın.</translation>
    </message>
    <message>
        <source>the layers&apos; loads, as springs</source>
        <translation>yay olarak katmanların yükleri</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>logitler</translation>
    </message>
    <message>
        <source>{file}, line {n}: {why}</source>
        <translation>{file}, satır {n}: {why}</translation>
    </message>
    <message>
        <source>{file}: there is no step: a step begins with a title, as in: ## Pull</source>
        <translation>{file}: adım yok: bir adım bir başlıkla başlar: ## Pull gibi</translation>
    </message>
    <message>
        <source>another step is called {id}, too</source>
        <translation>başka bir adımın adı da {id}</translation>
    </message>
    <message>
        <source>a block is of the kind do, not {kind}</source>
        <translation>blok türü do olur, {kind} değil</translation>
    </message>
    <message>
        <source>a lecture writes no files</source>
        <translation>bir ders dosya yazmaz</translation>
    </message>
    <message>
        <source>the head: {why}</source>
        <translation>baş bölüm: {why}</translation>
    </message>
    <message>
        <source>word in a head</source>
        <translation>baş bölümde sözcük</translation>
    </message>
    <message>
        <source>{file} is not text in UTF-8</source>
        <translation>{file} UTF-8 metni değil</translation>
    </message>
    <message>
        <source>{folder}: {file}: {why}</source>
        <translation>{folder}: {file}: {why}</translation>
    </message>
    <message>
        <source>minutes is a number, not {said}</source>
        <translation>minutes bir sayıdır, {said} değil</translation>
    </message>
    <message>
        <source>a title takes an id and a time, as in {{#pull .2min}}, not {word}</source>
        <translation>bir başlık bir ad ve bir süre alır: {{#pull .2min}} gibi, {word} değil</translation>
    </message>
    <message>
        <source>there is no step {id} in {file}</source>
        <translation>{file} içinde {id} adımı yok</translation>
    </message>
    <message>
        <source>; did you mean {near}?</source>
        <translation>; {near} mi demek istediniz?</translation>
    </message>
    <message>
        <source>the words of the step {id} are missing</source>
        <translation>{id} adımının sözleri eksik</translation>
    </message>
    <message>
        <source>what is done stands in {file} alone; questions stand under ask</source>
        <translation>yapılacaklar yalnız {file} içinde durur; sorular ask altında durur</translation>
    </message>
    <message numerus="yes">
        <source>the step {id} asks {n} questions, and {m} are translated</source>
        <comment>the step {id} asks one question, and {m} are translated</comment>
        <translation>
            <numerusform>{id} adımı {n} soru soruyor, çevrilen {m}</numerusform>
        </translation>
    </message>
    <message>
        <source>noisy SGD</source>
        <translation>gürültülü SGD</translation>
    </message>
    <message>
        <source>noisy RMS</source>
        <translation>gürültülü RMS</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Gauss karışımı</translation>
    </message>
    <message>
        <source>CIFAR-10 in colour</source>
        <translation>renkli CIFAR-10</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>tam bağlı</translation>
    </message>
    <message>
        <source>convolutional</source>
        <translation>evrişimli</translation>
    </message>
    <message>
        <source>end held at y</source>
        <translation>uç y&apos;de tutulu</translation>
    </message>
    <message>
        <source>regression error</source>
        <translation>regresyon hatası</translation>
    </message>
    <message>
        <source>the layers undo the separation</source>
        <translation>katmanlar ayrışmayı bozuyor</translation>
    </message>
    <message>
        <source>separation undone</source>
        <translation>ayrışma bozuldu</translation>
    </message>
    <message>
        <source>a single layer carries all of it</source>
        <translation>tümünü tek bir katman taşıyor</translation>
    </message>
    <message>
        <source>a single layer</source>
        <translation>tek katman</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>henüz bilinmiyor</translation>
    </message>
    <message>
        <source>its error is not known</source>
        <translation>hatası bilinmiyor</translation>
    </message>
    <message>
        <source>no error known</source>
        <translation>hata bilinmiyor</translation>
    </message>
    <message>
        <source>too small a range to tell</source>
        <translation>söylemek için aralık çok küçük</translation>
    </message>
    <message>
        <source>range too small</source>
        <translation>aralık çok küçük</translation>
    </message>
    <message>
        <source>A is beyond ±1: such a curve has no shape</source>
        <translation>A ±1&apos;in ötesinde: böyle bir eğrinin biçimi yoktur</translation>
    </message>
    <message>
        <source>A beyond ±1</source>
        <translation>A ±1&apos;in ötesinde</translation>
    </message>
    <message>
        <source>neither end carries more</source>
        <translation>hiçbir uç daha çok taşımıyor</translation>
    </message>
    <message>
        <source>concavity {number}, its error not known</source>
        <translation>içbükeylik {number}, hatası bilinmiyor</translation>
    </message>
    <message>
        <source>concavity {number}</source>
        <translation>içbükeylik {number}</translation>
    </message>
    <message>
        <source>{path} is not a language that can be read</source>
        <translation>{path} okunabilen bir dil değil</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} ya da {other}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} ve {last}</translation>
    </message>
    <message>
        <source>◢ LAZY</source>
        <translation>◢ TEMBEL</translation>
    </message>
    <message>
        <source>▬ BALANCED</source>
        <translation>▬ DENGELİ</translation>
    </message>
    <message>
        <source>◣ ACTIVE</source>
        <translation>◣ ETKİN</translation>
    </message>
    <message>
        <source>… UNDETERMINED</source>
        <translation>… BELİRSİZ</translation>
    </message>
    <message>
        <source>deep layers do the work</source>
        <translation>işi derin katmanlar yapıyor</translation>
    </message>
    <message>
        <source>every layer does its share</source>
        <translation>her katman payına düşeni yapıyor</translation>
    </message>
    <message>
        <source>shallow layers do the work</source>
        <translation>işi sığ katmanlar yapıyor</translation>
    </message>
    <message>
        <source>too large an error to tell</source>
        <translation>söylemek için hata çok büyük</translation>
    </message>
    <message>
        <source>deep layers work</source>
        <translation>derinler çalışıyor</translation>
    </message>
    <message>
        <source>all layers work</source>
        <translation>hepsi çalışıyor</translation>
    </message>
    <message>
        <source>shallow layers work</source>
        <translation>sığlar çalışıyor</translation>
    </message>
    <message>
        <source>error too large</source>
        <translation>hata çok büyük</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>doğru ya da yanlış</translation>
    </message>
    <message>
        <source>{minimum:g} to {maximum:g}</source>
        <translation>{minimum:g} ile {maximum:g} arası</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>As legends and tables have it.</source>
        <translation>Göstergelerde ve tablolarda olduğu gibi.</translation>
    </message>
    <message>
        <source>Normalised, from 1 to 0.</source>
        <translation>Normalleştirilmiş, 1&apos;den 0&apos;a.</translation>
    </message>
    <message>
        <source>Standard errors of the curve; none where they are not known.</source>
        <translation>Eğrinin standart hataları; bilinmiyorsa yoktur.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Hata</translation>
    </message>
    <message>
        <source>Standard error of the concavity.</source>
        <translation>İçbükeyliğin standart hatası.</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Rejim</translation>
    </message>
    <message>
        <source>As it was read, where the curve&apos;s range counted, too.</source>
        <translation>Okunduğu gibi; eğrinin aralığı da sayılmıştı.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Renk</translation>
    </message>
    <message>
        <source>Its place in the set.</source>
        <translation>Kümedeki yeri.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Köken</translation>
    </message>
    <message>
        <source>Where it was held.</source>
        <translation>Nerede saklandığı.</translation>
    </message>
    <message>
        <source>a held curve is of a chain or of a network</source>
        <translation>saklanan eğri ya bir zincirin ya bir ağındır</translation>
    </message>
    <message>
        <source>a held load curve goes from 1 to 0</source>
        <translation>saklanan yük eğrisi 1&apos;den 0&apos;a iner</translation>
    </message>
    <message>
        <source>a held curve has as many errors as values, or none</source>
        <translation>saklanan eğrinin ya değerleri kadar hatası vardır ya hiç yoktur</translation>
    </message>
    <message>
        <source>a held curve&apos;s name has 1 to {most} letters, without comma, semicolon, #, quotes or the word to</source>
        <translation>saklanan eğrinin adı 1 ile {most} harf arasıdır; virgül, noktalı virgül, #, tırnak ve to sözcüğü olmadan</translation>
    </message>
    <message>
        <source>another curve is called {name} already</source>
        <translation>başka bir eğrinin adı zaten {name}</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Eğriler</translation>
    </message>
    <message>
        <source>x and y of each, by the name of the plot that it suits.</source>
        <translation>Her birinin x ve y&apos;si, uyduğu grafiğin adıyla.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Of the lab.</source>
        <translation>Laboratuvarın.</translation>
    </message>
    <message>
        <source>a held curve has 1 to {most} points, and as many places</source>
        <translation>saklanan eğrinin 1 ile {most} arası noktası ve bir o kadar yeri vardır</translation>
    </message>
    <message>
        <source>{file}: another preset is called {name!r}, too</source>
        <translation>{file}: başka bir hazır ayarın adı da {name!r}</translation>
    </message>
    <message numerus="yes">
        <source>{n} presets are left out: {why}</source>
        <comment>A preset is left out: {why}</comment>
        <translation>
            <numerusform>{n} hazır ayar atlandı: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Blocks and springs, or the folding ruler.</source>
        <translation>Bloklar ve yaylar ya da katlanır cetvel.</translation>
    </message>
    <message>
        <source>Dark, light, projector, or as the system has it.</source>
        <translation>Koyu, açık, projeksiyon ya da sistemdeki gibi.</translation>
    </message>
    <message>
        <source>Simulated time that passes in one second.</source>
        <translation>Bir saniyede geçen benzetim zamanı.</translation>
    </message>
    <message>
        <source>Training pace</source>
        <translation>Eğitim temposu</translation>
    </message>
    <message>
        <source>At most so many epochs a second, so that one can watch; 0 is full speed.</source>
        <translation>İzlenebilsin diye saniyede en çok bu kadar dönem; 0 tam hızdır.</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>tam hız</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>Kuvvetler</translation>
    </message>
    <message>
        <source>Arrows for friction and the shaking of noise.</source>
        <translation>Sürtünme ve gürültünün sarsması için oklar.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Katmanlar</translation>
    </message>
    <message>
        <source>The network&apos;s layers under the blocks.</source>
        <translation>Blokların altında ağın katmanları.</translation>
    </message>
    <message>
        <source>Rest state</source>
        <translation>Durgun hâl</translation>
    </message>
    <message>
        <source>Where a chain pulled from rest stops without noise.</source>
        <translation>Durgunluktan çekilen bir zincirin gürültüsüz durduğu yer.</translation>
    </message>
    <message>
        <source>Mean-field course</source>
        <translation>Ortalama alan gidişi</translation>
    </message>
    <message>
        <source>Mean course in time: each block drifts by the effective friction law.</source>
        <translation>Zamanla ortalama gidiş: her blok etkin sürtünme yasasıyla sürüklenir.</translation>
    </message>
    <message>
        <source>Stationary state</source>
        <translation>Durağan hâl</translation>
    </message>
    <message>
        <source>Where a noisy chain stays on average in the end, however strong the noise.</source>
        <translation>Gürültülü zincirin sonunda ortalama olarak kaldığı yer, gürültü ne kadar güçlü olursa olsun.</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Topluluk</translation>
    </message>
    <message>
        <source>Many chains beside the live one, alike in all but the noise.</source>
        <translation>Canlı olanın yanında, gürültü dışında her şeyi aynı birçok zincir.</translation>
    </message>
    <message>
        <source>Chains of the ensemble: of the live chain&apos;s seed and those after it.</source>
        <translation>Topluluğun zincirleri: canlı zincirin tohumu ve ardından gelenler.</translation>
    </message>
    <message>
        <source>Weights in recordings</source>
        <translation>Kayıtlarda ağırlıklar</translation>
    </message>
    <message>
        <source>While a recording is made, it also keeps the network&apos;s weights about once a second, with its optimiser and random numbers, so that training goes on from there: with Adam 12 bytes a parameter each time.</source>
        <translation>Kayıt yapılırken ağın ağırlıkları da, eniyileyicisi ve rastgele sayılarıyla, yaklaşık saniyede bir saklanır; böylece eğitim oradan sürer: Adam ile her seferinde parametre başına 12 bayt.</translation>
    </message>
    <message>
        <source>Depth tied</source>
        <translation>Derinlik bağlı</translation>
    </message>
    <message>
        <source>The network has one hidden layer for each block.</source>
        <translation>Ağda her blok için bir gizli katman vardır.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Kayıt</translation>
    </message>
    <message>
        <source>Name of the file.</source>
        <translation>Dosyanın adı.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Özet</translation>
    </message>
    <message>
        <source>Of all that is in it, BLAKE2b.</source>
        <translation>İçindekilerin tümünün, BLAKE2b.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Kare</translation>
    </message>
    <message>
        <source>Counted from one.</source>
        <translation>Birden sayılır.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Adıma dön</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Siyah</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Beyaz</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Ekranları değiştir</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Lecture: notes and time</source>
        <translation>Ders: notlar ve süre</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Bir adıma git</translation>
    </message>
    <message>
        <source>Time of this step</source>
        <translation>Bu adımın süresi</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Toplam süre</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Notları küçült</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Notları büyüt</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Adım {n} / {all}</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Adım</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Steps that the chain had done.</source>
        <translation>Zincirin attığı adımlar.</translation>
    </message>
    <message>
        <source>two held curves are called {name}</source>
        <translation>saklanan iki eğrinin adı {name}</translation>
    </message>
    <message>
        <source>at most {most} curves are held</source>
        <translation>en çok {most} eğri saklanır</translation>
    </message>
    <message>
        <source>depth is tied to the chain: {blocks} blocks need depth {needed}, not {depth}</source>
        <translation>derinlik zincire bağlı: {blocks} blok {needed} derinlik ister, {depth} değil</translation>
    </message>
    <message>
        <source>is not a known name</source>
        <translation>bilinen bir ad değil</translation>
    </message>
    <message>
        <source>must be a section with names and values</source>
        <translation>adlar ve değerlerden oluşan bir bölüm olmalı</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>tam sayı olmalı</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>sayı olmalı</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>true ya da false olmalı</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>tırnak içinde metin olmalı</translation>
    </message>
    <message>
        <source>must be greater than {limit}</source>
        <translation>{limit} değerinden büyük olmalı</translation>
    </message>
    <message>
        <source>must be greater than or equal to {limit}</source>
        <translation>{limit} ya da daha büyük olmalı</translation>
    </message>
    <message>
        <source>must be less than {limit}</source>
        <translation>{limit} değerinden küçük olmalı</translation>
    </message>
    <message>
        <source>must be less than or equal to {limit}</source>
        <translation>{limit} ya da daha küçük olmalı</translation>
    </message>
    <message>
        <source>must be {limit}</source>
        <translation>{limit} olmalı</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>sonlu bir sayı olmalı</translation>
    </message>
    <message>
        <source>{name} is of another version of the app: it has schema version {version!r}, this one reads {known}</source>
        <translation>{name} uygulamanın başka bir sürümünden: şema sürümü {version!r}, bu sürüm {known} okur</translation>
    </message>
    <message>
        <source>{name} is not a session file: {why}</source>
        <translation>{name} oturum dosyası değil: {why}</translation>
    </message>
    <message>
        <source>{name} is not a text file</source>
        <translation>{name} metin dosyası değil</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} okunamıyor: {why}</translation>
    </message>
    <message>
        <source>{setting}, now {value}</source>
        <translation>{setting}, şimdi {value}</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>ve {n} tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>the usual settings</source>
        <translation>olağan ayarlar</translation>
    </message>
    <message>
        <source>{setting} {value}</source>
        <translation>{setting} {value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>a name has too many parts</source>
        <translation>bir adın çok fazla parçası var</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>iç içelik çok derin</translation>
    </message>
    <message>
        <source>{place} cannot be understood</source>
        <translation>{place} anlaşılamıyor</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>satır {number}</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>sonu</translation>
    </message>
    <message>
        <source>above {above}, below {below}</source>
        <translation>üstte {above}, altta {below}</translation>
    </message>
    <message>
        <source>twins may differ in {names}, not in {name}</source>
        <translation>ikizler şunlarda farklı olabilir: {names}; {name} değil</translation>
    </message>
    <message>
        <source>{text} is not a number</source>
        <translation>{text} bir sayı değil</translation>
    </message>
    <message>
        <source>{text} is not a whole number</source>
        <translation>{text} bir tam sayı değil</translation>
    </message>
    <message>
        <source>{text} may be {short} or {joined}: which one is meant?</source>
        <translation>{text} hem {short} hem {joined} olabilir: hangisi?</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>okunuşu</translation>
    </message>
    <message>
        <source>± {error}, 95 % from {low} to {high}</source>
        <translation>± {error}, %95 {low} ile {high} arası</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>özçıkarım</translation>
    </message>
    <message>
        <source>{value}, after epoch {epoch:,}</source>
        <translation>{value}, dönem {epoch:,} sonrası</translation>
    </message>
    <message>
        <source>A, test</source>
        <translation>A, test</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>sonda</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>çapraz entropi</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>regresyon</translation>
    </message>
    <message>
        <source>products</source>
        <translation>çarpımlar</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>rastlantıyla</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>dönüş</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>ölçek</translation>
    </message>
    <message>
        <source>part of tr Θ</source>
        <translation>tr Θ payı</translation>
    </message>
    <message>
        <source>trace ratio</source>
        <translation>iz oranı</translation>
    </message>
    <message>
        <source>inverse</source>
        <translation>ters</translation>
    </message>
    <message>
        <source>readout&apos;s share of all load, logits included</source>
        <translation>okumanın payı, logitler dahil tüm yükten</translation>
    </message>
    <message>
        <source>springs</source>
        <translation>yaylar</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>hareket</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>el</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>gürültü</translation>
    </message>
    <message>
        <source>friction</source>
        <translation>sürtünme</translation>
    </message>
    <message>
        <source>damping</source>
        <translation>sönüm</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>hız</translation>
    </message>
    <message>
        <source>largest speed</source>
        <translation>en büyük hız</translation>
    </message>
    <message>
        <source>largest jerk</source>
        <translation>en büyük silkme</translation>
    </message>
    <message>
        <source>no network has been measured: train one first</source>
        <translation>hiçbir ağ ölçülmedi: önce birini eğitin</translation>
    </message>
    <message>
        <source>the chain carries nothing yet</source>
        <translation>zincir henüz bir şey taşımıyor</translation>
    </message>
    <message>
        <source>step {step:,}</source>
        <translation>adım {step:,}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>dönem {epoch}</translation>
    </message>
    <message>
        <source>this cell is not computed yet</source>
        <translation>bu hücre henüz hesaplanmadı</translation>
    </message>
    <message numerus="yes">
        <source>mean of {n} in a diagram</source>
        <comment>one in a diagram</comment>
        <translation>
            <numerusform>diyagramda {n} tanenin ortalaması</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no curve yet that could be held</source>
        <translation>henüz saklanabilecek bir eğri yok</translation>
    </message>
    <message>
        <source>t = {time:.4g}</source>
        <translation>t = {time:.4g}</translation>
    </message>
    <message>
        <source>what was held cannot be read</source>
        <translation>saklanan okunamıyor</translation>
    </message>
    <message>
        <source>Begun anew</source>
        <translation>Baştan başlandı</translation>
    </message>
    <message>
        <source>Back to a step of the lecture</source>
        <translation>Dersin bir adımına dönüldü</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Oynatıldı</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>{path} has settings that its lab does not know</source>
        <translation>{path} içinde, laboratuvarının bilmediği ayarlar var</translation>
    </message>
    <message>
        <source>the events cannot be read</source>
        <translation>olaylar okunamıyor</translation>
    </message>
    <message>
        <source>Back to rest</source>
        <translation>Durgunluğa dönüş</translation>
    </message>
    <message>
        <source>Pulled by a script</source>
        <translation>Betikle çekildi</translation>
    </message>
    <message>
        <source>Training began</source>
        <translation>Eğitim başladı</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>Hazır ayar: {title}</translation>
    </message>
    <message>
        <source>Went on from {recording}</source>
        <translation>Şu kayıttan sürdü: {recording}</translation>
    </message>
    <message>
        <source>The hand took {held}</source>
        <translation>El şunu tuttu: {held}</translation>
    </message>
    <message>
        <source>The twin ended</source>
        <translation>İkiz bitti</translation>
    </message>
    <message>
        <source>A twin began</source>
        <translation>Bir ikiz başladı</translation>
    </message>
    <message numerus="yes">
        <source>{told}, and {n} more</source>
        <comment>{told}, and {n} more</comment>
        <translation>
            <numerusform>{told} ve {n} tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>the end</source>
        <translation>uç</translation>
    </message>
    <message>
        <source>block {index}</source>
        <translation>blok {index}</translation>
    </message>
    <message>
        <source>a measurement of no run</source>
        <translation>hiçbir çalıştırmaya ait olmayan bir ölçüm</translation>
    </message>
    <message>
        <source>a change of no run</source>
        <translation>hiçbir çalıştırmaya ait olmayan bir değişiklik</translation>
    </message>
    <message>
        <source>a change that tells no parameters</source>
        <translation>parametre bildirmeyen bir değişiklik</translation>
    </message>
    <message>
        <source>a change of what cannot change in a run</source>
        <translation>çalıştırma sırasında değişemeyecek olanın değişikliği</translation>
    </message>
    <message>
        <source>▬ kernel still</source>
        <translation>▬ çekirdek sabit</translation>
    </message>
    <message>
        <source>▲ aligning</source>
        <translation>▲ hizalanıyor</translation>
    </message>
    <message>
        <source>▼ dis-aligning</source>
        <translation>▼ hizası bozuluyor</translation>
    </message>
    <message>
        <source>◆ rescaling</source>
        <translation>◆ yeniden ölçekleniyor</translation>
    </message>
    <message>
        <source>● kernel moves by neither</source>
        <translation>● çekirdek hiçbiriyle oynamıyor</translation>
    </message>
    <message>
        <source>The theory is of two linear layers: here it is a guide.</source>
        <translation>Kuram iki doğrusal katman içindir: burada yol gösterir.</translation>
    </message>
    <message>
        <source>theory: linear layers</source>
        <translation>kuram: doğrusal katmanlar</translation>
    </message>
    <message>
        <source>{name}: kernel {kernel:.0%}, alignment {turned:+.2f}, scale ×{scale:.2f}</source>
        <translation>{name}: çekirdek {kernel:.0%}, hizalanma {turned:+.2f}, ölçek ×{scale:.2f}</translation>
    </message>
    <message>
        <source>{name} {turned:+.2f}, kernel {kernel:.0%}</source>
        <translation>{name} {turned:+.2f}, çekirdek {kernel:.0%}</translation>
    </message>
    <message>
        <source>{name} {turned:+.2f}</source>
        <translation>{name} {turned:+.2f}</translation>
    </message>
    <message>
        <source>rest state</source>
        <translation>durgun hâl</translation>
    </message>
    <message>
        <source>stationary</source>
        <translation>durağan</translation>
    </message>
    <message>
        <source>lower chain</source>
        <translation>alttaki zincir</translation>
    </message>
    <message>
        <source>the chain was changed or held on its way, and without noise it remembers: reset it</source>
        <translation>zincir yolda değiştirildi ya da tutuldu ve gürültüsüzken bunu unutmaz: sıfırlayın</translation>
    </message>
    <message>
        <source>the chain was changed or held on its way: reset it to compare it with its course</source>
        <translation>zincir yolda değiştirildi ya da tutuldu: gidişiyle karşılaştırmak için sıfırlayın</translation>
    </message>
    <message>
        <source>no formula knows of the hand</source>
        <translation>hiçbir formül eli bilmez</translation>
    </message>
    <message>
        <source>The chain rests there.</source>
        <translation>Zincir orada duruyor.</translation>
    </message>
    <message>
        <source>The chain rests elsewhere: {largest:.2g} away at block {block}.</source>
        <translation>Zincir başka yerde duruyor: blok {block} {largest:.2g} uzakta.</translation>
    </message>
    <message>
        <source>The chain is still on its way.</source>
        <translation>Zincir hâlâ yolda.</translation>
    </message>
    <message>
        <source>The formula is good to {bound:.1g} ({size}).</source>
        <translation>Formülün doğruluğu {bound:.1g} ({size}).</translation>
    </message>
    <message>
        <source>the time step</source>
        <translation>zaman adımı</translation>
    </message>
    <message>
        <source>One chain has no error bar: switch the ensemble on. {bound}</source>
        <translation>Tek bir zincirin hata çubuğu yoktur: topluluğu açın. {bound}</translation>
    </message>
    <message>
        <source>Agrees within the error of the time step. {bound}</source>
        <translation>Zaman adımının hatası içinde uyuşuyor. {bound}</translation>
    </message>
    <message>
        <source>Differs by more than the error of the time step. {bound}</source>
        <translation>Zaman adımının hatasından daha çok ayrılıyor. {bound}</translation>
    </message>
    <message>
        <source>{sentence} Averaged from t = {begin:.0f} on.</source>
        <translation>{sentence} t = {begin:.0f} anından beri ortalama.</translation>
    </message>
    <message>
        <source>Still on its way: it can be compared from t = {end:.0f} on; now t = {time:.0f}.</source>
        <translation>Hâlâ yolda: t = {end:.0f} anından sonra karşılaştırılabilir; şimdi t = {time:.0f}.</translation>
    </message>
    <message>
        <source>{path} is not a recording that can be read: {why}</source>
        <translation>{path} okunabilen bir kayıt değil: {why}</translation>
    </message>
    <message>
        <source>{path} is not a recording that can be read</source>
        <translation>{path} okunabilen bir kayıt değil</translation>
    </message>
    <message>
        <source>{path} holds no frame</source>
        <translation>{path} hiç kare içermiyor</translation>
    </message>
    <message>
        <source>{path} has frames at no time</source>
        <translation>{path} içindeki karelerin zamanı yok</translation>
    </message>
    <message>
        <source>there is no frame {frame} of {frames}</source>
        <translation>{frames} kare içinde {frame} numaralı kare yok</translation>
    </message>
    <message>
        <source>frame {frame:,} cannot be read</source>
        <translation>{frame:,}. kare okunamıyor</translation>
    </message>
    <message>
        <source>step</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>{name}, attached, step {step:,}</source>
        <translation>{name}, bağlı, adım {step:,}</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>dönem {epoch} / {epochs}</translation>
    </message>
    <message>
        <source>{setting} since epoch {epoch}</source>
        <translation>{setting}, dönem {epoch} ile birlikte</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Daha fazla</translation>
    </message>
    <message>
        <source>new seed</source>
        <translation>yeni tohum</translation>
    </message>
    <message>
        <source>The same chain with another run of the noise.</source>
        <translation>Aynı zincir, gürültünün başka bir gidişiyle.</translation>
    </message>
    <message>
        <source>in one step  ε̄ = {value:.3g}</source>
        <translation>tek adımda  ε̄ = {value:.3g}</translation>
    </message>
    <message>
        <source>Compare with another value…</source>
        <translation>Başka bir değerle karşılaştır…</translation>
    </message>
    <message>
        <source>applies at the next Train</source>
        <translation>bir sonraki eğitimde geçerli olur</translation>
    </message>
    <message>
        <source>drawn weights</source>
        <translation>rastgele ağırlıklar</translation>
    </message>
    <message>
        <source>It is of {differs}.</source>
        <translation>Ağın farkı: {differs}.</translation>
    </message>
    <message>
        <source>What is in italics applies at the next Train.</source>
        <translation>İtalik olanlar bir sonraki eğitimde geçerli olur.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Veri kümesi</translation>
    </message>
    <message>
        <source>own data</source>
        <translation>kendi verisi</translation>
    </message>
    <message>
        <source>Own file…</source>
        <translation>Kendi dosyam…</translation>
    </message>
    <message>
        <source>A NPZ file of inputs and labels, or a table: CSV or Parquet.</source>
        <translation>Girdiler ve etiketlerle bir NPZ dosyası ya da bir tablo: CSV veya Parquet.</translation>
    </message>
    <message>
        <source>Own pictures…</source>
        <translation>Kendi resimlerim…</translation>
    </message>
    <message>
        <source>A folder with a folder of pictures for each class.</source>
        <translation>Her sınıf için bir resim klasörü bulunan bir klasör.</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>Bloklar ve katmanlar</translation>
    </message>
    <message>
        <source>Each block is a hidden layer; its spring&apos;s stretch is the work that the layer does.</source>
        <translation>Her blok bir gizli katmandır; yayının uzaması katmanın yaptığı iştir.</translation>
    </message>
    <message>
        <source>Friction and nonlinearity</source>
        <translation>Sürtünme ve doğrusalsızlık</translation>
    </message>
    <message>
        <source>What holds back: the more of it, the more is left to the deep end. Lazy.</source>
        <translation>Geri tutan: ne kadar çoksa derin uca o kadar çok iş kalır. Tembel.</translation>
    </message>
    <message>
        <source>Noise and noise</source>
        <translation>Gürültü ve gürültü</translation>
    </message>
    <message>
        <source>What shakes free: the more of it, the more the shallow end does. Balanced, and active where a chain&apos;s friction back is the larger.</source>
        <translation>Silkeleyip kurtaran: ne kadar çoksa sığ uç o kadar çok iş yapar. Dengeli; zincirin geri sürtünmesi daha büyükse etkin.</translation>
    </message>
    <message>
        <source>Root mean square speed of the hand over the last moments.</source>
        <translation>Son anlarda elin etkin (rms) hızı.</translation>
    </message>
    <message>
        <source>Since the hand took hold.</source>
        <translation>El tuttuğundan beri.</translation>
    </message>
    <message>
        <source>How abruptly the hand changed its acceleration.</source>
        <translation>Elin ivmesini ne kadar ani değiştirdiği.</translation>
    </message>
    <message>
        <source>amounts to noise</source>
        <translation>gürültü karşılığı</translation>
    </message>
    <message>
        <source>White noise at the pulled end that does the same; phase diagrams of such noise mark it.</source>
        <translation>Çekilen uçta aynı işi gören beyaz gürültü; bu gürültünün faz diyagramları onu işaretler.</translation>
    </message>
    <message>
        <source>Slow and steady</source>
        <translation>Yavaş ve düzenli</translation>
    </message>
    <message>
        <source>From rest to y, so slowly that the whole chain follows.</source>
        <translation>Durgunluktan y&apos;ye, bütün zincir izleyecek kadar yavaş.</translation>
    </message>
    <message>
        <source>Quick and jerky</source>
        <translation>Hızlı ve silkerek</translation>
    </message>
    <message>
        <source>From rest to y by throws forward and back that die out.</source>
        <translation>Durgunluktan y&apos;ye, sönüp giden ileri geri savurmalarla.</translation>
    </message>
    <message>
        <source>Pull, measured</source>
        <translation>Çekiş, ölçülen</translation>
    </message>
    <message>
        <source>save</source>
        <translation>kaydet</translation>
    </message>
    <message>
        <source>Time, position, speed and jerk of the last pull, as a table.</source>
        <translation>Son çekişin zamanı, konumu, hızı ve silkmesi, tablo olarak.</translation>
    </message>
    <message>
        <source>again at</source>
        <translation>yeniden, hız</translation>
    </message>
    <message>
        <source>The last pull again from rest, {text} as fast.</source>
        <translation>Son çekiş yeniden, durgunluktan, {text} hızla.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Eğit</translation>
    </message>
    <message>
        <source>Train a real network beside the chain (T)</source>
        <translation>Zincirin yanında gerçek bir ağ eğit (T)</translation>
    </message>
    <message>
        <source>Outlines in the scene, dashed lines in the plots. Each says how far the chain is from it.</source>
        <translation>Sahnede ana çizgiler, grafiklerde kesikli çizgiler. Her biri zincirin ona ne kadar uzak olduğunu söyler.</translation>
    </message>
    <message>
        <source>In the plots: the mean&apos;s two standard errors, and lighter one standard deviation of single chains.</source>
        <translation>Grafiklerde: ortalamanın iki standart hatası ve daha açık tonda tek zincirlerin bir standart sapması.</translation>
    </message>
    <message>
        <source>switch the ensemble on</source>
        <translation>topluluğu aç</translation>
    </message>
    <message>
        <source>largest deviation</source>
        <translation>en büyük sapma</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>karekök ortalama</translation>
    </message>
    <message>
        <source>{value:.1f} std. errors</source>
        <translation>{value:.1f} std. hata</translation>
    </message>
    <message>
        <source>below {least}</source>
        <translation>{least} altında</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>yanıt vermiyor</translation>
    </message>
    <message>
        <source>not training</source>
        <translation>eğitilmiyor</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>başlıyor…</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>sessiz</translation>
    </message>
    <message>
        <source>same seed again</source>
        <translation>yine aynı tohum</translation>
    </message>
    <message>
        <source>depth tied to L</source>
        <translation>derinlik L&apos;ye bağlı</translation>
    </message>
    <message>
        <source>One hidden layer for each block of the chain.</source>
        <translation>Zincirin her bloğu için bir gizli katman.</translation>
    </message>
    <message>
        <source>depth not tied</source>
        <translation>derinlik bağlı değil</translation>
    </message>
    <message>
        <source>Network on {name}</source>
        <translation>Ağ, veri: {name}</translation>
    </message>
    <message>
        <source>{clock} left</source>
        <translation>kalan {clock}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>bir tam sayı</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>bir sayı</translation>
    </message>
    <message>
        <source>{title} must be {noun}.</source>
        <translation>{title} {noun} olmalı.</translation>
    </message>
    <message>
        <source>{title} must be {noun} {range}.</source>
        <translation>{title} {noun} olmalı: {range}.</translation>
    </message>
    <message>
        <source>{title} must be {noun} from {range}.</source>
        <translation>{title} {noun} olmalı: {range}.</translation>
    </message>
    <message>
        <source>above 0, at most {limit}</source>
        <translation>0&apos;ın üstünde, en çok {limit}</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} ile {highest} arası</translation>
    </message>
    <message>
        <source>of other settings</source>
        <translation>başka ayarlarla</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Zincir</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Ağ</translation>
    </message>
    <message>
        <source>of {differs}</source>
        <translation>farkı {differs}</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropi</translation>
    </message>
    <message>
        <source>error</source>
        <translation>hata</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>doğr.</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>boyut</translation>
    </message>
    <message>
        <source>dim.</source>
        <translation>boy.</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>hız</translation>
    </message>
    <message>
        <source>blocks {first}–{last}</source>
        <translation>bloklar {first}–{last}</translation>
    </message>
    <message>
        <source>layers {first}–{last}</source>
        <translation>katmanlar {first}–{last}</translation>
    </message>
    <message>
        <source>kernels {first}–{last}</source>
        <translation>çekirdekler {first}–{last}</translation>
    </message>
    <message>
        <source>scales {first}–{last}</source>
        <translation>ölçekler {first}–{last}</translation>
    </message>
    <message>
        <source>no chain yet</source>
        <translation>henüz zincir yok</translation>
    </message>
    <message>
        <source>no network yet</source>
        <translation>henüz ağ yok</translation>
    </message>
    <message numerus="yes">
        <source>{n} chains</source>
        <comment>{n} chain</comment>
        <translation>
            <numerusform>{n} zincir</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, mean field</source>
        <translation>{name}, ortalama alan</translation>
    </message>
    <message>
        <source>position x</source>
        <translation>konum x</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>enerji</translation>
    </message>
    <message>
        <source>no account of energy yet</source>
        <translation>henüz enerji hesabı yok</translation>
    </message>
    <message>
        <source>start</source>
        <translation>başlangıç</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>artık</translation>
    </message>
    <message>
        <source>sum off by</source>
        <translation>toplam sapması</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>verilen</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>gürültüsüz</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>gürültülü</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>bloklar</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>kayıyor</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>duruyor</translation>
    </message>
    <message>
        <source>only the overdamped chain has this law</source>
        <translation>yalnız aşırı sönümlü zincirde bu yasa vardır</translation>
    </message>
    <message>
        <source>force F on a block</source>
        <translation>bloğa etkiyen kuvvet F</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <translation>ortalama hız</translation>
    </message>
    <message>
        <source>block {number}, {slides}</source>
        <translation>blok {number}, {slides}</translation>
    </message>
    <message>
        <source>{name}, held</source>
        <translation>{name}, saklanan</translation>
    </message>
    <message>
        <source>probe, train</source>
        <translation>sonda, eğitim</translation>
    </message>
    <message>
        <source>probe, test</source>
        <translation>sonda, test</translation>
    </message>
    <message>
        <source>accuracy of a probe</source>
        <translation>bir sondanın doğruluğu</translation>
    </message>
    <message>
        <source>cross-entropy of a probe</source>
        <translation>bir sondanın çapraz entropisi</translation>
    </message>
    <message>
        <source>error of one-hot regression</source>
        <translation>one-hot regresyonun hatası</translation>
    </message>
    <message>
        <source>once a run is held or over</source>
        <translation>bekletilen ya da biten bir çalıştırmada</translation>
    </message>
    <message>
        <source>participation ratio</source>
        <translation>katılım oranı</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Keskinlik</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Ölçülüyor…</translation>
    </message>
    <message>
        <source>Largest eigenvalue and trace of the Hessian of the training loss, while a run is held or after its end. It takes some seconds.</source>
        <translation>Eğitim kaybının Hesse matrisinin en büyük özdeğeri ve izi; çalıştırma bekletilirken ya da bittikten sonra. Birkaç saniye sürer.</translation>
    </message>
    <message>
        <source>What a linear probe of each layer comes to: how many samples a logistic regression gets right, its mean cross-entropy, or the root mean square error of a linear regression on one-hot labels.</source>
        <translation>Her katmandaki doğrusal bir sondanın vardığı yer: lojistik regresyonun kaç örneği doğru bildiği, ortalama çapraz entropisi ya da one-hot etiketlerde doğrusal regresyonun karekök ortalama hatası.</translation>
    </message>
    <message>
        <source>What a probe reads</source>
        <translation>Sondanın okuduğu</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>bulunamadı</translation>
    </message>
    <message>
        <source>Hessian: largest eigenvalue {top}, trace {trace}</source>
        <translation>Hesse: en büyük özdeğer {top}, iz {trace}</translation>
    </message>
    <message>
        <source>λ₁ {top}, trace {trace}</source>
        <translation>λ₁ {top}, iz {trace}</translation>
    </message>
    <message>
        <source>D, normalised</source>
        <translation>D, normalleştirilmiş</translation>
    </message>
    <message>
        <source>layer ℓ / L</source>
        <translation>katman ℓ / L</translation>
    </message>
    <message>
        <source>change of the kernel</source>
        <translation>çekirdeğin değişimi</translation>
    </message>
    <message>
        <source>scale of the weights</source>
        <translation>ağırlıkların ölçeği</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>henüz bir şey ölçülmedi</translation>
    </message>
    <message>
        <source>{y_title} over {x_title}</source>
        <translation>{y_title} – {x_title}</translation>
    </message>
    <message>
        <source>share of the load</source>
        <translation>yükten pay</translation>
    </message>
    <message numerus="yes">
        <source>part of {n:,} equal parts</source>
        <comment>part of {n:,} equal parts</comment>
        <translation>
            <numerusform>{n:,} eşit parçadan biri</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to be seen here</source>
        <translation>burada görülecek bir şey yok</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>dengeli</translation>
    </message>
    <message>
        <source>All of you had {what} right ({n} of {all}).</source>
        <translation>Hepiniz {what} sorusunu bildiniz ({n} / {all}).</translation>
    </message>
    <message>
        <source>Nearly all of you had {what} right ({n} of {all}).</source>
        <translation>Neredeyse hepiniz {what} sorusunu bildiniz ({n} / {all}).</translation>
    </message>
    <message>
        <source>Most of you had {what} right ({n} of {all}).</source>
        <translation>Çoğunuz {what} sorusunu bildiniz ({n} / {all}).</translation>
    </message>
    <message>
        <source>About half of you had {what} right ({n} of {all}).</source>
        <translation>Yaklaşık yarınız {what} sorusunu bildi ({n} / {all}).</translation>
    </message>
    <message>
        <source>Some of you had {what} right ({n} of {all}).</source>
        <translation>Bazılarınız {what} sorusunu bildi ({n} / {all}).</translation>
    </message>
    <message>
        <source>Few of you had {what} right ({n} of {all}).</source>
        <translation>Azınız {what} sorusunu bildi ({n} / {all}).</translation>
    </message>
    <message>
        <source>None of you had {what} right.</source>
        <translation>Hiçbiriniz {what} sorusunu bilmedi.</translation>
    </message>
    <message>
        <source>Nobody predicted it.</source>
        <translation>Kimse tahmin etmedi.</translation>
    </message>
    <message>
        <source>The curve in the middle of yours lies {far:.2f} from what came.</source>
        <translation>Eğrilerinizin ortancası gelenden {far:.2f} uzakta.</translation>
    </message>
    <message>
        <source>Right: the drawing lies {far:.2f} from what came.</source>
        <translation>Doğru: çizim gelenden {far:.2f} uzakta.</translation>
    </message>
    <message>
        <source>Near: the drawing lies {far:.2f} from what came.</source>
        <translation>Yakın: çizim gelenden {far:.2f} uzakta.</translation>
    </message>
    <message>
        <source>Far: the drawing lies {far:.2f} from what came.</source>
        <translation>Uzak: çizim gelenden {far:.2f} uzakta.</translation>
    </message>
    <message>
        <source>It has {what} right, which carries most.</source>
        <translation>En çok taşıyanı bildi: {what}.</translation>
    </message>
    <message>
        <source>It is {what} that carries most.</source>
        <translation>En çok taşıyan: {what}.</translation>
    </message>
    <message>
        <source>All springs carry about the same.</source>
        <translation>Bütün yaylar aşağı yukarı aynı yükü taşıyor.</translation>
    </message>
    <message>
        <source>All layers carry about the same.</source>
        <translation>Bütün katmanlar aşağı yukarı aynı yükü taşıyor.</translation>
    </message>
    <message>
        <source>the last spring</source>
        <translation>son yay</translation>
    </message>
    <message>
        <source>the last layer</source>
        <translation>son katman</translation>
    </message>
    <message>
        <source>the first spring</source>
        <translation>ilk yay</translation>
    </message>
    <message>
        <source>the first layer</source>
        <translation>ilk katman</translation>
    </message>
    <message>
        <source>{off}: {guess} was said, and {quantity} came out as {came}.</source>
        <translation>{off}: {guess} denmişti, {quantity} ise {came} çıktı.</translation>
    </message>
    <message>
        <source>{off} in the middle: {middle} was said, and it came out as {came}.</source>
        <translation>Ortancada {off}: {middle} denmişti, {came} çıktı.</translation>
    </message>
    <message>
        <source>Off by a factor of {factor}</source>
        <translation>{factor} kat fark var</translation>
    </message>
    <message>
        <source>Off by {off}</source>
        <translation>{off} fark var</translation>
    </message>
    <message>
        <source>spring {number}</source>
        <translation>yay {number}</translation>
    </message>
    <message>
        <source>Right: it came {regime}.</source>
        <translation>Doğru: sonuç {regime}.</translation>
    </message>
    <message>
        <source>You said {vote}; it came {regime}.</source>
        <translation>Siz {vote} dediniz; sonuç {regime}.</translation>
    </message>
    <message>
        <source>the regime</source>
        <translation>rejim</translation>
    </message>
    <message>
        <source>It came {regime}.</source>
        <translation>Sonuç {regime}.</translation>
    </message>
    <message>
        <source>All {n} are in their places.</source>
        <translation>{n} tanenin hepsi yerinde.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} are in their places.</source>
        <comment>{n} of {all} is in its place.</comment>
        <translation>
            <numerusform>{all} taneden {n} tanesi yerinde.</numerusform>
        </translation>
    </message>
    <message>
        <source>the first of them</source>
        <translation>bunların birincisi</translation>
    </message>
    <message>
        <source>In the order that you have in the mean: {words}</source>
        <translation>Ortalamada verdiğiniz sırayla: {words}</translation>
    </message>
    <message>
        <source>{name} holds no predictions</source>
        <translation>{name} hiç tahmin içermiyor</translation>
    </message>
    <message>
        <source>2 to {most} things can be put in order, not {found}</source>
        <translation>2 ile {most} arası şey sıraya konabilir, {found} değil</translation>
    </message>
    <message>
        <source>two things to put in order have the same name</source>
        <translation>sıraya konacak iki şeyin adı aynı</translation>
    </message>
    <message>
        <source>a logarithmic scale begins above zero</source>
        <translation>logaritmik ölçek sıfırın üstünde başlar</translation>
    </message>
    <message>
        <source>the scale of a value must end above its begin</source>
        <translation>bir değerin ölçeği başladığı yerin üstünde bitmeli</translation>
    </message>
    <message>
        <source>share of the first</source>
        <translation>ilkinin payı</translation>
    </message>
    <message>
        <source>share of the last</source>
        <translation>sonuncunun payı</translation>
    </message>
    <message>
        <source>largest share</source>
        <translation>en büyük pay</translation>
    </message>
    <message>
        <source>test accuracy in %</source>
        <translation>test doğruluğu, %</translation>
    </message>
    <message>
        <source>time</source>
        <translation>zaman</translation>
    </message>
    <message>
        <source>the network has no load curve yet</source>
        <translation>ağın henüz yük eğrisi yok</translation>
    </message>
    <message>
        <source>the chain has no load curve yet</source>
        <translation>zincirin henüz yük eğrisi yok</translation>
    </message>
    <message>
        <source>the load curve tells no regime yet</source>
        <translation>yük eğrisi henüz bir rejim söylemiyor</translation>
    </message>
    <message>
        <source>{quantity} is not known yet</source>
        <translation>{quantity} henüz bilinmiyor</translation>
    </message>
    <message>
        <source>{asked} layers were to be put in order, but there are {found}</source>
        <translation>{asked} katman sıraya konacaktı, ama {found} tane var</translation>
    </message>
    <message>
        <source>no curve is held under the name {name}</source>
        <translation>{name} adıyla saklanan eğri yok</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Hizalanma</translation>
    </message>
    <message>
        <source>Course in time</source>
        <translation>Zamanla gidiş</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Enerji</translation>
    </message>
    <message>
        <source>there is nothing to show at that moment of the recording</source>
        <translation>kaydın o anında gösterilecek bir şey yok</translation>
    </message>
    <message>
        <source>Friction law</source>
        <translation>Sürtünme yasası</translation>
    </message>
    <message>
        <source>Kernel and scale</source>
        <translation>Çekirdek ve ölçek</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>başka ayarlar</translation>
    </message>
    <message>
        <source>Shares by layer</source>
        <translation>Katmana göre paylar</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>cannot be computed again: {why}</source>
        <translation>yeniden hesaplanamaz: {why}</translation>
    </message>
    <message numerus="yes">
        <source>computed again: all {n:,} frames the same to the last bit</source>
        <comment>computed again: all {n:,} frames the same to the last bit</comment>
        <translation>
            <numerusform>yeniden hesaplandı: {n:,} karenin tümü son bitine dek aynı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>computing again: {checked:,} of {n:,} frames</source>
        <comment>computing again: {checked:,} of {n:,} frames</comment>
        <translation>
            <numerusform>yeniden hesaplanıyor: {checked:,} / {n:,} kare</numerusform>
        </translation>
    </message>
    <message>
        <source>the same to the last bit</source>
        <translation>son bitine dek aynı</translation>
    </message>
    <message>
        <source>computing {checked:,} of {frames:,}</source>
        <translation>hesaplanıyor {checked:,} / {frames:,}</translation>
    </message>
    <message>
        <source>frame {frame:,}: {difference}</source>
        <translation>kare {frame:,}: {difference}</translation>
    </message>
    <message>
        <source>Watch a recording</source>
        <translation>Bir kaydı izle</translation>
    </message>
    <message>
        <source>The keyframes were not kept: {why}</source>
        <translation>Anahtar kareler saklanmadı: {why}</translation>
    </message>
    <message>
        <source>no recording is watched</source>
        <translation>izlenen kayıt yok</translation>
    </message>
    <message>
        <source>the recording goes from 0 to {duration:.3g} s</source>
        <translation>kayıt 0 ile {duration:.3g} s arasındadır</translation>
    </message>
    <message>
        <source>It cannot go on from here: {why}</source>
        <translation>Buradan sürdürülemiyor: {why}</translation>
    </message>
    <message>
        <source>go on from a recording</source>
        <translation>bir kayıttan sürdürme</translation>
    </message>
    <message>
        <source>The network of the recording had another setting of {titles}: training begins anew.</source>
        <translation>Kayıttaki ağın şu ayarı farklıydı: {titles}; eğitim baştan başlar.</translation>
    </message>
    <message>
        <source>The chain goes on from frame {frame:,} of {recording}; {of_network}</source>
        <translation>Zincir {recording} kaydının {frame:,}. karesinden sürüyor; {of_network}</translation>
    </message>
    <message>
        <source>The chain goes on from frame {frame:,} of {recording}: change what you like, then press Play</source>
        <translation>Zincir {recording} kaydının {frame:,}. karesinden sürüyor: istediğinizi değiştirin, sonra Oynat&apos;a basın</translation>
    </message>
    <message>
        <source>WebM, WebP and PNG alone have it</source>
        <translation>yalnız WebM, WebP ve PNG&apos;de vardır</translation>
    </message>
    <message>
        <source>MP4 alone has it</source>
        <translation>yalnız MP4&apos;te vardır</translation>
    </message>
    <message>
        <source>Make a film</source>
        <translation>Film yap</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Kaydın tümü</translation>
    </message>
    <message>
        <source>Make the film…</source>
        <translation>Filmi yap…</translation>
    </message>
    <message>
        <source>From the beginning of the recording to its end</source>
        <translation>Kaydın başından sonuna dek</translation>
    </message>
    <message>
        <source>the film would begin where the recording ends</source>
        <translation>film, kaydın bittiği yerde başlardı</translation>
    </message>
    <message>
        <source>a film of this size is magnified {most:.3g} times at most, not {zoom:g} times</source>
        <translation>bu boyutta bir film en çok {most:.3g} kat büyütülür, {zoom:g} kat değil</translation>
    </message>
    <message>
        <source>{name} is still being made: wait until it is there, or cancel it</source>
        <translation>{name} hâlâ yapılıyor: bitmesini bekleyin ya da iptal edin</translation>
    </message>
    <message>
        <source>{name} is there: {words}</source>
        <translation>{name} hazır: {words}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Klasöründe göster</translation>
    </message>
    <message>
        <source>No film was made: {why}</source>
        <translation>Film yapılmadı: {why}</translation>
    </message>
    <message>
        <source>the process that made it ended unexpectedly</source>
        <translation>onu yapan süreç beklenmedik biçimde sona erdi</translation>
    </message>
    <message>
        <source>PNG pictures in a folder (*)</source>
        <translation>Klasörde PNG resimleri (*)</translation>
    </message>
    <message>
        <source>{name} is there already: choose it by that name</source>
        <translation>{name} zaten var: o adla seçin</translation>
    </message>
    <message>
        <source>1080 × 1920 upright</source>
        <translation>1080 × 1920 dikey</translation>
    </message>
    <message>
        <source>1080 × 1080 square</source>
        <translation>1080 × 1080 kare</translation>
    </message>
    <message>
        <source>own</source>
        <translation>kendi</translation>
    </message>
    <message>
        <source>scene alone</source>
        <translation>yalnız sahne</translation>
    </message>
    <message>
        <source>with verdicts</source>
        <translation>hükümlerle</translation>
    </message>
    <message>
        <source>with plots</source>
        <translation>grafiklerle</translation>
    </message>
    <message>
        <source>Width and height of the frames in pixels.</source>
        <translation>Karelerin piksel olarak genişliği ve yüksekliği.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>The scene alone, or with the verdicts above it, or with plots below it, too.</source>
        <translation>Yalnız sahne ya da üstünde hükümler, altında grafiklerle de.</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Resimde</translation>
    </message>
    <message>
        <source>ensemble</source>
        <translation>topluluk</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>kaydedildiği gibi</translation>
    </message>
    <message>
        <source>Frames of the film that are made</source>
        <translation>Filmin yapılan kareleri</translation>
    </message>
    <message>
        <source>Make no film: nothing of it is left</source>
        <translation>Film yapma: ondan geriye hiçbir şey kalmaz</translation>
    </message>
    <message>
        <source>Film {short}</source>
        <translation>Film {short}</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>hazırlanıyor</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} frames, {length}</source>
        <comment>{n:,} frame, {length}</comment>
        <translation>
            <numerusform>{n:,} kare, {length}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} keyframes are used</source>
        <comment>{n:,} keyframe is used</comment>
        <translation>
            <numerusform>{n:,} anahtar kare kullanılır</numerusform>
        </translation>
    </message>
    <message>
        <source>{clock} min</source>
        <translation>{clock} dk</translation>
    </message>
    <message>
        <source>{clock} h</source>
        <translation>{clock} sa</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>kalan {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>kalan {hours} sa {minutes} dk</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>kalan {minutes} dk</translation>
    </message>
    <message>
        <source>{frame:,} of {frames:,}</source>
        <translation>{frame:,} / {frames:,}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} frames</source>
        <comment>{n:,} frame</comment>
        <translation>
            <numerusform>{n:,} kare</numerusform>
        </translation>
    </message>
    <message>
        <source>putting them together</source>
        <translation>birleştiriliyor</translation>
    </message>
    <message>
        <source>putting together</source>
        <translation>birleştiriliyor</translation>
    </message>
    <message>
        <source>{done} frames</source>
        <translation>{done} kare</translation>
    </message>
    <message>
        <source>nothing has come for {seconds:.0f} s</source>
        <translation>{seconds:.0f} s&apos;dir bir şey gelmedi</translation>
    </message>
    <message>
        <source>it grows faster than it can be shown ({n:,} frames at once): plots take some of them, the file has all</source>
        <translation>gösterilebileceğinden hızlı büyüyor (bir kerede {n:,} kare): çizimler bunların bir kısmını alır, dosyada hepsi var</translation>
    </message>
    <message>
        <source>it was recorded to its end</source>
        <translation>sonuna dek kaydedildi</translation>
    </message>
    <message>
        <source>whoever wrote it is gone, and nothing more comes</source>
        <translation>yazan artık yok, başka bir şey gelmiyor</translation>
    </message>
    <message>
        <source>the training ended with {error}</source>
        <translation>eğitim {error} ile bitti</translation>
    </message>
    <message>
        <source>the training has ended</source>
        <translation>eğitim bitti</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Take this keyframe off the timeline (Delete)</source>
        <translation>Bu anahtar kareyi zaman çizgisinden kaldır (Delete)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Put this row away (Esc)</source>
        <translation>Bu satırı kapat (Esc)</translation>
    </message>
    <message>
        <source>Keyframe {number} at {clock}</source>
        <translation>Anahtar kare {number}, {clock}</translation>
    </message>
    <message>
        <source>Keyframe {number}</source>
        <translation>Anahtar kare {number}</translation>
    </message>
    <message>
        <source>{name} is not used: {why}</source>
        <translation>{name} kullanılmıyor: {why}</translation>
    </message>
    <message>
        <source>{name} is damaged, and is left as it is</source>
        <translation>{name} bozuk; olduğu gibi bırakıldı</translation>
    </message>
    <message>
        <source>Ticked: this keyframe sets it. Otherwise it stays as it was before.</source>
        <translation>İşaretli: bu anahtar kare onu belirler. Yoksa önceki gibi kalır.</translation>
    </message>
    <message>
        <source>{title} is set here</source>
        <translation>{title} burada belirleniyor</translation>
    </message>
    <message>
        <source>and {parts} more</source>
        <translation>ve {parts} daha</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <comment>{n} change</comment>
        <translation>
            <numerusform>{n} değişiklik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pulls</source>
        <comment>{n} pull</comment>
        <translation>
            <numerusform>{n} çekiş</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} resets</source>
        <comment>{n} reset</comment>
        <translation>
            <numerusform>{n} sıfırlama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} trainings</source>
        <comment>{n} training</comment>
        <translation>
            <numerusform>{n} eğitim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} twins</source>
        <comment>{n} twin</comment>
        <translation>
            <numerusform>{n} ikiz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes of view</source>
        <comment>{n} change of view</comment>
        <translation>
            <numerusform>{n} görünüm değişikliği</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} forks</source>
        <comment>{n} fork</comment>
        <translation>
            <numerusform>{n} çatallanma</numerusform>
        </translation>
    </message>
    <message>
        <source>its network&apos;s weights were not kept, so that Train begins anew</source>
        <translation>ağının ağırlıkları saklanmamıştı; eğitim baştan başlar</translation>
    </message>
    <message>
        <source>Train begins anew: {why}</source>
        <translation>eğitim baştan başlar: {why}</translation>
    </message>
    <message>
        <source>Train goes on with its network from epoch {epoch:,}</source>
        <translation>eğitim, ağıyla birlikte {epoch:,}. dönemden sürer</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Bir kare geri</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Oynat ya da duraklat</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Bir kare ileri</translation>
    </message>
    <message>
        <source>Play the range again and again; Shift and a drag on the timeline set it</source>
        <translation>Aralığı tekrar tekrar oynat; zaman çizgisinde Shift ile sürüklemek onu belirler</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Döngü</translation>
    </message>
    <message>
        <source>Set a keyframe of the film here</source>
        <translation>Filmin bir anahtar karesini buraya koy</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Anahtar kare</translation>
    </message>
    <message>
        <source>Go on live from this frame, with parameters that can be changed</source>
        <translation>Bu kareden, parametreleri değiştirilebilir biçimde canlı sürdür</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Buradan sürdür</translation>
    </message>
    <message>
        <source>Make a film of the range or of the whole recording</source>
        <translation>Aralığın ya da kaydın tümünün filmini yap</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Film…</translation>
    </message>
    <message>
        <source>Back to the live chain</source>
        <translation>Canlı zincire dön</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>{short} · frame {count}</source>
        <translation>{short} · kare {count}</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Yeniden oynatmanın hızı</translation>
    </message>
    <message>
        <source>Seconds of the recording that pass in a second</source>
        <translation>Bir saniyede geçen kayıt saniyesi</translation>
    </message>
    <message>
        <source>Arrows step, Page keys go to marks, Home and End to the ends, [ and ] set the range, up and down choose a keyframe, Delete removes it.</source>
        <translation>Oklar adımlar, Page tuşları işaretlere, Home ve End uçlara gider, [ ve ] aralığı belirler, yukarı ve aşağı bir anahtar kare seçer, Delete onu kaldırır.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizgisi</translation>
    </message>
    <message>
        <source>{clock}  Keyframe {number}</source>
        <translation>{clock}  Anahtar kare {number}</translation>
    </message>
    <message>
        <source>{clock}  end of the range</source>
        <translation>{clock}  aralığın sonu</translation>
    </message>
    <message>
        <source>{clock}  begin of the range</source>
        <translation>{clock}  aralığın başı</translation>
    </message>
    <message>
        <source>Save what is there…</source>
        <translation>Var olanı kaydet…</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Tamamla</translation>
    </message>
    <message>
        <source>Save what is there</source>
        <translation>Var olanı kaydet</translation>
    </message>
    <message>
        <source>Nothing is saved: {why}</source>
        <translation>Hiçbir şey kaydedilmedi: {why}</translation>
    </message>
    <message>
        <source>{name} is not finished: {why}</source>
        <translation>{name} tamamlanmadı: {why}</translation>
    </message>
    <message>
        <source>Train a real network (T): its layers come out of the blocks</source>
        <translation>Gerçek bir ağ eğit (T): katmanları bloklardan çıkar</translation>
    </message>
    <message>
        <source>The network begins to train</source>
        <translation>Ağ eğitilmeye başlıyor</translation>
    </message>
    <message>
        <source>The layers do not separate the data clearly</source>
        <translation>Katmanlar veriyi açıkça ayırmıyor</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Rapor için kopyala</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopyalandı</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Bir adım</translation>
    </message>
    <message>
        <source>Reset the chain</source>
        <translation>Zinciri sıfırla</translation>
    </message>
    <message>
        <source>Compare with a twin…</source>
        <translation>Bir ikizle karşılaştır…</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Karşılaştırmayı bitir</translation>
    </message>
    <message>
        <source>Train, hold or go on</source>
        <translation>Eğit, beklet ya da sürdür</translation>
    </message>
    <message>
        <source>Fit the chain to the network</source>
        <translation>Zinciri ağa uydur</translation>
    </message>
    <message>
        <source>Own data from a file…</source>
        <translation>Dosyadan kendi verim…</translation>
    </message>
    <message>
        <source>Own pictures from a folder…</source>
        <translation>Klasörden kendi resimlerim…</translation>
    </message>
    <message>
        <source>Open weights…</source>
        <translation>Ağırlıkları aç…</translation>
    </message>
    <message>
        <source>Save weights…</source>
        <translation>Ağırlıkları kaydet…</translation>
    </message>
    <message>
        <source>Export the run as a script…</source>
        <translation>Çalıştırmayı betik olarak dışa aktar…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <source>Hold the network&apos;s curve, or the chain&apos;s</source>
        <translation>Ağın ya da zincirin eğrisini sakla</translation>
    </message>
    <message>
        <source>Hold the chain&apos;s curve</source>
        <translation>Zincirin eğrisini sakla</translation>
    </message>
    <message>
        <source>Hold the network&apos;s curve</source>
        <translation>Ağın eğrisini sakla</translation>
    </message>
    <message>
        <source>Hold the curve of a recording…</source>
        <translation>Bir kaydın eğrisini sakla…</translation>
    </message>
    <message>
        <source>Held curves…</source>
        <translation>Saklanan eğriler…</translation>
    </message>
    <message>
        <source>Drop all held curves</source>
        <translation>Saklanan tüm eğrileri bırak</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Oturum aç…</translation>
    </message>
    <message>
        <source>Save session as…</source>
        <translation>Oturumu farklı kaydet…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Kayıt yap…</translation>
    </message>
    <message>
        <source>Keep weights in recordings</source>
        <translation>Kayıtlarda ağırlıkları sakla</translation>
    </message>
    <message>
        <source>Watch a recording…</source>
        <translation>Bir kaydı izle…</translation>
    </message>
    <message>
        <source>Attach a training elsewhere…</source>
        <translation>Başka yerdeki bir eğitimi bağla…</translation>
    </message>
    <message>
        <source>Attached trainings in a folder…</source>
        <translation>Bir klasördeki bağlanmış eğitimler…</translation>
    </message>
    <message>
        <source>Save picture of the scene…</source>
        <translation>Sahnenin resmini kaydet…</translation>
    </message>
    <message>
        <source>Save picture of the window…</source>
        <translation>Pencerenin resmini kaydet…</translation>
    </message>
    <message>
        <source>Copy picture of the scene</source>
        <translation>Sahnenin resmini kopyala</translation>
    </message>
    <message>
        <source>Copy picture of the window</source>
        <translation>Pencerenin resmini kopyala</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Draw as the folding ruler</source>
        <translation>Katlanır cetvel olarak çiz</translation>
    </message>
    <message>
        <source>Arrows for friction and noise</source>
        <translation>Sürtünme ve gürültü okları</translation>
    </message>
    <message>
        <source>Layers under the blocks</source>
        <translation>Blokların altında katmanlar</translation>
    </message>
    <message>
        <source>Phase diagram of chains…</source>
        <translation>Zincirlerin faz diyagramı…</translation>
    </message>
    <message>
        <source>Phase diagrams of networks…</source>
        <translation>Ağların faz diyagramları…</translation>
    </message>
    <message>
        <source>Claims of the papers…</source>
        <translation>Makalelerin savları…</translation>
    </message>
    <message>
        <source>Theory: rest state</source>
        <translation>Kuram: durgun hâl</translation>
    </message>
    <message>
        <source>Theory: mean-field course</source>
        <translation>Kuram: ortalama alan gidişi</translation>
    </message>
    <message>
        <source>Theory: stationary state</source>
        <translation>Kuram: durağan hâl</translation>
    </message>
    <message>
        <source>Ensemble of chains</source>
        <translation>Zincirler topluluğu</translation>
    </message>
    <message>
        <source>Projector theme</source>
        <translation>Projeksiyon teması</translation>
    </message>
    <message>
        <source>Theme as the system has it</source>
        <translation>Sistemdeki tema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Koyu tema</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Açık tema</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Daha büyük metin</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Daha küçük metin</translation>
    </message>
    <message>
        <source>Text as the system has it</source>
        <translation>Metin sistemdeki gibi</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Hareketi azalt</translation>
    </message>
    <message>
        <source>What would be eased jumps; only the physics moves.</source>
        <translation>Yumuşak geçecek olan sıçrar; yalnız fizik hareket eder.</translation>
    </message>
    <message>
        <source>Slips click, each layer at its pitch; the tension hums; a verdict is a chord.</source>
        <translation>Kaymalar tıklar, her katman kendi perdesinde; gerilim uğuldar; hüküm bir akordur.</translation>
    </message>
    <message>
        <source>Scene alone</source>
        <translation>Yalnız sahne</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sistemin dili</translation>
    </message>
    <message>
        <source>Start the lecture, or go on</source>
        <translation>Dersi başlat ya da sürdür</translation>
    </message>
    <message>
        <source>Open lecture…</source>
        <translation>Ders aç…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Hakkında</translation>
    </message>
    <message>
        <source>New seed for the chain&apos;s noise</source>
        <translation>Zincirin gürültüsü için yeni tohum</translation>
    </message>
    <message>
        <source>Pull slowly and steadily</source>
        <translation>Yavaş ve düzenli çek</translation>
    </message>
    <message>
        <source>Pull quickly and jerkily</source>
        <translation>Hızlı ve silkerek çek</translation>
    </message>
    <message>
        <source>Train with a new seed</source>
        <translation>Yeni bir tohumla eğit</translation>
    </message>
    <message>
        <source>Hold training</source>
        <translation>Eğitimi beklet</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Eğitimi sürdür</translation>
    </message>
    <message>
        <source>Pull the end a little (Shift: more)</source>
        <translation>Ucu biraz çek (Shift: daha çok)</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Sonraki denetime git</translation>
    </message>
    <message>
        <source>Go to the control before</source>
        <translation>Önceki denetime git</translation>
    </message>
    <message>
        <source>Close, or leave the scene alone</source>
        <translation>Kapat ya da yalnız sahneden çık</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Kabul et</translation>
    </message>
    <message>
        <source>Some keys are as usual: {why}</source>
        <translation>Bazı tuşlar olağan: {why}</translation>
    </message>
    <message>
        <source>The keys stay as they are: {why}</source>
        <translation>Tuşlar olduğu gibi kalıyor: {why}</translation>
    </message>
    <message>
        <source>nothing here is called {name}</source>
        <translation>burada {name} adlı bir şey yok</translation>
    </message>
    <message>
        <source>{key} is no key</source>
        <translation>{key} bir tuş değil</translation>
    </message>
    <message>
        <source>{key} is taken: {title}</source>
        <translation>{key} alınmış: {title}</translation>
    </message>
    <message>
        <source>the presets of the labs</source>
        <translation>laboratuvarların hazır ayarları</translation>
    </message>
    <message>
        <source>Samples of {label}</source>
        <translation>{label} örnekleri</translation>
    </message>
    <message numerus="yes">
        <source>and {n:,} more classes</source>
        <comment>and {n:,} more class</comment>
        <translation>
            <numerusform>ve {n:,} sınıf daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples of {label} to train on</source>
        <translation>{label} sınıfının eğitim örnekleri</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>Eğitimde kullan</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} inputs</source>
        <comment>{n:,} input</comment>
        <translation>
            <numerusform>{n:,} girdi</numerusform>
        </translation>
    </message>
    <message>
        <source>each {shape}: {inputs}</source>
        <translation>her biri {shape}: {inputs}</translation>
    </message>
    <message>
        <source>{inputs} each</source>
        <translation>her birinde {inputs}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} samples in each class</source>
        <comment>{n:,} sample in each class</comment>
        <translation>
            <numerusform>her sınıfta {n:,} örnek</numerusform>
        </translation>
    </message>
    <message>
        <source>{fewest:,} to {most:,} samples in a class</source>
        <translation>bir sınıfta {fewest:,} ile {most:,} arası örnek</translation>
    </message>
    <message>
        <source>{trained:,} samples to train on, {tested:,} to test</source>
        <translation>eğitim için {trained:,}, test için {tested:,} örnek</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes, {balance}</source>
        <comment>{n} class, {balance}</comment>
        <translation>
            <numerusform>{n} sınıf, {balance}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>seçin…</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Girdiler</translation>
    </message>
    <message>
        <source>Columns that are inputs</source>
        <translation>Girdi olan sütunlar</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Sınıflar</translation>
    </message>
    <message>
        <source>Inputs, as the network gets them</source>
        <translation>Ağın aldığı biçimde girdiler</translation>
    </message>
    <message>
        <source>the display {name} does not answer; {advice}</source>
        <translation>{name} ekranı yanıt vermiyor; {advice}</translation>
    </message>
    <message>
        <source>Held curves</source>
        <translation>Saklanan eğriler</translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation>{name} eğrisinin adı</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bırak</translation>
    </message>
    <message>
        <source>Drop {name}</source>
        <translation>{name} eğrisini bırak</translation>
    </message>
    <message>
        <source>Input whose values are shown</source>
        <translation>Değerleri gösterilen girdi</translation>
    </message>
    <message>
        <source>Values of</source>
        <translation>Değerler:</translation>
    </message>
    <message>
        <source>Histogram of {name}</source>
        <translation>{name} histogramı</translation>
    </message>
    <message>
        <source>at most {n:,} samples in a bar</source>
        <translation>bir çubukta en çok {n:,} örnek</translation>
    </message>
    <message>
        <source>&lt;b&gt;Spring–Block Lab&lt;/b&gt;&lt;p&gt;A deep network learns features the way a chain of spring-linked blocks slides on a rough floor.&lt;/p&gt;&lt;p&gt;After C. Shi, L. Pan and I. Dokmanić, &lt;i&gt;A spring–block theory of feature learning in deep neural networks&lt;/i&gt;, arXiv 2407.19353.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Spring–Block Lab&lt;/b&gt;&lt;p&gt;Derin bir ağ, öznitelikleri, yaylarla bağlı bir blok zincirinin pürüzlü bir zeminde kayışı gibi öğrenir.&lt;/p&gt;&lt;p&gt;Kaynak: C. Shi, L. Pan ve I. Dokmanić, &lt;i&gt;A spring–block theory of feature learning in deep neural networks&lt;/i&gt;, arXiv 2407.19353.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>told</source>
        <translation>bilgi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>uyarı</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>hata</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Bu satırı kapat</translation>
    </message>
    <message>
        <source>Tables (*.csv *.npz *.parquet)</source>
        <translation>Tablolar (*.csv *.npz *.parquet)</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>Şekiller (*.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>Veriyi CSV olarak kopyala</translation>
    </message>
    <message>
        <source>Export data…</source>
        <translation>Veriyi dışa aktar…</translation>
    </message>
    <message numerus="yes">
        <source>Export data, smoothed over {n}…</source>
        <comment>Export data, smoothed over {n}…</comment>
        <translation>
            <numerusform>Veriyi {n} üzerinden yumuşatıp dışa aktar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Resmi kaydet…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Resimler (*.png)</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Şekli kopyala</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>Şekli kaydet…</translation>
    </message>
    <message>
        <source>Save figure for a slide…</source>
        <translation>Slayt için şekil kaydet…</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Kaydedilmedi: {why}</translation>
    </message>
    <message>
        <source>there is no plot {name}</source>
        <translation>{name} adlı grafik yok</translation>
    </message>
    <message>
        <source>The network is of {differs}.</source>
        <translation>Ağın farkı: {differs}.</translation>
    </message>
    <message>
        <source>OpenGL is missing, so the scene cannot be drawn.
Install the graphics driver, or Mesa for drawing in software
(Debian, Ubuntu: libgl1 libegl1 libgl1-mesa-dri), then start again.
Plots, panels and training work without it.</source>
        <translation>OpenGL eksik olduğundan sahne çizilemiyor.
Ekran kartı sürücüsünü ya da yazılımla çizen Mesa&apos;yı kurun
(Debian, Ubuntu: libgl1 libegl1 libgl1-mesa-dri), sonra yeniden başlatın.
Grafikler, paneller ve eğitim onsuz da çalışır.</translation>
    </message>
    <message>
        <source>The chain: drag a block or the handle</source>
        <translation>Zincir: bir bloğu ya da tutamağı sürükleyin</translation>
    </message>
    <message>
        <source>Lecture: what the audience sees</source>
        <translation>Ders: dinleyicinin gördüğü</translation>
    </message>
    <message>
        <source>The scene, as the audience sees it</source>
        <translation>Dinleyicinin gördüğü biçimde sahne</translation>
    </message>
    <message>
        <source>The twin of the chain above</source>
        <translation>Üstteki zincirin ikizi</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>İkisi</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Kuram</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Uydurma</translation>
    </message>
    <message>
        <source>CSV with semicolons and decimal commas (*.csv)</source>
        <translation>Noktalı virgüllü, ondalık virgüllü CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV with tabs (*.csv)</source>
        <translation>Sekmeli CSV (*.csv)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Hazır ayarlar</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Laboratuvarlar</translation>
    </message>
    <message>
        <source>Lectures</source>
        <translation>Dersler</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Üst çubuk</translation>
    </message>
    <message>
        <source>Presets ▾</source>
        <translation>Hazır ▾</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>A second chain starts below this one, both from rest: the same noise, and one parameter changed.</source>
        <translation>Bunun altında ikinci bir zincir başlar, ikisi de durgunluktan: aynı gürültü, tek bir parametre farklı.</translation>
    </message>
    <message>
        <source>Compare with a twin</source>
        <translation>Bir ikizle karşılaştır</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>in the twin</source>
        <translation>ikizde</translation>
    </message>
    <message>
        <source>Parameter that differs</source>
        <translation>Farklı olan parametre</translation>
    </message>
    <message>
        <source>Its value in the twin</source>
        <translation>İkizdeki değeri</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>şimdi {value}</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Karşılaştırmayı bitir</translation>
    </message>
    <message>
        <source>End the comparison: the upper chain goes on alone</source>
        <translation>Karşılaştırmayı bitir: üstteki zincir tek başına sürer</translation>
    </message>
    <message>
        <source>The lower chain stopped: {failure}</source>
        <translation>Alttaki zincir durdu: {failure}</translation>
    </message>
    <message>
        <source>The lower chain stopped</source>
        <translation>Alttaki zincir durdu</translation>
    </message>
    <message>
        <source>{distance} apart at block {block}</source>
        <translation>blok {block} üzerinde {distance} ayrı</translation>
    </message>
    <message>
        <source>not parted yet: less than 1 % of the pull apart</source>
        <translation>henüz ayrılmadı: çekişin %1&apos;inden daha yakınlar</translation>
    </message>
    <message>
        <source>same noise</source>
        <translation>aynı gürültü</translation>
    </message>
    <message>
        <source>not parted</source>
        <translation>ayrılmadı</translation>
    </message>
    <message>
        <source>parted at t = {time:,.4g}, block {block}</source>
        <translation>t = {time:,.4g}, blok {block}: ayrıldılar</translation>
    </message>
    <message>
        <source>{when}, by over 1 % of the pull</source>
        <translation>{when}, çekişin %1&apos;inden çok</translation>
    </message>
    <message>
        <source>now {now}</source>
        <translation>şimdi {now}</translation>
    </message>
    <message>
        <source>{datasets}, or the path of your own data: an NPZ file with X_train, y_train, X_test, y_test, a table (CSV or Parquet), or a folder of pictures for each class.</source>
        <translation>{datasets} ya da kendi verinizin yolu: X_train, y_train, X_test, y_test içeren bir NPZ dosyası, bir tablo (CSV ya da Parquet) veya her sınıf için bir resim klasörü.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Etiket sütunu</translation>
    </message>
    <message>
        <source>Name or number of a table&apos;s column with the labels, or name of a NPZ file&apos;s array; if empty, one called label, class, target or y, else the one that suits.</source>
        <translation>Etiketlerin bulunduğu tablo sütununun adı ya da sırası, veya NPZ dosyasındaki dizinin adı; boşsa label, class, target ya da y adlı olan, yoksa uyan.</translation>
    </message>
    <message>
        <source>Classes at most</source>
        <translation>En çok sınıf</translation>
    </message>
    <message>
        <source>Of a data set with more, only the first so many are kept.</source>
        <translation>Daha çok sınıfı olan veri kümesinin yalnız ilk bu kadar sınıfı alınır.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dışarıda kalan</translation>
    </message>
    <message>
        <source>Names or numbers of a table&apos;s columns that are no inputs, with commas; if empty, those that only count the rows; none leaves out none.</source>
        <translation>Girdi olmayan tablo sütunlarının virgülle ayrılmış adları ya da sıraları; boşsa yalnız satırları sayanlar; none hiçbirini dışarıda bırakmaz.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Ayırıcı</translation>
    </message>
    <message>
        <source>What stands between a table&apos;s cells.</source>
        <translation>Tablonun hücreleri arasında ne olduğu.</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Ondalık işareti</translation>
    </message>
    <message>
        <source>Of a table&apos;s numbers.</source>
        <translation>Tablodaki sayıların.</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>İlk satır</translation>
    </message>
    <message>
        <source>Whether a table begins with names or data.</source>
        <translation>Tablonun adlarla mı veriyle mi başladığı.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Harfler</translation>
    </message>
    <message>
        <source>Of a table of text.</source>
        <translation>Metin tablosunun.</translation>
    </message>
    <message>
        <source>Signal strength</source>
        <translation>Sinyal gücü</translation>
    </message>
    <message>
        <source>Distance of each class mean from the middle in standard deviations of the noise (Gaussian mixture only).</source>
        <translation>Her sınıf ortalamasının ortaya uzaklığı, gürültünün standart sapması cinsinden (yalnız Gauss karışımı).</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Boyutlar</translation>
    </message>
    <message>
        <source>Of the space in which the shells lie, among the 100 inputs (shells only).</source>
        <translation>100 girdi arasında kabukların bulunduğu uzayın boyutu (yalnız kabuklar).</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Noktalar</translation>
    </message>
    <message>
        <source>On the unit sphere, with random labels, 0 or 1; all are learned and all are tested (encoding only).</source>
        <translation>Birim küre üzerinde, rastgele 0 ya da 1 etiketli; hepsi öğrenilir ve hepsi sınanır (yalnız kodlama).</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Of the space in which the sphere lies (encoding only).</source>
        <translation>Kürenin bulunduğu uzayın boyutu (yalnız kodlama).</translation>
    </message>
    <message>
        <source>Fully connected (mlp), the same with skip connections (residual), or convolutional (cnn): 3×3 filters and 2×2 pooling in each hidden layer, on square pictures, grey or in three colours.</source>
        <translation>Tam bağlı (mlp), aynısının atlama bağlantılı hâli (residual) ya da evrişimli (cnn): kare resimler üzerinde, gri ya da üç renkli, her gizli katmanda 3×3 süzgeçler ve 2×2 havuzlama.</translation>
    </message>
    <message>
        <source>Skip strength</source>
        <translation>Atlama gücü</translation>
    </message>
    <message>
        <source>What of its input each block adds to what it gives (residual network only): 0 is the plain network, 1 the usual residual one.</source>
        <translation>Her bloğun, verdiğine girdisinin ne kadarını eklediği (yalnızca artık ağda): 0 düz ağdır, 1 alışılmış artık ağdır.</translation>
    </message>
    <message>
        <source>no skip: the plain network</source>
        <translation>atlama yok: düz ağ</translation>
    </message>
    <message>
        <source>the whole input passes by</source>
        <translation>girdinin tamamı yandan geçer</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Derinlik</translation>
    </message>
    <message>
        <source>Layers in all: one hidden layer for each block, and the classifier.</source>
        <translation>Toplam katman: her blok için bir gizli katman ve sınıflandırıcı.</translation>
    </message>
    <message>
        <source>Neurons in each hidden layer.</source>
        <translation>Her gizli katmandaki nöron sayısı.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanallar</translation>
    </message>
    <message>
        <source>Filters in each hidden layer (convolutional network only).</source>
        <translation>Her gizli katmandaki süzgeçler (yalnız evrişimli ağ).</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Etkinleştirme</translation>
    </message>
    <message>
        <source>One of {activations}, or a negative slope of its own; or several with commas, from the first hidden layer on, of which the last holds for all deeper ones.</source>
        <translation>Şunlardan biri: {activations}, ya da kendi negatif eğimi; veya virgülle birkaçı, ilk gizli katmandan başlayarak; sonuncusu daha derindekilerin hepsi için geçerlidir.</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>Negatif eğim</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero: 0 is ReLU (most friction), 1 is linear (none).</source>
        <translation>LeakyReLU&apos;nun sıfır altındaki eğimi: 0 ReLU&apos;dur (en çok sürtünme), 1 doğrusaldır (hiç yok).</translation>
    </message>
    <message>
        <source>ReLU: nothing negative passes</source>
        <translation>ReLU: negatif hiçbir şey geçmez</translation>
    </message>
    <message>
        <source>linear: all passes</source>
        <translation>doğrusal: hepsi geçer</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Yığın normu</translation>
    </message>
    <message>
        <source>Input and hidden layers are normalised over the batch, before the activation.</source>
        <translation>Girdi ve gizli katmanlar, etkinleştirmeden önce yığın üzerinden normalleştirilir.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Yanlılık</translation>
    </message>
    <message>
        <source>Each layer adds a bias to what its weights give.</source>
        <translation>Her katman, ağırlıklarının verdiğine bir yanlılık ekler.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme</translation>
    </message>
    <message>
        <source>Chance that a neuron is silenced at a step; acts as noise.</source>
        <translation>Bir nöronun bir adımda susturulma olasılığı; gürültü gibi etkir.</translation>
    </message>
    <message>
        <source>Data noise</source>
        <translation>Veri gürültüsü</translation>
    </message>
    <message>
        <source>At each step every label is drawn anew with this chance (it may fall on the old one), and noise of this share of the data&apos;s spread is added to the inputs.</source>
        <translation>Her adımda her etiket bu olasılıkla yeniden çekilir (eskisine de düşebilir) ve girdilere verinin yayılımının bu kadarı gürültü eklenir.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme hızı</translation>
    </message>
    <message>
        <source>Step size of the optimiser; a large one acts as noise.</source>
        <translation>Eniyileyicinin adım boyu; büyük olanı gürültü gibi etkir.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Yığın boyu</translation>
    </message>
    <message>
        <source>Samples per step; 0 takes all of them. A small batch acts as noise.</source>
        <translation>Adım başına örnek; 0 hepsini alır. Küçük yığın gürültü gibi etkir.</translation>
    </message>
    <message>
        <source>all samples at each step</source>
        <translation>her adımda tüm örnekler</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>Each epoch takes every sample once, shuffled; or each batch is drawn anew, as in the lab of the training response.</source>
        <translation>Her dönem her örneği karışık sırayla bir kez alır; ya da her yığın, eğitim yanıtı laboratuvarındaki gibi yeniden çekilir.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Eniyileyici</translation>
    </message>
    <message>
        <source>Adam, stochastic gradient descent, the latter with noise on the gradient, or RMS steps with noise to suit them (preconditioned Langevin dynamics).</source>
        <translation>Adam, stokastik gradyan inişi, onun gradyanı gürültülü olanı ya da adımlarına uygun gürültülü RMS (önkoşullu Langevin dinamiği).</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Memory of past gradients (SGD only).</source>
        <translation>Geçmiş gradyanların belleği (yalnız SGD).</translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation>Gradyan gürültüsü</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on each gradient entry (noisy SGD). Noisy RMS makes far more of it: there 0.0001 is much.</source>
        <translation>Her gradyan bileşenindeki gürültünün standart sapması (gürültülü SGD). Gürültülü RMS onu çok büyütür: orada 0.0001 çoktur.</translation>
    </message>
    <message>
        <source>Cross-entropy, mean squared error on one-hot labels, or, of two classes, half the squared error of the logits&apos; difference or of the probability.</source>
        <translation>Çapraz entropi, one-hot etiketlerde ortalama kare hata ya da iki sınıfta logit farkının veya olasılığın kare hatasının yarısı.</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>İlklendirme</translation>
    </message>
    <message>
        <source>How the weights are drawn before training: normal has a variance of 1 whatever the width, Kaiming is uniform and suits the negative slope, response begins as in the lab of the training response.</source>
        <translation>Ağırlıkların eğitimden önce nasıl çekildiği: normal, genişlik ne olursa olsun varyansı 1; Kaiming düzgün dağılımlı ve negatif eğime uygun; response, eğitim yanıtı laboratuvarındaki gibi başlar.</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>İlk ölçek</translation>
    </message>
    <message>
        <source>What the first weights are multiplied with once they are drawn.</source>
        <translation>Çekilen ilk ağırlıkların çarpıldığı sayı.</translation>
    </message>
    <message>
        <source>What the logits are multiplied by, and the gradient divided by the square of: a large one is lazy, the readout learns alone; a small one learns features.</source>
        <translation>Logitlerin çarpıldığı, gradyanın ise karesine bölündüğü sayı: büyükse tembel, yalnız okuma öğrenir; küçükse öznitelik öğrenir.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Başlangıç dosyası</translation>
    </message>
    <message>
        <source>File of saved weights (safetensors) to start from, in place of weights that are drawn.</source>
        <translation>Çekilen ağırlıkların yerine başlanacak kayıtlı ağırlık dosyası (safetensors).</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>Passes over the training data.</source>
        <translation>Eğitim verisi üzerinden geçişler.</translation>
    </message>
    <message>
        <source>Stop at loss</source>
        <translation>Kayıpta dur</translation>
    </message>
    <message>
        <source>The run ends once the training loss of an epoch is no larger; 0: never.</source>
        <translation>Bir dönemin eğitim kaybı bundan büyük olmayınca çalıştırma biter; 0: asla.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>asla</translation>
    </message>
    <message>
        <source>Stop on plateau</source>
        <translation>Platoda dur</translation>
    </message>
    <message>
        <source>The run ends when the training accuracy has not risen for so many epochs; 0: never.</source>
        <translation>Eğitim doğruluğu bu kadar dönemdir artmadıysa çalıştırma biter; 0: asla.</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Ayrışma</translation>
    </message>
    <message>
        <source>Measure whose load curve is read: trace ratio, Mahalanobis, or inverse, which needs many more measured samples than neurons.</source>
        <translation>Yük eğrisinin okunduğu ölçü: iz oranı, Mahalanobis ya da ters; sonuncusu nöronlardan çok daha fazla ölçülen örnek ister.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Öznitelikler</translation>
    </message>
    <message>
        <source>Where each layer is measured: after its activation, after its batch norm, or before it; the input after its own norm, or before it.</source>
        <translation>Her katmanın nerede ölçüldüğü: etkinleştirmeden sonra, yığın normundan sonra ya da ondan önce; girdi kendi normundan sonra ya da önce.</translation>
    </message>
    <message>
        <source>Rank cut-off</source>
        <translation>Rank eşiği</translation>
    </message>
    <message>
        <source>Mahalanobis and inverse take eigenvalues below this share of the largest for zero.</source>
        <translation>Mahalanobis ve ters, en büyüğün bu kadarından küçük özdeğerleri sıfır sayar.</translation>
    </message>
    <message>
        <source>Measured samples</source>
        <translation>Ölçülen örnekler</translation>
    </message>
    <message>
        <source>Training and test samples measured at each epoch; the last measures all. Curves are those of all, with an error; the inverse and, of few samples, Mahalanobis wait.</source>
        <translation>Her dönemde ölçülen eğitim ve test örnekleri; sonuncusu hepsini ölçer. Eğriler hepsinin olup hata taşır; ters ve, az örnekte, Mahalanobis bekler.</translation>
    </message>
    <message>
        <source>Once a run is over, the largest eigenvalue and the trace of its loss&apos; Hessian are measured, too, which takes some seconds a network.</source>
        <translation>Çalıştırma bitince kaybının Hesse matrisinin en büyük özdeğeri ve izi de ölçülür; ağ başına birkaç saniye sürer.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Same seed, same curve, on the same machine.</source>
        <translation>Aynı makinede aynı tohum, aynı eğri.</translation>
    </message>
    <message>
        <source>weights as in the training response are those of a fully connected network</source>
        <translation>eğitim yanıtındaki gibi ağırlıklar tam bağlı bir ağındır</translation>
    </message>
    <message>
        <source>there is no activation {part!r}: there are {names}, and slopes from 0 to 1</source>
        <translation>{part!r} etkinleştirmesi yok: var olanlar {names} ve 0 ile 1 arası eğimler</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>{name} okunuyor</translation>
    </message>
    <message>
        <source>{name}: {table} is not a table</source>
        <translation>{name}: {table} bir tablo değil</translation>
    </message>
    <message>
        <source>{name}: the keys of {entry} are text, or a list of texts</source>
        <translation>{name}: {entry} tuşları metin ya da metin listesi olmalı</translation>
    </message>
    <message>
        <source>{name} is too long for keys</source>
        <translation>{name} tuşlar için çok uzun</translation>
    </message>
    <message>
        <source>{name} is not text</source>
        <translation>{name} metin değil</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name} okunamıyor: {reason}</translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <translation>{path} dosyası yok</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} okunamıyor: {reason}</translation>
    </message>
    <message>
        <source>a picture; for own pictures, make a folder with a folder of them for each class</source>
        <translation>bir resim; kendi resimleriniz için her sınıfa bir klasör içeren bir klasör yapın</translation>
    </message>
    <message>
        <source>a Python pickle, which may run code and is not read; save arrays by np.savez</source>
        <translation>bir Python pickle&apos;ı; kod çalıştırabilir ve okunmaz; dizileri np.savez ile kaydedin</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>bir resim, ses ya da film</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>bir PDF belgesi</translation>
    </message>
    <message>
        <source>a single NumPy array; save inputs and labels together by np.savez</source>
        <translation>tek bir NumPy dizisi; girdilerle etiketleri birlikte np.savez ile kaydedin</translation>
    </message>
    <message>
        <source>a MATLAB file; save its arrays by np.savez</source>
        <translation>bir MATLAB dosyası; dizilerini np.savez ile kaydedin</translation>
    </message>
    <message>
        <source>an old Office document; save a sheet as CSV</source>
        <translation>eski bir Office belgesi; bir sayfasını CSV olarak kaydedin</translation>
    </message>
    <message>
        <source>a Feather file; save it as Parquet</source>
        <translation>bir Feather dosyası; Parquet olarak kaydedin</translation>
    </message>
    <message>
        <source>a database; save a table of it as CSV</source>
        <translation>bir veritabanı; bir tablosunu CSV olarak kaydedin</translation>
    </message>
    <message>
        <source>MNIST&apos;s own format; MNIST itself is a data set by name</source>
        <translation>MNIST&apos;in kendi biçimi; MNIST&apos;in kendisi adıyla bir veri kümesidir</translation>
    </message>
    <message>
        <source>a packed archive; unpack it first</source>
        <translation>sıkıştırılmış bir arşiv; önce açın</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>bir program</translation>
    </message>
    <message>
        <source>an ARFF file; save it as CSV</source>
        <translation>bir ARFF dosyası; CSV olarak kaydedin</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>bir web sayfası</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>bir XML dosyası</translation>
    </message>
    <message>
        <source>a JSON file; save it as CSV</source>
        <translation>bir JSON dosyası; CSV olarak kaydedin</translation>
    </message>
    <message>
        <source>a program&apos;s text</source>
        <translation>bir programın metni</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>bir tablo</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>bir klasör</translation>
    </message>
    <message>
        <source>a pipe, a socket or a device, and no file</source>
        <translation>bir boru, soket ya da aygıt; dosya değil</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>bir kayıt</translation>
    </message>
    <message>
        <source>a diagram of output scales</source>
        <translation>bir çıktı ölçeği diyagramı</translation>
    </message>
    <message>
        <source>a phase diagram, which is opened in the phase diagrams&apos; window (View)</source>
        <translation>bir faz diyagramı; faz diyagramları penceresinde (Görünüm) açılır</translation>
    </message>
    <message>
        <source>a file of weights</source>
        <translation>bir ağırlık dosyası</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>bir film</translation>
    </message>
    <message>
        <source>an H5MD file of another program; only the app&apos;s own recordings are watched</source>
        <translation>başka bir programın H5MD dosyası; yalnız uygulamanın kendi kayıtları izlenir</translation>
    </message>
    <message>
        <source>an HDF5 file of another program; save its arrays by np.savez</source>
        <translation>başka bir programın HDF5 dosyası; dizilerini np.savez ile kaydedin</translation>
    </message>
    <message>
        <source>a NPZ file</source>
        <translation>bir NPZ dosyası</translation>
    </message>
    <message>
        <source>an Excel workbook; save the sheet as CSV</source>
        <translation>bir Excel çalışma kitabı; sayfayı CSV olarak kaydedin</translation>
    </message>
    <message>
        <source>weights of PyTorch as a pickle, which may run code and is not read; save them as safetensors</source>
        <translation>pickle olarak PyTorch ağırlıkları; kod çalıştırabilir ve okunmaz; safetensors olarak kaydedin</translation>
    </message>
    <message>
        <source>a ZIP archive without arrays; unpack it first</source>
        <translation>dizi içermeyen bir ZIP arşivi; önce açın</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>bir oturum</translation>
    </message>
    <message>
        <source>making {title} smaller: {begin:,} of {count:,} pictures</source>
        <translation>{title} küçültülüyor: {begin:,} / {count:,} resim</translation>
    </message>
    <message>
        <source>looking for {title}</source>
        <translation>{title} aranıyor</translation>
    </message>
    <message>
        <source>{title} could not be fetched: openml.org answered {code}</source>
        <translation>{title} alınamadı: openml.org yanıtı {code}</translation>
    </message>
    <message>
        <source>{title} could not be fetched: there is no connection to openml.org, which is needed once</source>
        <translation>{title} alınamadı: openml.org bağlantısı yok; bir kez gereklidir</translation>
    </message>
    <message>
        <source>{title} is damaged or could not be kept; another Train fetches it anew: {reason}</source>
        <translation>{title} bozuk ya da saklanamadı; yeniden Eğit onu baştan alır: {reason}</translation>
    </message>
    <message>
        <source>{title} came with pictures of another size: {shape}</source>
        <translation>{title} başka boyutta resimlerle geldi: {shape}</translation>
    </message>
    <message>
        <source>{come:.0f} of {total:.0f}</source>
        <translation>{come:.0f} / {total:.0f}</translation>
    </message>
    <message>
        <source>fetching {title}: {amount} MB</source>
        <translation>{title} alınıyor: {amount} MB</translation>
    </message>
    <message>
        <source>unpacking {title}, which takes minutes</source>
        <translation>{title} açılıyor, dakikalar sürer</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>girdiler</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>etiketler</translation>
    </message>
    <message>
        <source>X_train and y_train are missing; {there}</source>
        <translation>X_train ve y_train eksik; {there}</translation>
    </message>
    <message>
        <source>{inputs} and {labels} are not used</source>
        <translation>{inputs} ve {labels} kullanılmadı</translation>
    </message>
    <message>
        <source>read as {read_as}</source>
        <translation>şöyle okundu: {read_as}</translation>
    </message>
    <message>
        <source>{other} and {name} may both be the {place} of the samples; save one of them only</source>
        <translation>{other} ile {name} örneklerin {place} olabilir; yalnız birini kaydedin</translation>
    </message>
    <message>
        <source>{missing} is missing from the file; {there}</source>
        <translation>dosyada {missing} eksik; {there}</translation>
    </message>
    <message>
        <source>there is no array “{labels}” for the labels; {there}</source>
        <translation>etiketler için “{labels}” dizisi yok; {there}</translation>
    </message>
    <message>
        <source>no array has as many samples as “{labels}” has labels; {there}</source>
        <translation>hiçbir dizinin örnek sayısı “{labels}” etiketleri kadar değil; {there}</translation>
    </message>
    <message>
        <source>{there}, but none of a name known here; save it with {saved_so}</source>
        <translation>{there}, ama hiçbirinin adı burada bilinmiyor; {saved_so} ile kaydedin</translation>
    </message>
    <message>
        <source>read as {read_as}, by their shapes</source>
        <translation>biçimlerine göre şöyle okundu: {read_as}</translation>
    </message>
    <message>
        <source>no array has a label for each sample of {inputs}; {there}</source>
        <translation>hiçbir dizide {inputs} örneklerinin her biri için bir etiket yok; {there}</translation>
    </message>
    <message>
        <source>{inputs} (inputs) and {labels} (labels)</source>
        <translation>{inputs} (girdiler) ve {labels} (etiketler)</translation>
    </message>
    <message>
        <source>{train} to train on, {inputs} and {labels} to test on</source>
        <translation>eğitim için {train}, test için {inputs} ve {labels}</translation>
    </message>
    <message>
        <source>the file has no arrays</source>
        <translation>dosyada dizi yok</translation>
    </message>
    <message>
        <source>the file has {names}</source>
        <translation>dosyadakiler: {names}</translation>
    </message>
    <message>
        <source>{source} has a header, but no rows</source>
        <translation>{source} başlık içeriyor, ama satır yok</translation>
    </message>
    <message>
        <source>{source} has no rows</source>
        <translation>{source} içinde satır yok</translation>
    </message>
    <message>
        <source>{name} has too many rows: {most:,} is the most</source>
        <translation>{name} çok fazla satır içeriyor: en çok {most:,}</translation>
    </message>
    <message>
        <source>{name} has too many numbers: {most:,} in all is the most</source>
        <translation>{name} çok fazla sayı içeriyor: toplam en çok {most:,}</translation>
    </message>
    <message>
        <source>there is no column {name} for {what}; there are {names}</source>
        <translation>{what} için {name} sütunu yok; var olanlar: {names}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>satır {row}, sütun {column}</translation>
    </message>
    <message>
        <source>its packing is damaged</source>
        <translation>sıkıştırması bozuk</translation>
    </message>
    <message>
        <source>reading {name}: {read:,} rows</source>
        <translation>{name} okunuyor: {read:,} satır</translation>
    </message>
    <message>
        <source>row {row} has {there} columns, where the table has {columns}</source>
        <translation>satır {row}: {there} sütun var, tabloda ise {columns}</translation>
    </message>
    <message>
        <source>{name} cannot be read: a quotation mark in row {row} is never closed</source>
        <translation>{name} okunamıyor: satır {row} içindeki tırnak hiç kapanmıyor</translation>
    </message>
    <message>
        <source>{name} cannot be read as a table</source>
        <translation>{name} tablo olarak okunamıyor</translation>
    </message>
    <message>
        <source>{name} is too big: {size:,} bytes, where {most:,} is the most</source>
        <translation>{name} çok büyük: {size:,} bayt; en çok {most:,}</translation>
    </message>
    <message>
        <source>{name} has a line that is too long for a table</source>
        <translation>{name} bir tablo için çok uzun bir satır içeriyor</translation>
    </message>
    <message>
        <source>leaving out</source>
        <translation>dışarıda bırakma</translation>
    </message>
    <message>
        <source>too large for single precision</source>
        <translation>tek duyarlık için çok büyük</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>sonlu değil</translation>
    </message>
    <message>
        <source>{place}: {value:g} is {problem}</source>
        <translation>{place}: {value:g} {problem}</translation>
    </message>
    <message>
        <source>{place}: {text} is not a number; leave the column out by --left-out {column}, if it is no input</source>
        <translation>{place}: {text} bir sayı değil; girdi değilse sütunu --left-out {column} ile dışarıda bırakın</translation>
    </message>
    <message>
        <source>alone tells</source>
        <translation>tek başına belirliyor</translation>
    </message>
    <message>
        <source>each alone tell</source>
        <translation>her biri tek başına belirliyor</translation>
    </message>
    <message>
        <source>careful: {columns} {some} {each} the class</source>
        <translation>dikkat: {columns} {some} sınıfı {each}</translation>
    </message>
    <message>
        <source>column {column}, as asked for</source>
        <translation>istendiği gibi sütun {column}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>sütun {column}</translation>
    </message>
    <message>
        <source>the last column of words</source>
        <translation>sözcüklü son sütun</translation>
    </message>
    <message>
        <source>the only column of words</source>
        <translation>sözcüklü tek sütun</translation>
    </message>
    <message>
        <source>the last column</source>
        <translation>son sütun</translation>
    </message>
    <message>
        <source>the first column</source>
        <translation>ilk sütun</translation>
    </message>
    <message>
        <source>{which} {name}</source>
        <translation>{which} {name}</translation>
    </message>
    <message>
        <source>{where}: the label {label} is not finite</source>
        <translation>{where}: {label} etiketi sonlu değil</translation>
    </message>
    <message>
        <source>{where}: the label is longer than {most} characters</source>
        <translation>{where}: etiket {most} karakterden uzun</translation>
    </message>
    <message>
        <source>{name} holds {dtype} instead of real numbers</source>
        <translation>{name} gerçel sayılar yerine {dtype} içeriyor</translation>
    </message>
    <message>
        <source>no test part: {share:.0%}, drawn by the seed, are kept for testing</source>
        <translation>test bölümü yok: tohumla çekilen {share:.0%} test için ayrıldı</translation>
    </message>
    <message>
        <source>{inputs_name} is constant: there is nothing to learn from</source>
        <translation>{inputs_name} sabit: öğrenilecek bir şey yok</translation>
    </message>
    <message>
        <source>{inputs_name} has no column that is left as input</source>
        <translation>{inputs_name} içinde girdi olarak kalan sütun yok</translation>
    </message>
    <message>
        <source>column {shown} of {array} left out, as asked for</source>
        <translation>{array} dizisinin {shown} sütunu istendiği gibi dışarıda bırakıldı</translation>
    </message>
    <message>
        <source>column {shown} of {array} left out, as it only counts the rows</source>
        <translation>{array} dizisinin {shown} sütunu yalnız satırları saydığı için dışarıda bırakıldı</translation>
    </message>
    <message>
        <source>{name} has {count:,} arrays, where {most:,} is the most</source>
        <translation>{name} içinde {count:,} dizi var; en çok {most:,}</translation>
    </message>
    <message>
        <source>{name} is not a NPZ file, or is broken</source>
        <translation>{name} NPZ dosyası değil ya da bozuk</translation>
    </message>
    <message>
        <source>{name} cannot be read: an array in it is damaged</source>
        <translation>{name} okunamıyor: içindeki bir dizi bozuk</translation>
    </message>
    <message>
        <source>{name} cannot be read: the array {array} is damaged</source>
        <translation>{name} okunamıyor: {array} dizisi bozuk</translation>
    </message>
    <message>
        <source>{name} holds Python objects instead of numbers; save it as {name}.astype(float), or labels as astype(str)</source>
        <translation>{name} sayılar yerine Python nesneleri içeriyor; {name}.astype(float) olarak, etiketleri astype(str) olarak kaydedin</translation>
    </message>
    <message>
        <source>{name} has labels longer than {most} characters</source>
        <translation>{name} içinde {most} karakterden uzun etiketler var</translation>
    </message>
    <message>
        <source>{name} is too big: {entries:,} entries, where {most:,} is the most</source>
        <translation>{name} çok büyük: {entries:,} öge; en çok {most:,}</translation>
    </message>
    <message>
        <source>{inputs} has {samples} samples but {labels} has {count} labels</source>
        <translation>{inputs} {samples} örnek içeriyor, {labels} ise {count} etiket</translation>
    </message>
    <message>
        <source>{name} must have one row for each sample, but has {ndim} dimension(s)</source>
        <translation>{name} her örnek için bir satır içermeli, ama boyut sayısı {ndim}</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name} boş</translation>
    </message>
    <message>
        <source>{name} has values that are not finite (NaN or infinity)</source>
        <translation>{name} sonlu olmayan değerler içeriyor (NaN ya da sonsuz)</translation>
    </message>
    <message>
        <source>{name} has values too large for single precision</source>
        <translation>{name} tek duyarlık için çok büyük değerler içeriyor</translation>
    </message>
    <message>
        <source>{problem}, first in {name}[{row}]</source>
        <translation>{problem}, ilk kez {name}[{row}]</translation>
    </message>
    <message>
        <source>{name} is one-hot: its columns are the classes</source>
        <translation>{name} one-hot: sütunları sınıflardır</translation>
    </message>
    <message>
        <source>{name} must be one label for each sample, or one-hot, but has shape {shape}</source>
        <translation>{name} her örnek için bir etiket ya da one-hot olmalı, ama biçimi {shape}</translation>
    </message>
    <message>
        <source>{name} has labels that are empty</source>
        <translation>{name} boş etiketler içeriyor</translation>
    </message>
    <message>
        <source>{name} has labels that are not finite</source>
        <translation>{name} sonlu olmayan etiketler içeriyor</translation>
    </message>
    <message>
        <source>{name} has labels that are not integers</source>
        <translation>{name} tam sayı olmayan etiketler içeriyor</translation>
    </message>
    <message>
        <source>{name} has labels too large for 64-bit integers</source>
        <translation>{name} 64 bitlik tam sayılar için çok büyük etiketler içeriyor</translation>
    </message>
    <message>
        <source>{labels_name} has one class only ({classes})</source>
        <translation>{labels_name} yalnız bir sınıf içeriyor ({classes})</translation>
    </message>
    <message>
        <source>{labels_name} has {size} different labels, where {most} is the most</source>
        <translation>{labels_name} {size} farklı etiket içeriyor; en çok {most}</translation>
    </message>
    <message>
        <source>{tested} has samples of shape {shape} but {trained} of {other}</source>
        <translation>{tested} örneklerinin biçimi {shape}, {trained} örneklerinin ise {other}</translation>
    </message>
    <message>
        <source>{tested} has label {label} that {trained} lacks</source>
        <translation>{tested} içindeki {label} etiketi {trained} içinde yok</translation>
    </message>
    <message>
        <source>{name} is a Parquet file that is broken or cut off</source>
        <translation>{name} bozuk ya da yarım kalmış bir Parquet dosyası</translation>
    </message>
    <message>
        <source>{name} is too big: {size:,} bytes once it is unpacked</source>
        <translation>{name} çok büyük: açıldığında {size:,} bayt</translation>
    </message>
    <message>
        <source>PNG, JPEG, BMP, TIFF or WebP</source>
        <translation>PNG, JPEG, BMP, TIFF ya da WebP</translation>
    </message>
    <message>
        <source>{tested} has a class {unknown} that {trained} lacks</source>
        <translation>{tested} içindeki {unknown} sınıfı {trained} içinde yok</translation>
    </message>
    <message>
        <source>tested on the pictures in {name}</source>
        <translation>{name} içindeki resimlerle sınandı</translation>
    </message>
    <message>
        <source>{share:.0%} of them, drawn by the seed, are kept for testing</source>
        <translation>bunların tohumla çekilen {share:.0%} kadarı test için ayrıldı</translation>
    </message>
    <message>
        <source>{name}: all pictures are of one even grey</source>
        <translation>{name}: tüm resimler tek bir düz gri</translation>
    </message>
    <message>
        <source>{coloured:,} in colour, turned to grey</source>
        <translation>{coloured:,} tanesi renkli, griye çevrildi</translation>
    </message>
    <message>
        <source>all in grey</source>
        <translation>hepsi gri</translation>
    </message>
    <message>
        <source>pictures brought to {side} × {side}; {grey}</source>
        <translation>resimler {side} × {side} boyutuna getirildi; {grey}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} files left out, being no pictures that can be read ({names})</source>
        <comment>1 file left out, being no pictures that can be read ({names})</comment>
        <translation>
            <numerusform>okunabilen resim olmayan {n:,} dosya dışarıda bırakıldı ({names})</numerusform>
        </translation>
    </message>
    <message>
        <source>the pictures in {name} are not used</source>
        <translation>{name} içindeki resimler kullanılmadı</translation>
    </message>
    <message>
        <source>reading {name}: picture {number:,} of {count:,}</source>
        <translation>{name} okunuyor: resim {number:,} / {count:,}</translation>
    </message>
    <message>
        <source>{stray} cannot be read as a {kinds} picture, nor can many others</source>
        <translation>{stray} bir {kinds} resmi olarak okunamıyor, başka birçoğu da öyle</translation>
    </message>
    <message>
        <source>the folder {name} has no pictures that can be read</source>
        <translation>{name} klasöründe okunabilen resim yok</translation>
    </message>
    <message>
        <source>{name} needs a folder of pictures for each of two or more classes, but has {count}</source>
        <translation>{name} iki ya da daha çok sınıfın her biri için bir resim klasörü içermeli; şimdi {count} tane var</translation>
    </message>
    <message>
        <source>the folder {name} has no pictures</source>
        <translation>{name} klasöründe resim yok</translation>
    </message>
    <message>
        <source>{name} has {count:,} pictures, where {most:,} is the most</source>
        <translation>{name} içinde {count:,} resim var; en çok {most:,}</translation>
    </message>
    <message>
        <source>{name} is too big: {most:,} bytes is the most</source>
        <translation>{name} çok büyük: en çok {most:,} bayt</translation>
    </message>
    <message>
        <source>{name} is too big: {pixels:,} pixels, where {most:,} is the most</source>
        <translation>{name} çok büyük: {pixels:,} piksel; en çok {most:,}</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows, drawn by the seed, are kept for testing</source>
        <translation>satırların tohumla çekilen {share:.0%} kadarı test için ayrıldı</translation>
    </message>
    <message>
        <source>{source} has a single column: there is nothing to learn from</source>
        <translation>{source} tek sütunlu: öğrenilecek bir şey yok</translation>
    </message>
    <message>
        <source>the column {name} for the labels is empty</source>
        <translation>etiketler için {name} sütunu boş</translation>
    </message>
    <message>
        <source>the column {name}</source>
        <translation>sütun {name}</translation>
    </message>
    <message>
        <source>{why}; another column for the labels: --label-column</source>
        <translation>{why}; etiketler için başka bir sütun: --label-column</translation>
    </message>
    <message>
        <source>{source} has no inputs: no column is left beside the labels and those that are left out</source>
        <translation>{source} içinde girdi yok: etiketler ve dışarıda bırakılanlar dışında sütun kalmadı</translation>
    </message>
    <message>
        <source>{source} has the same number everywhere</source>
        <translation>{source} her yerde aynı sayıyı içeriyor</translation>
    </message>
    <message>
        <source>labels: {why}; names of columns in the first row</source>
        <translation>etiketler: {why}; ilk satırda sütun adları</translation>
    </message>
    <message>
        <source>labels: {why}; no names of columns</source>
        <translation>etiketler: {why}; sütun adı yok</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows have no value in a column, most often in {name}: fill it in, or leave the column out by --left-out {name}</source>
        <translation>satırların {share:.0%} kadarında bir sütunun değeri yok, en çok {name} sütununda: doldurun ya da --left-out {name} ile dışarıda bırakın</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>adsız</translation>
    </message>
    <message numerus="yes">
        <source>columns {names} left out, as they only count the rows</source>
        <comment>column {names} left out, as it only counts the rows</comment>
        <translation>
            <numerusform>yalnız satırları saydıkları için {names} sütunları dışarıda bırakıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>columns {names} left out</source>
        <comment>column {names} left out</comment>
        <translation>
            <numerusform>{names} sütunları dışarıda bırakıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows {numbers}</source>
        <comment>row {numbers}</comment>
        <translation>
            <numerusform>satırlar {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>{some:,} of {all:,} rows left out, as a value is missing ({which})</source>
        <translation>bir değeri eksik olduğundan {all:,} satırın {some:,} tanesi dışarıda bırakıldı ({which})</translation>
    </message>
    <message>
        <source>cells between commas</source>
        <translation>virgüllerle ayrılmış hücreler</translation>
    </message>
    <message>
        <source>cells between semicolons</source>
        <translation>noktalı virgüllerle ayrılmış hücreler</translation>
    </message>
    <message>
        <source>cells between tabs</source>
        <translation>sekmelerle ayrılmış hücreler</translation>
    </message>
    <message>
        <source>cells between pipes</source>
        <translation>dikey çizgilerle ayrılmış hücreler</translation>
    </message>
    <message>
        <source>cells between spaces</source>
        <translation>boşluklarla ayrılmış hücreler</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>boşluk</translation>
    </message>
    <message>
        <source>names of columns</source>
        <translation>sütun adları</translation>
    </message>
    <message>
        <source>Windows (Western)</source>
        <translation>Windows (Batı)</translation>
    </message>
    <message>
        <source>{name} is not text, nor another kind of data known here</source>
        <translation>{name} ne metin ne de burada bilinen başka bir veri türü</translation>
    </message>
    <message>
        <source>cells between “{name}”</source>
        <translation>“{name}” ile ayrılmış hücreler</translation>
    </message>
    <message>
        <source>decimal commas</source>
        <translation>ondalık virgüller</translation>
    </message>
    <message>
        <source>thousands marked by points</source>
        <translation>binlikleri noktayla ayrılmış</translation>
    </message>
    <message>
        <source>thousands marked by commas</source>
        <translation>binlikleri virgülle ayrılmış</translation>
    </message>
    <message>
        <source>letters of Windows</source>
        <translation>Windows harfleri</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines before the table left out (“{above}”)</source>
        <comment>a line before the table left out (“{above}”)</comment>
        <translation>
            <numerusform>tablodan önceki {n} satır dışarıda bırakıldı (“{above}”)</numerusform>
        </translation>
    </message>
    <message>
        <source>lines that begin with {comment} left out</source>
        <translation>{comment} ile başlayan satırlar dışarıda bırakıldı</translation>
    </message>
    <message>
        <source>{name} is not text in UTF-8, UTF-16 or the letters of Windows</source>
        <translation>{name} UTF-8, UTF-16 ya da Windows harfleriyle metin değil</translation>
    </message>
    <message>
        <source>{source} has one class only ({name})</source>
        <translation>{source} yalnız bir sınıf içeriyor ({name})</translation>
    </message>
    <message>
        <source>{source} has {count:,} different labels, where {most:,} is the most</source>
        <translation>{source} {count:,} farklı etiket içeriyor; en çok {most:,}</translation>
    </message>
    <message>
        <source>{source} has a single sample of class {lonely}: one to train and one to test are needed</source>
        <translation>{source} içinde {lonely} sınıfından tek bir örnek var: biri eğitim, biri test için gerekli</translation>
    </message>
    <message>
        <source>columns far from zero beside what varies in them</source>
        <translation>içlerindeki değişime göre sıfırdan uzak sütunlar</translation>
    </message>
    <message>
        <source>columns of very different scales (ranges from {small:.3g} to {large:.3g})</source>
        <translation>çok farklı ölçekte sütunlar (aralıklar {small:.3g} ile {large:.3g} arası)</translation>
    </message>
    <message>
        <source>{why}: each brought to mean 0 and standard deviation 1</source>
        <translation>{why}: her biri ortalama 0 ve standart sapma 1&apos;e getirildi</translation>
    </message>
    <message>
        <source>very small</source>
        <translation>çok küçük</translation>
    </message>
    <message>
        <source>very large</source>
        <translation>çok büyük</translation>
    </message>
    <message>
        <source>values are {size} (they range over {whole:.3g})</source>
        <translation>değerler {size} (yayılım {whole:.3g})</translation>
    </message>
    <message>
        <source>values lie far from zero (near {middle:.6g})</source>
        <translation>değerler sıfırdan uzak ({middle:.6g} dolayında)</translation>
    </message>
    <message>
        <source>{middle:.6g} is subtracted from all</source>
        <translation>hepsinden {middle:.6g} çıkarıldı</translation>
    </message>
    <message>
        <source>all are divided by {unit:.3g}</source>
        <translation>hepsi {unit:.3g} sayısına bölündü</translation>
    </message>
    <message>
        <source>{why}: {done}</source>
        <translation>{why}: {done}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} ve {other}</translation>
    </message>
    <message>
        <source>values of {name} lie too far outside those that are trained on, first in {place}[{number}]</source>
        <translation>{name} değerleri eğitimdekilerin çok dışında, ilk kez {place}[{number}]</translation>
    </message>
    <message>
        <source>test samples</source>
        <translation>test örnekleri</translation>
    </message>
    <message>
        <source>sample </source>
        <translation>örnek </translation>
    </message>
    <message>
        <source>The trace ratio</source>
        <translation>İz oranı</translation>
    </message>
    <message>
        <source>Mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>The inverse</source>
        <translation>Ters</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>girdi</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>logitler</translation>
    </message>
    <message>
        <source>layer {index}</source>
        <translation>katman {index}</translation>
    </message>
    <message>
        <source>No separation can be measured at {layers}: within the classes, or between them, nothing varies.</source>
        <translation>Şuralarda ayrışma ölçülemez: {layers}; sınıfların içinde ya da arasında hiçbir şey değişmiyor.</translation>
    </message>
    <message>
        <source>Mahalanobis is ill-conditioned at {layers}: the class means nearly lack a dimension.</source>
        <translation>Mahalanobis kötü koşullu: {layers}; sınıf ortalamalarının neredeyse bir boyutu eksik.</translation>
    </message>
    <message>
        <source>The inverse is ill-conditioned at {layers}: the classes hardly vary in some direction.</source>
        <translation>Ters kötü koşullu: {layers}; sınıflar bir yönde neredeyse hiç değişmiyor.</translation>
    </message>
    <message>
        <source>The inverse needs more samples at {layers}.</source>
        <translation>Ters daha çok örnek ister: {layers}.</translation>
    </message>
    <message>
        <source>{samples:,} of {population:,} samples</source>
        <translation>{population:,} örneğin {samples:,} tanesi</translation>
    </message>
    <message>
        <source>in {count} the classes do not clearly differ.</source>
        <translation>{count} içinde sınıflar açıkça ayrılmıyor.</translation>
    </message>
    <message>
        <source>{count} are too few.</source>
        <translation>{count} çok az.</translation>
    </message>
    <message>
        <source>{count} do not do, it takes them all.</source>
        <translation>{count} yetmiyor, hepsi gerekli.</translation>
    </message>
    <message>
        <source>{measure} is not known yet at {layers}: {why}</source>
        <translation>{measure} henüz bilinmiyor, yer: {layers}; {why}</translation>
    </message>
    <message>
        <source>it stands amid an epoch</source>
        <translation>bir dönemin ortasında duruyor</translation>
    </message>
    <message>
        <source>there is no network yet</source>
        <translation>henüz ağ yok</translation>
    </message>
    <message>
        <source>the convolutional network needs square pictures, grey or in three colours, which {inputs:,} inputs are not</source>
        <translation>evrişimli ağ gri ya da üç renkli kare resimler ister; {inputs:,} girdi öyle değil</translation>
    </message>
    <message>
        <source>what was kept of the network cannot be read: {name}</source>
        <translation>ağdan saklanan okunamıyor: {name}</translation>
    </message>
    <message>
        <source>{name} does not say of which network its weights are</source>
        <translation>{name} ağırlıkların hangi ağa ait olduğunu söylemiyor</translation>
    </message>
    <message>
        <source>its configuration</source>
        <translation>yapılandırması</translation>
    </message>
    <message>
        <source>{name} is not a file of weights: {why}</source>
        <translation>{name} ağırlık dosyası değil: {why}</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps the output has run away: {why}</source>
        <comment>after one step the output has run away: {why}</comment>
        <translation>
            <numerusform>{n:,} adım sonra çıktı kaçıp gitti: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>the noise is too strong for this rate</source>
        <translation>gürültü bu hız için çok güçlü</translation>
    </message>
    <message>
        <source>the rate {rate:g} is beyond stability, which at the start ends at {limit:.3g}</source>
        <translation>{rate:g} hızı kararlılığın ötesinde; sınır başlangıçta {limit:.3g}</translation>
    </message>
    <message>
        <source>one hidden layer carries all of the load: choose two hidden layers or more</source>
        <translation>yükün tümünü tek bir gizli katman taşıyor: iki ya da daha çok gizli katman seçin</translation>
    </message>
    <message>
        <source>The same run, but its labels have no noise: press Train.</source>
        <translation>Aynı çalıştırma, ama etiketlerinde gürültü yok: Eğit&apos;e basın.</translation>
    </message>
    <message>
        <source>The same run, in whole epochs, a million at most: press Train.</source>
        <translation>Aynı çalıştırma, tam dönemlerle, en çok bir milyon: Eğit&apos;e basın.</translation>
    </message>
    <message>
        <source>The very same run, in single precision: press Train.</source>
        <translation>Tam olarak aynı çalıştırma, tek duyarlıkla: Eğit&apos;e basın.</translation>
    </message>
    <message>
        <source>cross-entropy is that of a probability, which a linear output is not: choose the sigmoid</source>
        <translation>çapraz entropi bir olasılık içindir, doğrusal çıktı ise değildir: sigmoidi seçin</translation>
    </message>
    <message>
        <source>a batch of {batch} points needs as many: there are {points}</source>
        <translation>{batch} noktalık yığın o kadar nokta ister: {points} tane var</translation>
    </message>
    <message>
        <source>the chance that a label is drawn anew is at most 1, not {chance}: add normal noise instead</source>
        <translation>bir etiketin yeniden çekilme olasılığı en çok 1&apos;dir, {chance} değil: bunun yerine normal gürültü ekleyin</translation>
    </message>
    <message>
        <source>a network of {weights} weights and {points} points takes too long: choose fewer units, layers or points</source>
        <translation>{weights} ağırlıklı ve {points} noktalı bir ağ çok uzun sürer: daha az birim, katman ya da nokta seçin</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Çıktı</translation>
    </message>
    <message>
        <source>As it is, or through a sigmoid: then it is a probability.</source>
        <translation>Olduğu gibi ya da sigmoidden geçerek: o zaman bir olasılıktır.</translation>
    </message>
    <message>
        <source>Half the squared error, or cross-entropy, which needs the sigmoid.</source>
        <translation>Kare hatanın yarısı ya da sigmoid isteyen çapraz entropi.</translation>
    </message>
    <message>
        <source>What a hidden unit does to its sum.</source>
        <translation>Gizli bir birimin toplamına ne yaptığı.</translation>
    </message>
    <message>
        <source>How many points of the sphere have a label, 0 or 1.</source>
        <translation>Kürenin kaç noktasının 0 ya da 1 etiketi olduğu.</translation>
    </message>
    <message>
        <source>Of the space in which the unit sphere lies; 2 is a circle.</source>
        <translation>Birim kürenin bulunduğu uzayın boyutu; 2 çemberdir.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Birimler</translation>
    </message>
    <message>
        <source>In each hidden layer.</source>
        <translation>Her gizli katmandaki.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Gizli katmanlar</translation>
    </message>
    <message>
        <source>With more than one it is a deep network.</source>
        <translation>Birden çoğuyla derin bir ağdır.</translation>
    </message>
    <message>
        <source>Of training, until the course ends.</source>
        <translation>Gidiş bitene dek eğitimin adımları.</translation>
    </message>
    <message>
        <source>Size of a step; times the kernel it has to stay below 2, or training runs away.</source>
        <translation>Adım boyu; çekirdekle çarpımı 2&apos;nin altında kalmalı, yoksa eğitim kaçar.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Yığın</translation>
    </message>
    <message>
        <source>Points that a step is taken on, drawn anew each time; 0 takes all.</source>
        <translation>Bir adımın atıldığı noktalar, her seferinde yeniden çekilir; 0 hepsini alır.</translation>
    </message>
    <message>
        <source>all points: gradient descent</source>
        <translation>tüm noktalar: gradyan inişi</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Etiket gürültüsü</translation>
    </message>
    <message>
        <source>Chance that a label is drawn anew at a step, or the spread of what is added to it.</source>
        <translation>Bir adımda etiketin yeniden çekilme olasılığı ya da ona eklenenin yayılımı.</translation>
    </message>
    <message>
        <source>Kind of noise</source>
        <translation>Gürültü türü</translation>
    </message>
    <message>
        <source>Labels drawn anew, as 0 or 1 alike, or a normal number added to each of them.</source>
        <translation>Eşit olasılıkla 0 ya da 1 olarak yeniden çekilen etiketler ya da her birine eklenen normal bir sayı.</translation>
    </message>
    <message>
        <source>Of points, labels, weights and all that is drawn on the way.</source>
        <translation>Noktaların, etiketlerin, ağırlıkların ve yolda çekilen her şeyin.</translation>
    </message>
    <message>
        <source>the network was kept with another {names}</source>
        <translation>ağ başka bir {names} ile saklanmıştı</translation>
    </message>
    <message>
        <source>the data are no longer those that the network learned from</source>
        <translation>veri, ağın öğrendiği veri değil artık</translation>
    </message>
    <message>
        <source>what was kept is of another network: {name}</source>
        <translation>saklanan başka bir ağa ait: {name}</translation>
    </message>
    <message>
        <source>what was kept of the network is not finite: {name}</source>
        <translation>ağdan saklanan sonlu değil: {name}</translation>
    </message>
    <message>
        <source>the random numbers that were kept are damaged</source>
        <translation>saklanan rastgele sayılar bozuk</translation>
    </message>
    <message>
        <source>the loss is down to {limit:g}</source>
        <translation>kayıp {limit:g} değerine indi</translation>
    </message>
    <message numerus="yes">
        <source>no better training accuracy for {n:,} epochs</source>
        <comment>no better training accuracy for {n:,} epoch</comment>
        <translation>
            <numerusform>{n:,} dönemdir daha iyi eğitim doğruluğu yok</numerusform>
        </translation>
    </message>
    <message>
        <source>training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number any more; a smaller learning rate may help</source>
        <translation>eğitim {epoch:,}. dönemde ıraksadı (adım {step:,}): {layer} artık sayı değil; daha küçük bir öğrenme hızı işe yarayabilir</translation>
    </message>
    <message>
        <source>a batch of one sample has no spread for the batch norm: take 2</source>
        <translation>tek örneklik yığının yığın normu için yayılımı yoktur: 2 alın</translation>
    </message>
    <message>
        <source>this loss is of two classes, and {name} has {classes}: keep two of them, or choose another loss</source>
        <translation>bu kayıp iki sınıf içindir, {name} ise {classes} sınıflı: ikisini tutun ya da başka bir kayıp seçin</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>kayıp</translation>
    </message>
    <message>
        <source>{name} has weights of another network: {key} is {theirs} there and {own} here</source>
        <translation>{name} başka bir ağın ağırlıklarını içeriyor: {key} orada {theirs}, burada {own}</translation>
    </message>
    <message>
        <source>{name} has weights that are not finite (NaN or infinity)</source>
        <translation>{name} sonlu olmayan ağırlıklar içeriyor (NaN ya da sonsuz)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>eksik</translation>
    </message>
    <message>
        <source>training ended without a measurement</source>
        <translation>eğitim ölçüm yapılmadan bitti</translation>
    </message>
    <message>
        <source>{pace} must be zero or more</source>
        <translation>{pace} sıfır ya da daha büyük olmalı</translation>
    </message>
    <message>
        <source>the training process has not answered for {seconds:.0f} s</source>
        <translation>eğitim süreci {seconds:.0f} s&apos;dir yanıt vermedi</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>sinyal {code}</translation>
    </message>
    <message>
        <source>the training process was ended by {name}</source>
        <translation>eğitim süreci {name} ile sonlandırıldı</translation>
    </message>
    <message>
        <source>the training process ended unexpectedly (exit code {code})</source>
        <translation>eğitim süreci beklenmedik biçimde sona erdi (çıkış kodu {code})</translation>
    </message>
    <message>
        <source>training broke off without a reason</source>
        <translation>eğitim bir neden bildirmeden kesildi</translation>
    </message>
    <message>
        <source>training failed: {reason}</source>
        <translation>eğitim başarısız oldu: {reason}</translation>
    </message>
    <message>
        <source>{names} cannot change during a run</source>
        <translation>çalıştırma sırasında değişemez: {names}</translation>
    </message>
    <message>
        <source>all {samples} samples are of one class: choose more samples or another rule</source>
        <translation>{samples} örneğin tümü tek sınıftan: daha çok örnek ya da başka bir kural seçin</translation>
    </message>
    <message>
        <source>there are {there:,} samples to train on</source>
        <translation>eğitim için {there:,} örnek var</translation>
    </message>
    <message>
        <source>there are {inputs:,} components</source>
        <translation>{inputs:,} bileşen var</translation>
    </message>
    <message>
        <source>there is no class {number}: the last is {last}</source>
        <translation>{number} numaralı sınıf yok: sonuncusu {last}</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps nothing moves any more, as every gradient vanishes</source>
        <comment>after one step nothing moves any more, as every gradient vanishes</comment>
        <translation>
            <numerusform>{n:,} adım sonra artık hiçbir şey hareket etmiyor, çünkü tüm gradyanlar sıfır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} steps not every sample is where the loss wants it</source>
        <comment>after one step not every sample is where the loss wants it</comment>
        <translation>
            <numerusform>{n:,} adım sonra her örnek kaybın istediği yerde değil</numerusform>
        </translation>
    </message>
    <message>
        <source>a network of {weights} weights takes too long with {samples} samples: choose fewer units, layers or samples</source>
        <translation>{weights} ağırlıklı bir ağ {samples} örnekle çok uzun sürer: daha az birim, katman ya da örnek seçin</translation>
    </message>
    <message>
        <source>the kernel of {samples} samples would take {size} GB of memory, where {most} are the most: choose {fewer} samples or fewer</source>
        <translation>{samples} örneğin çekirdeği {size} GB bellek isterdi, en çok {most}: {fewer} ya da daha az örnek seçin</translation>
    </message>
    <message>
        <source>at α√h = {scale} with {width} units and {layers} layers F is α = {alpha} times a difference that double precision cannot hold: α√h up to {most} is possible</source>
        <translation>α√h = {scale}, {width} birim ve {layers} katmanla F, α = {alpha} ile çift duyarlığın tutamadığı bir farkın çarpımıdır: {most} değerine dek α√h olanaklıdır</translation>
    </message>
    <message>
        <source>at α√h = {scale} with {width} units and {layers} layers the kernel grows beyond what double precision can hold: α√h from {least} on is possible</source>
        <translation>α√h = {scale}, {width} birim ve {layers} katmanla çekirdek çift duyarlığın tutabileceğinin ötesine büyür: {least} ve üstü α√h olanaklıdır</translation>
    </message>
    <message>
        <source>α√h: what the output is multiplied by, times the root of the width. Small is feature learning, large is lazy; with three layers they cross at some 15, with more later.</source>
        <translation>α√h: çıktının çarpıldığı sayı ile genişliğin karekökü. Küçükse öznitelik öğrenme, büyükse tembel; üç katmanda 15 dolayında, daha çok katmanda daha sonra kesişirler.</translation>
    </message>
    <message>
        <source>In each hidden layer; of a convolutional one its channels.</source>
        <translation>Her gizli katmandaki; evrişimli olanın kanalları.</translation>
    </message>
    <message>
        <source>Fully connected (full), or convolutional (conv): 3×3 filters on square pictures, the first two layers halve them, and all their places are read; it takes the pixels.</source>
        <translation>Tam bağlı (full) ya da evrişimli (conv): kare resimlerde 3×3 süzgeç, ilk iki katman onları yarıya indirir ve tüm yerleri okunur; pikselleri alır.</translation>
    </message>
    <message>
        <source>All as wide; the output follows.</source>
        <translation>Hepsi aynı genişlikte; ardından çıktı gelir.</translation>
    </message>
    <message>
        <source>Softplus with β = 5, ReLU or tanh, each times what makes its mean square 1. ReLU can miss the margin where the scale is small.</source>
        <translation>β = 5 ile softplus, ReLU ya da tanh; her biri ortalama karesini 1 yapan sayıyla çarpılır. Küçük ölçekte ReLU sınırı kaçırabilir.</translation>
    </message>
    <message>
        <source>Hinge and soft hinge end once every sample is beyond its margin; squared once none is off by a tenth.</source>
        <translation>Menteşe ve yumuşak menteşe her örnek sınırının ötesine geçince biter; kare, hiçbirinin sapması onda birden çok olmayınca.</translation>
    </message>
    <message>
        <source>One of the app&apos;s; its classes are made two by a rule.</source>
        <translation>Uygulamanınkilerden biri; sınıfları bir kuralla ikiye indirilir.</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>İki sınıf</translation>
    </message>
    <message>
        <source>Even against odd numbers, the first half of the classes against the others, or one against all.</source>
        <translation>Tek sayılara karşı çift sayılar, sınıfların ilk yarısına karşı ötekiler ya da biri ötekilerin tümüne karşı.</translation>
    </message>
    <message>
        <source>The one class</source>
        <translation>Tek sınıf</translation>
    </message>
    <message>
        <source>Number of the class that stands against all others, from 0.</source>
        <translation>Ötekilerin tümüne karşı duran sınıfın numarası, 0&apos;dan başlar.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Bileşenler</translation>
    </message>
    <message>
        <source>Principal components that are the inputs, each with variance 1; 0 takes the pixels, all samples as long.</source>
        <translation>Girdi olan temel bileşenler, her biri varyans 1; 0 pikselleri alır, tüm örnekler eşit uzunlukta.</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>tüm pikseller</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <source>That are trained on, all at once.</source>
        <translation>Hepsi birden eğitilen.</translation>
    </message>
    <message>
        <source>Time over which the flow&apos;s velocity is remembered; 0 is a plain flow.</source>
        <translation>Akış hızının anımsandığı süre; 0 düz akıştır.</translation>
    </message>
    <message>
        <source>a plain flow</source>
        <translation>düz akış</translation>
    </message>
    <message>
        <source>Samples that a step is taken on, drawn anew; 0 takes all of them.</source>
        <translation>Bir adımın atıldığı örnekler, yeniden çekilir; 0 hepsini alır.</translation>
    </message>
    <message>
        <source>Steps at most</source>
        <translation>En çok adım</translation>
    </message>
    <message>
        <source>After which a course ends, even if samples are still off.</source>
        <translation>Örnekler hâlâ sapsa da gidişin bittiği adım.</translation>
    </message>
    <message>
        <source>Of the samples that are taken, and of the weights.</source>
        <translation>Alınan örneklerin ve ağırlıkların.</translation>
    </message>
    <message>
        <source>a cluster needs Dask: pip install &apos;springblock-lab[cluster]&apos;</source>
        <translation>küme için Dask gerekir: pip install &apos;springblock-lab[cluster]&apos;</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>the cluster gave up: {error}</source>
        <translation>küme vazgeçti: {error}</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at {address}</source>
        <translation>{address} adresinde yanıt veren Dask zamanlayıcısı yok</translation>
    </message>
    <message>
        <source>{path} is not a network diagram that can be read: {why}</source>
        <translation>{path} okunabilen bir ağ diyagramı değil: {why}</translation>
    </message>
    <message>
        <source>both axes are {name}</source>
        <translation>iki eksen de {name}</translation>
    </message>
    <message>
        <source>a diagram has 1 to {most:,} networks, not {networks:,}</source>
        <translation>bir diyagramda 1 ile {most:,} arası ağ olur, {networks:,} değil</translation>
    </message>
    <message>
        <source>a {kind} network has no {idle}, so it cannot be an axis</source>
        <translation>{kind} ağında {idle} yoktur, bu yüzden eksen olamaz</translation>
    </message>
    <message>
        <source>{failed} of {all} networks: {why}</source>
        <translation>{all} ağın {failed} tanesi: {why}</translation>
    </message>
    <message>
        <source>the training process ended unexpectedly (exit code {code}), twice</source>
        <translation>eğitim süreci iki kez beklenmedik biçimde sona erdi (çıkış kodu {code})</translation>
    </message>
    <message>
        <source>a number of steps cannot be negative, got {count}</source>
        <translation>adım sayısı negatif olamaz: {count}</translation>
    </message>
    <message>
        <source>the speed must be zero or more, got {speed}</source>
        <translation>hız sıfır ya da daha büyük olmalı: {speed}</translation>
    </message>
    <message>
        <source>cannot grip {index} and move it to {position}</source>
        <translation>{index} tutulup {position} konumuna götürülemez</translation>
    </message>
    <message>
        <source>twins have the same {shared}</source>
        <translation>ikizlerde aynı olan: {shared}</translation>
    </message>
    <message>
        <source>a line that tells no event</source>
        <translation>olay bildirmeyen bir satır</translation>
    </message>
    <message>
        <source>an event that is no {what}</source>
        <translation>{what} olmayan bir olay</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dinamik</translation>
    </message>
    <message>
        <source>Overdamped: blocks without inertia. Langevin: blocks with mass and damping.</source>
        <translation>Aşırı sönümlü: eylemsizliği olmayan bloklar. Langevin: kütleli ve sönümlü bloklar.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloklar</translation>
    </message>
    <message>
        <source>How many blocks the chain has; one for each hidden layer of the network.</source>
        <translation>Zincirde kaç blok olduğu; ağın her gizli katmanı için bir tane.</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Sertlik</translation>
    </message>
    <message>
        <source>How hard a spring pulls per unit of elongation.</source>
        <translation>Bir yayın birim uzama başına çekişi.</translation>
    </message>
    <message>
        <source>Friction, right</source>
        <translation>Sağa sürtünme</translation>
    </message>
    <message>
        <source>Force that opposes sliding towards the pulled end.</source>
        <translation>Çekilen uca doğru kaymaya karşı koyan kuvvet.</translation>
    </message>
    <message>
        <source>Friction, left</source>
        <translation>Sola sürtünme</translation>
    </message>
    <message>
        <source>Force that opposes sliding back towards the wall.</source>
        <translation>Duvara doğru geri kaymaya karşı koyan kuvvet.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Gürültü</translation>
    </message>
    <message>
        <source>Random force on each block; one step feels ε̄ = ε/√(time step).</source>
        <translation>Her bloğa etkiyen rastgele kuvvet; bir adım ε̄ = ε/√(zaman adımı) duyar.</translation>
    </message>
    <message>
        <source>Noise kind</source>
        <translation>Gürültü türü</translation>
    </message>
    <message>
        <source>Independent for each block, common to all blocks, or only at the pulled end.</source>
        <translation>Her blok için bağımsız, tüm bloklar için ortak ya da yalnız çekilen uçta.</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>Tavlama</translation>
    </message>
    <message>
        <source>Rate at which the noise dies out: its amplitude falls as exp(−λt).</source>
        <translation>Gürültünün sönme hızı: genliği exp(−λt) ile düşer.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Sönüm</translation>
    </message>
    <message>
        <source>Viscous drag on a moving block (Langevin only).</source>
        <translation>Hareket eden bloğa ağdalı direnç (yalnız Langevin).</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Kütle</translation>
    </message>
    <message>
        <source>Inertia of a block (Langevin only).</source>
        <translation>Bloğun eylemsizliği (yalnız Langevin).</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zaman adımı</translation>
    </message>
    <message>
        <source>Simulated time of one step: η of the overdamped, dt of the Langevin chain.</source>
        <translation>Bir adımın benzetim zamanı: aşırı sönümlüde η, Langevin zincirinde dt.</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Sürüş</translation>
    </message>
    <message>
        <source>What pulls: a held end, a steady force, a ramp, jerks, or your hand.</source>
        <translation>Neyin çektiği: tutulan bir uç, sabit kuvvet, rampa, silkmeler ya da eliniz.</translation>
    </message>
    <message>
        <source>Pulled to</source>
        <translation>Çekildiği yer</translation>
    </message>
    <message>
        <source>Where the pulled end is held, or where a ramp or a pull by script ends.</source>
        <translation>Çekilen ucun tutulduğu ya da bir rampanın veya betikle çekişin bittiği yer.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Kuvvet</translation>
    </message>
    <message>
        <source>Steady force on the last block, in place of the last spring.</source>
        <translation>Son yay yerine son bloğa etkiyen sabit kuvvet.</translation>
    </message>
    <message>
        <source>Pull speed</source>
        <translation>Çekiş hızı</translation>
    </message>
    <message>
        <source>Speed at which a ramp or a jerky pull moves the end.</source>
        <translation>Rampanın ya da silkmeli çekişin ucu götürdüğü hız.</translation>
    </message>
    <message>
        <source>Jerk size</source>
        <translation>Silkme boyu</translation>
    </message>
    <message>
        <source>How far each jerk throws the end forward and back.</source>
        <translation>Her silkmenin ucu ne kadar ileri geri savurduğu.</translation>
    </message>
    <message>
        <source>Jerk period</source>
        <translation>Silkme aralığı</translation>
    </message>
    <message>
        <source>Time from one jerk to the next.</source>
        <translation>Bir silkmeden ötekine geçen süre.</translation>
    </message>
    <message>
        <source>The noise of a run is a pure function of seed, step and block.</source>
        <translation>Bir çalıştırmanın gürültüsü tohumun, adımın ve bloğun katışıksız bir fonksiyonudur.</translation>
    </message>
    <message>
        <source>{title} must be at least {least:g}, not {value:g}</source>
        <translation>{title} en az {least:g} olmalı, {value:g} değil</translation>
    </message>
    <message>
        <source>Noise must be 0 or at least {least:g}, not {noise:g}</source>
        <translation>Gürültü 0 ya da en az {least:g} olmalı, {noise:g} değil</translation>
    </message>
    <message>
        <source>the chain would diverge: with stiffness {stiffness:g} and {blocks} blocks the time step must be at most {limit:.4g}, not {time_step:g}</source>
        <translation>zincir ıraksardı: {stiffness:g} sertliği ve {blocks} blokla zaman adımı en çok {limit:.4g} olmalı, {time_step:g} değil</translation>
    </message>
    <message>
        <source>a pull needs as many positions as rising times, at least one</source>
        <translation>çekiş, artan zamanlar kadar konum ister, en az bir tane</translation>
    </message>
    <message>
        <source>a pull&apos;s times and positions must be finite</source>
        <translation>çekişin zamanları ve konumları sonlu olmalı</translation>
    </message>
    <message>
        <source>a pull cannot be {factor:g} times as fast</source>
        <translation>çekiş {factor:g} kat hızlı olamaz</translation>
    </message>
    <message>
        <source>there is no block {index} in a chain of {blocks}</source>
        <translation>{blocks} bloklu zincirde {index} numaralı blok yok</translation>
    </message>
    <message>
        <source>the {what} of block {block} is no longer a number after step {step}; reduce the time step</source>
        <translation>{block} numaralı bloğun {what} değeri {step}. adımdan sonra artık sayı değil; zaman adımını küçültün</translation>
    </message>
    <message>
        <source>there is no such chain to go on with: {error}</source>
        <translation>sürdürülecek böyle bir zincir yok: {error}</translation>
    </message>
    <message>
        <source>nothing lies above {above} and below {below}</source>
        <translation>{above} üstünde ve {below} altında hiçbir şey yok</translation>
    </message>
    <message>
        <source>a command that works out an interval is run once</source>
        <translation>aralığı kendi hesaplayan komut bir kez çalıştırılır</translation>
    </message>
    <message>
        <source>{file} is no claim: {why}</source>
        <translation>{file} bir sav değil: {why}</translation>
    </message>
    <message>
        <source>the {quantity} of {read} is not known</source>
        <translation>{read} için {quantity} bilinmiyor</translation>
    </message>
    <message>
        <source>the result has no {path}</source>
        <translation>sonuçta {path} yok</translation>
    </message>
    <message>
        <source>one value is needed, not {count}</source>
        <translation>bir değer gerekli, {count} değil</translation>
    </message>
    <message>
        <source>one value is needed at each of two x or more</source>
        <translation>iki ya da daha çok x&apos;in her birinde bir değer gerekli</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>bozuk</translation>
    </message>
    <message>
        <source>it needs more memory than there is</source>
        <translation>var olandan daha çok bellek istiyor</translation>
    </message>
    <message>
        <source>it is open, to be watched or recorded</source>
        <translation>açık: izleniyor ya da kaydediliyor</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>düz bir dosya değil</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>bir boru</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>bir soket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>bir aygıt</translation>
    </message>
    <message>
        <source>{path} is {what}, where a file is needed</source>
        <translation>{path} {what}; dosya gerekli</translation>
    </message>
    <message>
        <source>{path} is too large: {size}, where {most} is the most</source>
        <translation>{path} çok büyük: {size}; en çok {most}</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <comment>{n} byte</comment>
        <translation>
            <numerusform>{n} bayt</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} is what is read: choose another name</source>
        <translation>{path} okunan dosya: başka bir ad seçin</translation>
    </message>
    <message>
        <source>{path} is the file of {other} already: choose another name</source>
        <translation>{path} zaten {other} dosyası: başka bir ad seçin</translation>
    </message>
    <message>
        <source>there is no such folder: make it first</source>
        <translation>böyle bir klasör yok: önce oluşturun</translation>
    </message>
    <message>
        <source>{path} has no seal</source>
        <translation>{path} mühürsüz</translation>
    </message>
    <message>
        <source>no axis {name!r}; there are {names}</source>
        <translation>{name!r} ekseni yok; var olanlar: {names}</translation>
    </message>
    <message>
        <source>the values of {name} must be finite and rise</source>
        <translation>{name} değerleri sonlu ve artan olmalı</translation>
    </message>
    <message>
        <source>the values of {name} must be names that differ</source>
        <translation>{name} değerleri birbirinden farklı adlar olmalı</translation>
    </message>
    <message>
        <source>{name}: {text}, not {value}</source>
        <translation>{name}: {text}, {value} değil</translation>
    </message>
    <message>
        <source>it is damaged, or of another kind</source>
        <translation>bozuk ya da başka türden</translation>
    </message>
    <message>
        <source>it is of another kind, or of a later version</source>
        <translation>başka türden ya da daha yeni bir sürümden</translation>
    </message>
    <message>
        <source>{name} is of another shape</source>
        <translation>{name} başka biçimde</translation>
    </message>
    <message>
        <source>{path} is not a diagram of scales that can be read: {why}</source>
        <translation>{path} okunabilen bir ölçek diyagramı değil: {why}</translation>
    </message>
    <message>
        <source>all weights are zero: nothing moves, and K/K₀ has no meaning</source>
        <translation>tüm ağırlıklar sıfır: hiçbir şey hareket etmez ve K/K₀ anlamsızdır</translation>
    </message>
    <message>
        <source>{name} is too small for this computer&apos;s numbers</source>
        <translation>{name} bu bilgisayarın sayıları için çok küçük</translation>
    </message>
    <message>
        <source>{name} is too large for this computer&apos;s numbers</source>
        <translation>{name} bu bilgisayarın sayıları için çok büyük</translation>
    </message>
    <message>
        <source>the step is beyond the edge of stability: ε D = {sharpness:.3g} where the flow ends; beyond 2 descent is thrown to a lower kernel, near 4 and beyond it diverges</source>
        <translation>adım kararlılık sınırının ötesinde: akışın bittiği yerde ε D = {sharpness:.3g}; 2&apos;nin ötesinde iniş daha alçak bir çekirdeğe fırlatılır, 4 dolayında ve ötesinde ıraksar</translation>
    </message>
    <message>
        <source>gradient descent diverges: it leaves all numbers in step {step:,}, at time {time:g}</source>
        <translation>gradyan inişi ıraksıyor: {step:,}. adımda, {time:g} anında tüm sayıları aşıyor</translation>
    </message>
    <message>
        <source>NTK</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>LeCun, Kaiming</source>
        <translation>LeCun, Kaiming</translation>
    </message>
    <message>
        <source>maximal update</source>
        <translation>en büyük güncelleme</translation>
    </message>
    <message>
        <source>both layers scaled</source>
        <translation>iki katman da ölçekli</translation>
    </message>
    <message>
        <source>standard, nothing scaled</source>
        <translation>standart, ölçeksiz</translation>
    </message>
    <message>
        <source>the integrator can go no further than time {time:g}</source>
        <translation>integral alıcı {time:g} anından öteye gidemiyor</translation>
    </message>
    <message>
        <source>after {steps:,} steps the integrator is at time {time:g}: beyond it the flow is too stiff for it</source>
        <translation>{steps:,} adım sonra integral alıcı {time:g} anında: ötesinde akış onun için çok katı</translation>
    </message>
    <message>
        <source>with γ = 0 the output is zero whatever the weights are: nothing can be learned</source>
        <translation>γ = 0 iken ağırlıklar ne olursa olsun çıktı sıfırdır: hiçbir şey öğrenilemez</translation>
    </message>
    <message>
        <source>with s = 0 every input is zero: there is no best output, and ρ = c/(γ s S) is none</source>
        <translation>s = 0 iken her girdi sıfırdır: en iyi çıktı yoktur ve ρ = c/(γ s S) tanımsızdır</translation>
    </message>
    <message>
        <source>with h = 0 there are no units: no kernel, and nothing that could align</source>
        <translation>h = 0 iken birim yoktur: çekirdek de hizalanabilecek bir şey de yoktur</translation>
    </message>
    <message>
        <source>What the sum over the units is multiplied by.</source>
        <translation>Birimler üzerinden toplamın çarpıldığı sayı.</translation>
    </message>
    <message>
        <source>Correlation to learn</source>
        <translation>Öğrenilecek korelasyon</translation>
    </message>
    <message>
        <source>E x y: how strongly, and with which sign, the target goes with x.</source>
        <translation>E x y: hedefin x ile ne kadar güçlü ve hangi işaretle gittiği.</translation>
    </message>
    <message>
        <source>Input&apos;s power</source>
        <translation>Girdinin gücü</translation>
    </message>
    <message>
        <source>E x²: the mean square of the inputs.</source>
        <translation>E x²: girdilerin ortalama karesi.</translation>
    </message>
    <message>
        <source>Rate of u</source>
        <translation>u&apos;nun hızı</translation>
    </message>
    <message>
        <source>How fast the output&apos;s weights learn.</source>
        <translation>Çıktı ağırlıklarının ne kadar hızlı öğrendiği.</translation>
    </message>
    <message>
        <source>Rate of w</source>
        <translation>w&apos;nun hızı</translation>
    </message>
    <message>
        <source>How fast the input&apos;s weights learn.</source>
        <translation>Girdi ağırlıklarının ne kadar hızlı öğrendiği.</translation>
    </message>
    <message>
        <source>How many hidden units there are.</source>
        <translation>Kaç gizli birim olduğu.</translation>
    </message>
    <message>
        <source>Size of u at the start</source>
        <translation>Başlangıçta u boyu</translation>
    </message>
    <message>
        <source>Standard deviation of the output&apos;s weights.</source>
        <translation>Çıktı ağırlıklarının standart sapması.</translation>
    </message>
    <message>
        <source>Size of w at the start</source>
        <translation>Başlangıçta w boyu</translation>
    </message>
    <message>
        <source>Standard deviation of the input&apos;s weights.</source>
        <translation>Girdi ağırlıklarının standart sapması.</translation>
    </message>
    <message>
        <source>Alignment at the start</source>
        <translation>Başlangıçta hizalanma</translation>
    </message>
    <message>
        <source>Correlation of u and w as they are drawn; at ±1 they are parallel.</source>
        <translation>Çekildikleri haliyle u ile w&apos;nun korelasyonu; ±1&apos;de paraleldirler.</translation>
    </message>
    <message>
        <source>Of the weights that are drawn.</source>
        <translation>Çekilen ağırlıkların.</translation>
    </message>
    <message>
        <source>Numerics</source>
        <translation>Sayısal yöntem</translation>
    </message>
    <message>
        <source>Flow: the gradient is followed at every instant. Descent: in steps, as it is usual.</source>
        <translation>Akış: gradyan her an izlenir. İniş: adım adım, alışıldığı gibi.</translation>
    </message>
    <message>
        <source>Step of descent</source>
        <translation>İniş adımı</translation>
    </message>
    <message>
        <source>Time of one step: a weight&apos;s learning rate is this times its rate.</source>
        <translation>Bir adımın süresi: bir ağırlığın öğrenme hızı bu ile kendi hızının çarpımıdır.</translation>
    </message>
    <message>
        <source>there are too many units: {most:,} at most</source>
        <translation>çok fazla birim var: en çok {most:,}</translation>
    </message>
    <message>
        <source>it must hold &quot;u&quot; and &quot;w&quot;, two lists of as many numbers</source>
        <translation>&quot;u&quot; ve &quot;w&quot; içermeli, aynı sayıda iki sayı listesi</translation>
    </message>
    <message>
        <source>u has {u} numbers, but w has {w}</source>
        <translation>u {u} sayı içeriyor, w ise {w}</translation>
    </message>
    <message>
        <source>{name} is not a list of finite numbers</source>
        <translation>{name} sonlu sayıların listesi değil</translation>
    </message>
    <message>
        <source>there is no such regime</source>
        <translation>böyle bir rejim yok</translation>
    </message>
    <message>
        <source>{path} is not a phase diagram that can be read: {why}</source>
        <translation>{path} okunabilen bir faz diyagramı değil: {why}</translation>
    </message>
    <message>
        <source>there are no {count} seeds from {seed} on</source>
        <translation>{seed} tohumundan başlayarak {count} tohum yok</translation>
    </message>
    <message>
        <source>an ensemble needs at least one chain</source>
        <translation>bir topluluk en az bir zincir ister</translation>
    </message>
    <message>
        <source>the chains of an ensemble need the same number of blocks</source>
        <translation>topluluğun zincirleri aynı sayıda blok ister</translation>
    </message>
    <message>
        <source>a chain in the hand cannot be a member of an ensemble</source>
        <translation>eldeki zincir bir topluluğun üyesi olamaz</translation>
    </message>
    <message>
        <source>chain {number} diverged; reduce the time step</source>
        <translation>zincir {number} ıraksadı; zaman adımını küçültün</translation>
    </message>
    <message>
        <source>no two chains can be pulled by the same hand</source>
        <translation>hiçbir iki zincir aynı elle çekilemez</translation>
    </message>
    <message>
        <source>without noise all chains are the same</source>
        <translation>gürültüsüzken tüm zincirler aynıdır</translation>
    </message>
    <message>
        <source>{members} chains of {blocks:,} blocks are too many to keep: at most {most:,} blocks in all</source>
        <translation>{blocks:,} bloklu {members} zincir saklanamayacak kadar çok: toplam en çok {most:,} blok</translation>
    </message>
    <message>
        <source>{members} chains need as many seeds from {seed} on, and the last seed is {largest}: choose a smaller one</source>
        <translation>{members} zincir, {seed} tohumundan başlayarak o kadar tohum ister ve son tohum {largest}: daha küçüğünü seçin</translation>
    </message>
    <message>
        <source>the axes {x} and {y} set the same parameter</source>
        <translation>{x} ile {y} eksenleri aynı parametreyi belirliyor</translation>
    </message>
    <message>
        <source>there is no diagram of a chain in the hand; choose another drive</source>
        <translation>eldeki zincirin diyagramı yoktur; başka bir sürüş seçin</translation>
    </message>
    <message>
        <source>a diagram needs at least one seed and one step</source>
        <translation>bir diyagram en az bir tohum ve bir adım ister</translation>
    </message>
    <message>
        <source>blocks times seeds</source>
        <translation>blok çarpı tohum</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>a diagram has at most {most:,} {name}, not {count:,}</source>
        <translation>bir diyagramda en çok {most:,} {name} olur, {count:,} değil</translation>
    </message>
    <message>
        <source>a run needs at least one step, not {steps}</source>
        <translation>bir çalıştırma en az bir adım ister, {steps} değil</translation>
    </message>
    <message>
        <source>{path} is not a recording that is still to be finished</source>
        <translation>{path} tamamlanmayı bekleyen bir kayıt değil</translation>
    </message>
    <message>
        <source>it is of a lab, not of a chain</source>
        <translation>bir laboratuvarın, bir zincirin değil</translation>
    </message>
    <message>
        <source>it is none, or is damaged</source>
        <translation>öyle değil ya da bozuk</translation>
    </message>
    <message>
        <source>this version reads kinds {older} and {schema}</source>
        <translation>bu sürüm {older} ve {schema} türlerini okur</translation>
    </message>
    <message>
        <source>{path} is a recording of kind {schema}; {read}</source>
        <translation>{path} {schema} türünde bir kayıt; {read}</translation>
    </message>
    <message>
        <source>a frame of no chain</source>
        <translation>hiçbir zincire ait olmayan bir kare</translation>
    </message>
    <message>
        <source>more {log} than can be read</source>
        <translation>okunabilecek olandan daha çok {log}</translation>
    </message>
    <message>
        <source>the network is too large to be kept in a recording</source>
        <translation>ağ bir kayıtta saklanamayacak kadar büyük</translation>
    </message>
    <message>
        <source>numbers of the kind {kind} are not kept</source>
        <translation>{kind} türünden sayılar saklanmaz</translation>
    </message>
    <message>
        <source>a piece that holds no weights</source>
        <translation>ağırlık içermeyen bir parça</translation>
    </message>
    <message>
        <source>{shape} is no shape</source>
        <translation>{shape} bir biçim değil</translation>
    </message>
    <message>
        <source>weights that are none</source>
        <translation>ağırlık olmayan ağırlıklar</translation>
    </message>
    <message>
        <source>weights that are too large to be read</source>
        <translation>okunamayacak kadar büyük ağırlıklar</translation>
    </message>
    <message>
        <source>The recording ended: {reason}</source>
        <translation>Kayıt bitti: {reason}</translation>
    </message>
    <message>
        <source>The recording is lost: {name} is gone</source>
        <translation>Kayıt kayboldu: {name} yok</translation>
    </message>
    <message>
        <source>The recording is kept as it was written, not finished: {reason}</source>
        <translation>Kayıt yazıldığı gibi saklandı, tamamlanmadı: {reason}</translation>
    </message>
    <message>
        <source>a frame is cut off</source>
        <translation>bir kare yarım kalmış</translation>
    </message>
    <message>
        <source>a piece that holds no frames</source>
        <translation>kare içermeyen bir parça</translation>
    </message>
    <message>
        <source>a recording has no {log}</source>
        <translation>kayıtta {log} yok</translation>
    </message>
    <message>
        <source>the weights in {name} cannot be read</source>
        <translation>{name} içindeki ağırlıklar okunamıyor</translation>
    </message>
    <message>
        <source>{why}; what was recorded until then is kept</source>
        <translation>{why}; o ana dek kaydedilen saklandı</translation>
    </message>
    <message numerus="yes">
        <source>{told} and {n:,} more</source>
        <comment>{told} and {n:,} more</comment>
        <translation>
            <numerusform>{told} ve {n:,} tane daha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} parts are damaged and left out, {places}</source>
        <comment>one part is damaged and left out, {places}</comment>
        <translation>
            <numerusform>{n:,} parça bozuk ve dışarıda bırakıldı, {places}</numerusform>
        </translation>
    </message>
    <message>
        <source>with all frames</source>
        <translation>tüm kareleriyle</translation>
    </message>
    <message>
        <source>before {end:.1f} s</source>
        <translation>{end:.1f} s öncesi</translation>
    </message>
    <message>
        <source>after {begin:.1f} s</source>
        <translation>{begin:.1f} s sonrası</translation>
    </message>
    <message>
        <source>between {begin:.1f} and {end:.1f} s</source>
        <translation>{begin:.1f} ile {end:.1f} s arası</translation>
    </message>
    <message>
        <source>is still being recorded</source>
        <translation>hâlâ kaydediliyor</translation>
    </message>
    <message>
        <source>was never finished</source>
        <translation>hiç tamamlanmadı</translation>
    </message>
    <message>
        <source>has come to its end</source>
        <translation>sonuna ulaştı</translation>
    </message>
    <message>
        <source>its end is cut off</source>
        <translation>sonu yarım kalmış</translation>
    </message>
    <message>
        <source>{name}: {lost}; it {state}</source>
        <translation>{name}: {lost}; {state}</translation>
    </message>
    <message>
        <source>{name} {state}, and is read as it stands</source>
        <translation>{name} {state} ve olduğu gibi okunuyor</translation>
    </message>
    <message>
        <source>the events are no chain&apos;s</source>
        <translation>olaylar bir zincirin değil</translation>
    </message>
    <message>
        <source>nothing was told of the chain before frame {frame}</source>
        <translation>{frame} numaralı kareden önce zincir hakkında bir şey bildirilmedi</translation>
    </message>
    <message>
        <source>frame {frame} cannot be computed again: {difference}</source>
        <translation>{frame} numaralı kare yeniden hesaplanamıyor: {difference}</translation>
    </message>
    <message>
        <source>an event that tells no state: {error}</source>
        <translation>durum bildirmeyen bir olay: {error}</translation>
    </message>
    <message>
        <source>a step so far ahead ({steps:.3g} steps) is no frame of this run</source>
        <translation>bu kadar ilerideki bir adım ({steps:.3g} adım) bu çalıştırmanın karesi değil</translation>
    </message>
    <message>
        <source>position</source>
        <translation>konum</translation>
    </message>
    <message>
        <source>{name} {was} is {value} when computed again</source>
        <translation>{name} {was} iken yeniden hesaplanınca {value}</translation>
    </message>
    <message>
        <source>{old} blocks are {new} when computed again</source>
        <translation>{old} blok yeniden hesaplanınca {new}</translation>
    </message>
    <message>
        <source>the {name} of block {block} differs by {apart:g}</source>
        <translation>{block} numaralı bloğun {name} değeri {apart:g} kadar farklı</translation>
    </message>
    <message>
        <source>frame {frame} was taken before anything was told of the chain</source>
        <translation>{frame} numaralı kare, zincir hakkında bir şey bildirilmeden alınmış</translation>
    </message>
    <message>
        <source>frame {frame} has not {blocks} blocks</source>
        <translation>{frame} numaralı karede {blocks} blok yok</translation>
    </message>
    <message>
        <source>it is of kind {kind}; this version reads {schema}</source>
        <translation>türü {kind}; bu sürüm {schema} okur</translation>
    </message>
    <message>
        <source>a piece that holds no states</source>
        <translation>durum içermeyen bir parça</translation>
    </message>
    <message>
        <source>{path} is not a lab&apos;s recording that can be read</source>
        <translation>{path} okunabilen bir laboratuvar kaydı değil</translation>
    </message>
    <message>
        <source>it is of a chain</source>
        <translation>bir zincirin kaydı</translation>
    </message>
    <message>
        <source>it holds no frame</source>
        <translation>hiç kare içermiyor</translation>
    </message>
    <message>
        <source>it has frames at no time</source>
        <translation>karelerinin zamanı yok</translation>
    </message>
    <message>
        <source>So few samples have no error to rely on: at least {fewest} are needed.</source>
        <translation>Bu kadar az örneğin güvenilir bir hatası yok: en az {fewest} gerekli.</translation>
    </message>
    <message>
        <source>Agrees within its error.</source>
        <translation>Hata payı içinde uyuşuyor.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>fazla</translation>
    </message>
    <message>
        <source>less</source>
        <translation>az</translation>
    </message>
    <message>
        <source>Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than theory, as is to be expected from {cause}.</source>
        <translation>Blok {block} üzerinde {largest:.1f} standart hata fark var: kuramdan {apart:.2g} {more}; {cause} nedeniyle beklendiği gibi.</translation>
    </message>
    <message>
        <source>Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than theory.</source>
        <translation>Blok {block} üzerinde {largest:.1f} standart hata fark var: kuramdan {apart:.2g} {more}.</translation>
    </message>
    <message>
        <source>a fit needs at least {fewest} hidden layers</source>
        <translation>uydurma en az {fewest} gizli katman ister</translation>
    </message>
    <message>
        <source>the layers do not separate the data yet</source>
        <translation>katmanlar veriyi henüz ayırmıyor</translation>
    </message>
    <message>
        <source>the mean field is solved for {most:,} blocks at most</source>
        <translation>ortalama alan en çok {most:,} blok için çözülür</translation>
    </message>
    <message>
        <source>the mean-field theory is for small time steps: k η = {size:.3g} is above {limit:g}</source>
        <translation>ortalama alan kuramı küçük zaman adımları içindir: k η = {size:.3g}, {limit:g} üstünde</translation>
    </message>
    <message>
        <source>the mean-field theory is for small time steps: at k η = {size:.3g} it is off by about {largest:.2g}</source>
        <translation>ortalama alan kuramı küçük zaman adımları içindir: k η = {size:.3g} iken yaklaşık {largest:.2g} sapar</translation>
    </message>
    <message>
        <source>mean-field course</source>
        <translation>ortalama alan gidişi</translation>
    </message>
    <message>
        <source>the hand&apos;s path is not known in advance</source>
        <translation>elin yolu önceden bilinmez</translation>
    </message>
    <message>
        <source>the mean-field course failed: {complaint}</source>
        <translation>ortalama alan gidişi hesaplanamadı: {complaint}</translation>
    </message>
    <message>
        <source>the course has too many jerks to follow each</source>
        <translation>gidişte her biri izlenemeyecek kadar çok silkme var</translation>
    </message>
    <message>
        <source>Without damping no noise does the same: it adds up.</source>
        <translation>Sönüm olmadan hiçbir gürültü aynı işi görmez: birikir.</translation>
    </message>
    <message>
        <source>It is too short yet to be likened to noise.</source>
        <translation>Bir gürültüye benzetmek için henüz çok kısa.</translation>
    </message>
    <message>
        <source>No white noise does the same: block {noisy} moves as by ε = {most:.2g}, block {quiet} as by {least:.2g}.</source>
        <translation>Hiçbir beyaz gürültü aynı işi görmez: blok {noisy} ε = {most:.2g} varmış gibi, blok {quiet} ise {least:.2g} varmış gibi hareket ediyor.</translation>
    </message>
    <message>
        <source>the {what} is that of the overdamped chain</source>
        <translation>{what} aşırı sönümlü zincirindir</translation>
    </message>
    <message>
        <source>the {what} needs noise that is independent for each block</source>
        <translation>{what} her blok için bağımsız gürültü ister</translation>
    </message>
    <message>
        <source>the rest state is known only without noise</source>
        <translation>durgun hâl yalnız gürültüsüzken bilinir</translation>
    </message>
    <message>
        <source>a chain with inertia overshoots the rest state</source>
        <translation>eylemsizliği olan zincir durgun hâli aşar</translation>
    </message>
    <message>
        <source>with so large a time step blocks overshoot</source>
        <translation>bu kadar büyük zaman adımıyla bloklar aşar</translation>
    </message>
    <message>
        <source>the rest state needs an end that is held still</source>
        <translation>durgun hâl, sabit tutulan bir uç ister</translation>
    </message>
    <message>
        <source>without noise the chain stops before the stationary state</source>
        <translation>gürültüsüz zincir durağan hâle varmadan durur</translation>
    </message>
    <message>
        <source>stationary state</source>
        <translation>durağan hâl</translation>
    </message>
    <message>
        <source>annealed noise dies out before the stationary state</source>
        <translation>tavlanmış gürültü durağan hâlden önce söner</translation>
    </message>
    <message>
        <source>the stationary state needs an end held still</source>
        <translation>durağan hâl, sabit tutulan bir uç ister</translation>
    </message>
    <message>
        <source>the noise is so weak beside friction that the stationary state takes practically for ever</source>
        <translation>gürültü sürtünmenin yanında öyle zayıf ki durağan hâl neredeyse sonsuza dek sürer</translation>
    </message>
    <message>
        <source>Concavity of the chain&apos;s load curve</source>
        <translation>Zincirin yük eğrisinin içbükeyliği</translation>
    </message>
    <message>
        <source>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;N&lt;sub&gt;ℓ&lt;/sub&gt; = (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)</source>
        <translation>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;N&lt;sub&gt;ℓ&lt;/sub&gt; = (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Twice the mean height of the load curve above the straight line from 1 to 0. Where two standard errors leave it above 0.05 the deep springs carry the load (lazy), where they leave it below −0.05 the shallow ones (active), and where they leave it within ±0.1 it is balanced. A wider error leaves it undetermined. The error is how far chains of other seeds stray from it, at most: as far as they would without friction, which only lessens what noise does. It is read as learning: where the deep layers do the work, the first ones change the data little, and what they learn stays near to what they drew; where each does its share, classes come nearer by the same part at every layer; where the shallow ones do the work, the deep ones have little left to do.</source>
        <translation>Yük eğrisinin 1&apos;den 0&apos;a giden düz çizgi üzerindeki ortalama yüksekliğinin iki katı. İki standart hatayla 0.05&apos;in üstünde kaldığında yükü derin yaylar taşır (tembel), −0.05&apos;in altında kaldığında sığ olanlar (etkin), ±0.1 içinde kaldığında dengelidir. Daha geniş bir hata onu belirsiz bırakır. Hata, başka tohumlu zincirlerin ondan en çok ne kadar saptığıdır: sürtünmesiz olsalar sapacakları kadar; sürtünme gürültünün yaptığını yalnız azaltır. Öğrenme olarak okunur: işi derin katmanlar yaptığında ilk katmanlar veriyi az değiştirir ve öğrendikleri, çekildikleri hâle yakın kalır; her biri payına düşeni yaptığında sınıflar her katmanda aynı oranda yaklaşır; işi sığ katmanlar yaptığında derinlere pek iş kalmaz.</translation>
    </message>
    <message>
        <source>Load curves and regimes: Shi, Pan and Dokmanić (arXiv 2407.19353). The number A is this app&apos;s measure of their shape.</source>
        <translation>Yük eğrileri ve rejimler: Shi, Pan ve Dokmanić (arXiv 2407.19353). A sayısı, bu uygulamanın onların biçimi için ölçüsüdür.</translation>
    </message>
    <message>
        <source>Concavity of the network&apos;s load curve</source>
        <translation>Ağın yük eğrisinin içbükeyliği</translation>
    </message>
    <message>
        <source>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )</source>
        <translation>A = (2/L) Σ&lt;sub&gt;ℓ=1…L−1&lt;/sub&gt; [ N&lt;sub&gt;ℓ&lt;/sub&gt; − (1 − ℓ/L) ]&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )</translation>
    </message>
    <message>
        <source>The same reading as the chain&apos;s, of the data separation after each hidden layer. While training it is read from some of the training samples, corrected to what all of them would show: Σ_B of few samples is too large, as class means stray. Its error is of sampling (influence functions): two of it hold the A of all samples in at least nine of ten subsets. At the end all are measured as they are, and the error is how far another draw of as many would stray; the bootstrap, which draws them again, is measured with the layers&apos; plot. Test samples that the network never saw are read beside.</source>
        <translation>Zincirdekiyle aynı okuma, her gizli katmandan sonraki veri ayrışması üzerinden. Eğitim sürerken eğitim örneklerinin bir bölümünden okunur ve hepsinin göstereceğine göre düzeltilir: az örneğin Σ_B&apos;si fazla büyüktür, çünkü sınıf ortalamaları sapar. Hatası örneklemenindir (etki fonksiyonları): iki katı, on alt kümenin en az dokuzunda tüm örneklerin A&apos;sını içerir. Sonunda hepsi olduğu gibi ölçülür ve hata, aynı sayıda başka bir çekilişin ne kadar sapacağıdır; yeniden çeken özçıkarım, katmanlar grafiğiyle birlikte ölçülür. Ağın hiç görmediği test örnekleri yanında okunur.</translation>
    </message>
    <message>
        <source>Data separation and load curves: Shi, Pan and Dokmanić (arXiv 2407.19353); the law of data separation: He and Su, PNAS 2023.</source>
        <translation>Veri ayrışması ve yük eğrileri: Shi, Pan ve Dokmanić (arXiv 2407.19353); veri ayrışması yasası: He ve Su, PNAS 2023.</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = y − x&lt;sub&gt;ℓ&lt;/sub&gt; (chain)&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; ) (network)</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = y − x&lt;sub&gt;ℓ&lt;/sub&gt; (zincir)&lt;br&gt;D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; ) (ağ)</translation>
    </message>
    <message>
        <source>What is still to be done after each layer: the distance from block to pulled end, or how badly the classes are separated. Both are drawn from 1 before the first layer to 0 after the last. A straight line means that every layer does the same.</source>
        <translation>Her katmandan sonra yapılacak ne kaldığı: bloktan çekilen uca uzaklık ya da sınıfların ne kadar kötü ayrıldığı. İkisi de ilk katmandan önce 1&apos;den son katmandan sonra 0&apos;a çizilir. Düz çizgi, her katmanın aynı işi yaptığı anlamına gelir.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), figures 1 and 2.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353), şekil 1 ve 2.</translation>
    </message>
    <message>
        <source>Share of the load</source>
        <translation>Yükten pay</translation>
    </message>
    <message>
        <source>s&lt;sub&gt;ℓ&lt;/sub&gt; = d&lt;sub&gt;ℓ&lt;/sub&gt; / Σ&lt;sub&gt;j=1…L&lt;/sub&gt; d&lt;sub&gt;j&lt;/sub&gt;&lt;br&gt;d&lt;sub&gt;ℓ&lt;/sub&gt; = x&lt;sub&gt;ℓ&lt;/sub&gt; − x&lt;sub&gt;ℓ−1&lt;/sub&gt; or D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;</source>
        <translation>s&lt;sub&gt;ℓ&lt;/sub&gt; = d&lt;sub&gt;ℓ&lt;/sub&gt; / Σ&lt;sub&gt;j=1…L&lt;/sub&gt; d&lt;sub&gt;j&lt;/sub&gt;&lt;br&gt;d&lt;sub&gt;ℓ&lt;/sub&gt; = x&lt;sub&gt;ℓ&lt;/sub&gt; − x&lt;sub&gt;ℓ−1&lt;/sub&gt; ya da D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353).</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353).</translation>
    </message>
    <message>
        <source>Course of the chain, overdamped</source>
        <translation>Zincirin gidişi, aşırı sönümlü</translation>
    </message>
    <message>
        <source>x&lt;sub&gt;ℓ&lt;/sub&gt; ← x&lt;sub&gt;ℓ&lt;/sub&gt; + η σ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) + ε̄ ξ )&lt;br&gt;ε̄ = ε/√η</source>
        <translation>x&lt;sub&gt;ℓ&lt;/sub&gt; ← x&lt;sub&gt;ℓ&lt;/sub&gt; + η σ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) + ε̄ ξ )&lt;br&gt;ε̄ = ε/√η</translation>
    </message>
    <message>
        <source>In each step a block moves by what the springs and the noise pull beyond friction; σ is zero between −μ← and μ→. The noise is a fixed function of seed, step and block.</source>
        <translation>Her adımda bir blok, yayların ve gürültünün sürtünmeyi aşan çekişi kadar ilerler; σ, −μ← ile μ→ arasında sıfırdır. Gürültü tohumun, adımın ve bloğun belirli bir fonksiyonudur.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), first notebook of the authors; Euler–Maruyama: of order 1 with noise or friction alone, 1/2 with both.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353), yazarların birinci defteri; Euler–Maruyama: yalnız gürültü ya da yalnız sürtünmeyle 1., ikisiyle 1/2. mertebeden.</translation>
    </message>
    <message>
        <source>Course of the chain, with inertia</source>
        <translation>Zincirin gidişi, eylemsizlikle</translation>
    </message>
    <message>
        <source>m dv&lt;sub&gt;ℓ&lt;/sub&gt; = ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) − γ v&lt;sub&gt;ℓ&lt;/sub&gt; + f&lt;sub&gt;ℓ&lt;/sub&gt; ) dt + ε e&lt;sup&gt;−λt&lt;/sup&gt; dW&lt;sub&gt;ℓ&lt;/sub&gt;</source>
        <translation>m dv&lt;sub&gt;ℓ&lt;/sub&gt; = ( k (x&lt;sub&gt;ℓ+1&lt;/sub&gt; − 2 x&lt;sub&gt;ℓ&lt;/sub&gt; + x&lt;sub&gt;ℓ−1&lt;/sub&gt;) − γ v&lt;sub&gt;ℓ&lt;/sub&gt; + f&lt;sub&gt;ℓ&lt;/sub&gt; ) dt + ε e&lt;sup&gt;−λt&lt;/sup&gt; dW&lt;sub&gt;ℓ&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>f is friction: −μ→ against a motion to the right, μ← against one to the left, and whatever keeps a block at rest while the force stays between them. It is taken at the end of each step, so that a block can stop and stay stopped.</source>
        <translation>f sürtünmedir: sağa harekete karşı −μ→, sola harekete karşı μ←, ve kuvvet bunların arasında kaldıkça bloğu durgun tutan ne gerekiyorsa. Her adımın sonunda alınır; böylece blok durabilir ve durmuş kalabilir.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353), second notebook of the authors; semi-implicit Euler with a proximal friction step: of order 1, strongly 3/4 with noise and friction together.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353), yazarların ikinci defteri; yakınsal sürtünme adımlı yarı örtük Euler: 1. mertebeden, gürültü ve sürtünme birlikteyken güçlü 3/4.</translation>
    </message>
    <message>
        <source>Data separation of each layer</source>
        <translation>Her katmanın veri ayrışması</translation>
    </message>
    <message>
        <source>trace ratio: D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;Mahalanobis: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;W&lt;/sub&gt; Σ&lt;sub&gt;B&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )&lt;br&gt;inverse: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;B&lt;/sub&gt; Σ&lt;sub&gt;W&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )</source>
        <translation>iz oranı: D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;Mahalanobis: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;W&lt;/sub&gt; Σ&lt;sub&gt;B&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )&lt;br&gt;ters: D&lt;sub&gt;ℓ&lt;/sub&gt; = log tr( Σ&lt;sub&gt;B&lt;/sub&gt; Σ&lt;sub&gt;W&lt;/sub&gt;&lt;sup&gt;+&lt;/sup&gt; )</translation>
    </message>
    <message>
        <source>Σ_W is the covariance within the classes, Σ_B that of the class means, weighted by the classes&apos; shares, of the features after each layer in evaluation mode. Smaller is better separated, but for the inverse, where larger is. Each layer&apos;s load is how much it changes D. Pseudo-inverses leave out eigenvalues below the rank cut-off. Of n of N samples in C classes the traces are corrected: tr Σ_W by n (N − C)/(N (n − C)), then tr Σ_B less (C − 1)(1/n − 1/N) n/(n − C) of the measured tr Σ_W. Where it is not clearly positive then, D is not known yet; nor is Mahalanobis while chance is over an eighth of the smallest eigenvalue of Σ_B (some 600 of the digits will do), nor the inverse before all samples are measured.</source>
        <translation>Σ_W, her katmandan sonraki özniteliklerin değerlendirme kipinde sınıf içi kovaryansı, Σ_B ise sınıf paylarıyla ağırlıklı sınıf ortalamalarınınkidir. Küçük olan daha iyi ayrılmıştır; yalnız ters için büyük olan. Her katmanın yükü D&apos;yi ne kadar değiştirdiğidir. Sözde tersler rank eşiğinin altındaki özdeğerleri dışarıda bırakır. N örneğin n tanesinde, C sınıfla, izler düzeltilir: tr Σ_W, n (N − C)/(N (n − C)) ile çarpılır, sonra tr Σ_B&apos;den ölçülen tr Σ_W&apos;nin (C − 1)(1/n − 1/N) n/(n − C) katı çıkarılır. Sonra açıkça pozitif değilse D henüz bilinmez; rastlantı Σ_B&apos;nin en küçük özdeğerinin sekizde birinden fazlayken Mahalanobis de (rakamlarda 600 kadarı yeter), tüm örnekler ölçülmeden ters de.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); neural collapse: Papyan, Han, Donoho, PNAS 2020.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353); sinirsel çöküş: Papyan, Han, Donoho, PNAS 2020.</translation>
    </message>
    <message>
        <source>What a layer&apos;s features are like</source>
        <translation>Bir katmanın öznitelikleri nasıldır</translation>
    </message>
    <message>
        <source>probe: softmax( W h&lt;sub&gt;ℓ&lt;/sub&gt; + b )&lt;br&gt;participation ratio = ( Σ λ&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ λ&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;</source>
        <translation>sonda: softmax( W h&lt;sub&gt;ℓ&lt;/sub&gt; + b )&lt;br&gt;katılım oranı = ( Σ λ&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ λ&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>A linear probe is a logistic regression on one layer&apos;s standardised features: how many samples a linear classifier would get right if the network ended there; its mean cross-entropy, and the root mean square error of a linear regression on one-hot labels, tell more where all are right. The participation ratio says over how many dimensions the features spread; the λ are the eigenvalues of their covariance. All are measured when a run is held or ends, on at most 2,560 samples.</source>
        <translation>Doğrusal sonda, bir katmanın standartlaştırılmış öznitelikleri üzerinde lojistik regresyondur: ağ orada bitse doğrusal bir sınıflandırıcının kaç örneği doğru bileceği; hepsi doğruyken ortalama çapraz entropisi ve one-hot etiketlerde doğrusal regresyonun karekök ortalama hatası daha çok şey söyler. Katılım oranı özniteliklerin kaç boyuta yayıldığını söyler; λ&apos;lar kovaryanslarının özdeğerleridir. Hepsi, çalıştırma bekletildiğinde ya da bittiğinde, en çok 2,560 örnekte ölçülür.</translation>
    </message>
    <message>
        <source>Alain and Bengio, arXiv 1610.01644; the probe is scikit-learn&apos;s, with C = 1.</source>
        <translation>Alain ve Bengio, arXiv 1610.01644; sonda scikit-learn&apos;ünküdür, C = 1 ile.</translation>
    </message>
    <message>
        <source>Sharpness of the loss</source>
        <translation>Kaybın keskinliği</translation>
    </message>
    <message>
        <source>H = ∂&lt;sup&gt;2&lt;/sup&gt; loss / ∂w ∂w&lt;br&gt;λ&lt;sub&gt;1&lt;/sub&gt; = max eigenvalue of H&lt;br&gt;tr H ≈ mean of s&lt;sup&gt;T&lt;/sup&gt; H s</source>
        <translation>H = ∂&lt;sup&gt;2&lt;/sup&gt; kayıp / ∂w ∂w&lt;br&gt;λ&lt;sub&gt;1&lt;/sub&gt; = H&apos;nin en büyük özdeğeri&lt;br&gt;tr H ≈ s&lt;sup&gt;T&lt;/sup&gt; H s ortalaması</translation>
    </message>
    <message>
        <source>How strongly the training loss bends where the network stands, in evaluation mode. The Hessian is never formed: its products with vectors give the largest eigenvalue (Lanczos) and the trace (random signs s, whose number follows from the error that is left).</source>
        <translation>Eğitim kaybının, ağın durduğu yerde, değerlendirme kipinde ne kadar güçlü büküldüğü. Hesse matrisi hiç kurulmaz: vektörlerle çarpımları en büyük özdeğeri (Lanczos) ve izi (rastgele işaretler s; sayıları kalan hataya göre belirlenir) verir.</translation>
    </message>
    <message>
        <source>Pearlmutter, Neural Computation 1994; Hutchinson 1990; Lanczos&apos; method is ARPACK&apos;s.</source>
        <translation>Pearlmutter, Neural Computation 1994; Hutchinson 1990; Lanczos yöntemi ARPACK&apos;tandır.</translation>
    </message>
    <message>
        <source>By what the network learns</source>
        <translation>Ağ neyle öğreniyor</translation>
    </message>
    <message>
        <source>L = W&lt;sub&gt;ℓ&lt;/sub&gt; W&lt;sub&gt;ℓ&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;, R = W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;br&gt;a = √( ⟨L, R⟩ / ( ‖L‖ ‖R‖ ) ), by chance √( tr L tr R / ( n ‖L‖ ‖R‖ ) )</source>
        <translation>L = W&lt;sub&gt;ℓ&lt;/sub&gt; W&lt;sub&gt;ℓ&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;, R = W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; W&lt;sub&gt;ℓ+1&lt;/sub&gt;&lt;br&gt;a = √( ⟨L, R⟩ / ( ‖L‖ ‖R‖ ) ), rastlantıyla √( tr L tr R / ( n ‖L‖ ‖R‖ ) )</translation>
    </message>
    <message>
        <source>How far what the weights of one layer give lies along what those of the next one take, less what chance would give if one of both were turned at random. In the linear network of two layers with one input, a is |cos(U, W)|. Below is what moves most: if the tangent kernel of all weights strays from the start by a tenth at most, it is still; otherwise layers align or dis-align where a rises or falls by more than 0.02 on average, or their weights change size by more than a tenth. Exact theory says this of two linear layers alone; with activations, batch norms and depth it is a guide, and a kernel may move by none of these.</source>
        <translation>Bir katmanın ağırlıklarının verdiğinin, sonrakinin ağırlıklarının aldığı boyunca ne kadar uzandığı; ikisinden biri rastgele döndürülse rastlantının vereceği eksi. Tek girdili iki katmanlı doğrusal ağda a, |cos(U, W)|&apos;dur. Altta en çok neyin oynadığı vardır: tüm ağırlıkların teğet çekirdeği başlangıçtan en çok onda bir saparsa sabittir; yoksa a ortalama 0.02&apos;den çok yükselir ya da düşerse katmanlar hizalanır ya da hizaları bozulur, ağırlıklarının boyu onda birden çok değişirse yeniden ölçeklenirler. Kesin kuram bunu yalnız iki doğrusal katman için söyler; etkinleştirmeler, yığın normları ve derinlikle yol gösterir ve çekirdek bunların hiçbiriyle de oynayabilir.</translation>
    </message>
    <message>
        <source>Mechanisms: Xu and Ziyin (arXiv 2401.07085); measures and limits are this app&apos;s own (nets/README 3.4 to 3.6).</source>
        <translation>Mekanizmalar: Xu ve Ziyin (arXiv 2401.07085); ölçüler ve sınırlar bu uygulamanındır (nets/README 3.4 ile 3.6 arası).</translation>
    </message>
    <message>
        <source>Kernel and scale of each layer</source>
        <translation>Her katmanın çekirdeği ve ölçeği</translation>
    </message>
    <message>
        <source>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = Σ&lt;sub&gt;c&lt;/sub&gt; ∂f&lt;sub&gt;c&lt;/sub&gt;(x)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; · ∂f&lt;sub&gt;c&lt;/sub&gt;(x′)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; = (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ Σ&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;&lt;br&gt;‖Θ&lt;sub&gt;ℓ&lt;/sub&gt; − Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖ / ‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖, ‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖ / ‖W&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖</source>
        <translation>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = Σ&lt;sub&gt;c&lt;/sub&gt; ∂f&lt;sub&gt;c&lt;/sub&gt;(x)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; · ∂f&lt;sub&gt;c&lt;/sub&gt;(x′)/∂W&lt;sub&gt;ℓ&lt;/sub&gt; = (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ Σ&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt; G&lt;sub&gt;c&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt;&lt;br&gt;‖Θ&lt;sub&gt;ℓ&lt;/sub&gt; − Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖ / ‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖, ‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖ / ‖W&lt;sub&gt;ℓ&lt;/sub&gt;(0)‖</translation>
    </message>
    <message>
        <source>Left, how far the part of the tangent kernel that a layer&apos;s weights add is from the start: where it stays near 0 the layer learns by what it happened to be, where it moves it learns features. A is what enters the layer, G_c the gradients of output c at its sums; of convolutions the gradients themselves are multiplied. It is measured on a few training samples, whose mean and variance the batch norms take; they count as constants. Right, the norm of the layer&apos;s weights over that at the start.</source>
        <translation>Solda, bir katmanın ağırlıklarının teğet çekirdeğe kattığı bölümün başlangıçtan ne kadar uzakta olduğu: 0 dolayında kaldığı yerde katman rastlantıyla olduğu şeyle öğrenir, oynadığı yerde öznitelik öğrenir. A katmana giren, G_c ise c çıktısının onun toplamlarındaki gradyanlarıdır; evrişimlerde gradyanların kendileri çarpılır. Birkaç eğitim örneğinde ölçülür; yığın normları onların ortalama ve varyansını alır, bunlar sabit sayılır. Sağda, katmanın ağırlıklarının normunun başlangıçtakine oranı.</translation>
    </message>
    <message>
        <source>Tangent kernel by layers in closed form (nets/README 3.5); mechanisms: Xu and Ziyin (arXiv 2401.07085).</source>
        <translation>Katmanlara göre kapalı biçimde teğet çekirdek (nets/README 3.5); mekanizmalar: Xu ve Ziyin (arXiv 2401.07085).</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Kayıp ve doğruluk</translation>
    </message>
    <message>
        <source>loss = mean ℓ( f(x), label )&lt;br&gt;accuracy = right answers / all</source>
        <translation>kayıp = ortalama ℓ( f(x), etiket )&lt;br&gt;doğruluk = doğru yanıtlar / hepsi</translation>
    </message>
    <message>
        <source>The loss is the mean over the training step&apos;s samples, with the noise that training adds; both accuracies are measured without noise, in evaluation mode, while training of as many samples as the curve and at the end of all. Over the shipped diagrams test accuracy goes with the concavity itself about as closely as with its distance from zero, as their page tells with intervals: that straight curves are the best is not settled by them.</source>
        <translation>Kayıp, eğitim adımının örnekleri üzerinden, eğitimin eklediği gürültüyle ortalamadır; iki doğruluk da gürültüsüz, değerlendirme kipinde ölçülür: eğitimde eğri kadar örnekte, sonunda hepsinde. Birlikte gelen diyagramlarda test doğruluğu, içbükeyliğin kendisiyle, sıfıra uzaklığıyla olduğu kadar yakından gider; sayfaları bunu aralıklarla söyler: düz eğrilerin en iyi olduğu bunlarla kesinleşmez.</translation>
    </message>
    <message>
        <source>Training as in Shi, Pan and Dokmanić (arXiv 2407.19353), section on experiments.</source>
        <translation>Eğitim, Shi, Pan ve Dokmanić (arXiv 2407.19353) deneyler bölümündeki gibidir.</translation>
    </message>
    <message>
        <source>Energy budget</source>
        <translation>Enerji bütçesi</translation>
    </message>
    <message>
        <source>½ k Σ d&lt;sub&gt;ℓ&lt;/sub&gt;² + ½ m Σ v&lt;sub&gt;ℓ&lt;/sub&gt;² − E&lt;sub&gt;0&lt;/sub&gt; = W&lt;sub&gt;hand&lt;/sub&gt; + W&lt;sub&gt;noise&lt;/sub&gt; − W&lt;sub&gt;friction&lt;/sub&gt; − W&lt;sub&gt;damping&lt;/sub&gt; + r</source>
        <translation>½ k Σ d&lt;sub&gt;ℓ&lt;/sub&gt;² + ½ m Σ v&lt;sub&gt;ℓ&lt;/sub&gt;² − E&lt;sub&gt;0&lt;/sub&gt; = W&lt;sub&gt;el&lt;/sub&gt; + W&lt;sub&gt;gürültü&lt;/sub&gt; − W&lt;sub&gt;sürtünme&lt;/sub&gt; − W&lt;sub&gt;sönüm&lt;/sub&gt; + r</translation>
    </message>
    <message>
        <source>What the hand and the noise put in is either in springs and motion, or was turned into heat by friction and damping. r is the integrator&apos;s own error, which falls with the time step.</source>
        <translation>Elin ve gürültünün verdiği ya yaylarda ve harekettedir ya da sürtünme ve sönümle ısıya dönüşmüştür. r integral alıcının kendi hatasıdır ve zaman adımıyla küçülür.</translation>
    </message>
    <message>
        <source>Work of a step at its mean force or mean velocity; see physics/chain/energy.py.</source>
        <translation>Bir adımın işi, ortalama kuvvet ya da ortalama hızıyla; bkz. physics/chain/energy.py.</translation>
    </message>
    <message>
        <source>Effective friction law</source>
        <translation>Etkin sürtünme yasası</translation>
    </message>
    <message>
        <source>g(F) = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b)&lt;br&gt;a = (F − μ→)/ε̄&lt;br&gt;b = (F + μ←)/ε̄</source>
        <translation>g(F) = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b)&lt;br&gt;a = (F − μ→)/ε̄&lt;br&gt;b = (F + μ←)/ε̄</translation>
    </message>
    <message>
        <source>The mean velocity of a block under the force F, averaged over the noise. Noise smooths friction: even a small force makes a block creep. It vanishes at F* = (μ→ − μ←)/2, whatever the noise.</source>
        <translation>F kuvveti altındaki bir bloğun gürültü üzerinden ortalama hızı. Gürültü sürtünmeyi yumuşatır: küçük bir kuvvet bile bloğu süründürür. Gürültü ne olursa olsun F* = (μ→ − μ←)/2&apos;de sıfırdır.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); Φ and φ are the normal distribution and its density.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353); Φ ve φ normal dağılım ve yoğunluğudur.</translation>
    </message>
    <message>
        <source>Noise-free rest state</source>
        <translation>Gürültüsüz durgun hâl</translation>
    </message>
    <message>
        <source>d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, T − (L + 1 − ℓ) μ→/k )&lt;br&gt;Σ d&lt;sub&gt;ℓ&lt;/sub&gt; = y&lt;br&gt;under a force f:  d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, f − (L + 1 − ℓ) μ→ )/k</source>
        <translation>d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, T − (L + 1 − ℓ) μ→/k )&lt;br&gt;Σ d&lt;sub&gt;ℓ&lt;/sub&gt; = y&lt;br&gt;f kuvveti altında:  d&lt;sub&gt;ℓ&lt;/sub&gt; = max( 0, f − (L + 1 − ℓ) μ→ )/k</translation>
    </message>
    <message>
        <source>Pulled from rest without noise, blocks only move right and stop when the springs no longer overcome friction. From each spring to the next towards the wall the load falls by μ→/k. Pulled to the left it is μ←.</source>
        <translation>Durgunluktan gürültüsüz çekilen bloklar yalnız sağa gider ve yaylar sürtünmeyi yenemez olunca durur. Duvara doğru yaydan yaya yük μ→/k azalır. Sola çekilince μ←&apos;dir.</translation>
    </message>
    <message>
        <source>dx&lt;sub&gt;ℓ&lt;/sub&gt;/dt = g(F&lt;sub&gt;ℓ&lt;/sub&gt;)</source>
        <translation>dx&lt;sub&gt;ℓ&lt;/sub&gt;/dt = g(F&lt;sub&gt;ℓ&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Each block follows the effective friction law of its mean force. It is the theory of the whole course for small time steps, solved by LSODA with a banded Jacobian.</source>
        <translation>Her blok, ortalama kuvvetinin etkin sürtünme yasasını izler. Küçük zaman adımları için bütün gidişin kuramıdır; bantlı Jacobi matrisiyle LSODA ile çözülür.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); solver: LSODA, from SciPy.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353); çözücü: SciPy&apos;den LSODA.</translation>
    </message>
    <message>
        <source>d&lt;sub&gt;ℓ&lt;/sub&gt; = y/(L + 1) + (ℓ − (L + 2)/2) F*/k&lt;br&gt;F* = (μ→ − μ←)/2&lt;br&gt;τ = 1/( 4 k sin²( π/(2L + 2) ) g′(F*) )&lt;br&gt;g′(F*) = erfc( μ/(√2 ε̄) ),  μ = (μ→ + μ←)/2</source>
        <translation>d&lt;sub&gt;ℓ&lt;/sub&gt; = y/(L + 1) + (ℓ − (L + 2)/2) F*/k&lt;br&gt;F* = (μ→ − μ←)/2&lt;br&gt;τ = 1/( 4 k sin²( π/(2L + 2) ) g′(F*) )&lt;br&gt;g′(F*) = erfc( μ/(√2 ε̄) ),  μ = (μ→ + μ←)/2</translation>
    </message>
    <message>
        <source>Where lasting noise brings the mean of the chain in the end, for any level of noise. Equal friction gives a straight load curve. The noise only sets how long it takes: τ is the relaxation time of the chain&apos;s slowest mode, each block sliding in the share g′(F*) of its steps.</source>
        <translation>Süren gürültünün, gürültü düzeyi ne olursa olsun, zincirin ortalamasını sonunda getirdiği yer. Eşit sürtünme düz bir yük eğrisi verir. Gürültü yalnız ne kadar sürdüğünü belirler: τ zincirin en yavaş kipinin gevşeme süresidir; her blok adımlarının g′(F*) kadarında kayar.</translation>
    </message>
    <message>
        <source>The noise that a pull amounts to</source>
        <translation>Bir çekişin gürültü karşılığı</translation>
    </message>
    <message>
        <source>ε&lt;sub&gt;ℓ&lt;/sub&gt; = k √( ∫ S&lt;sub&gt;y&lt;/sub&gt; |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω / ∫ |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω )&lt;br&gt;H&lt;sub&gt;ℓ&lt;/sub&gt; = sinh(ℓκ)/sinh((L + 1)κ)&lt;br&gt;2k (cosh κ − 1) = iωγ − mω²</source>
        <translation>ε&lt;sub&gt;ℓ&lt;/sub&gt; = k √( ∫ S&lt;sub&gt;y&lt;/sub&gt; |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω / ∫ |H&lt;sub&gt;ℓ&lt;/sub&gt;|² dω )&lt;br&gt;H&lt;sub&gt;ℓ&lt;/sub&gt; = sinh(ℓκ)/sinh((L + 1)κ)&lt;br&gt;2k (cosh κ − 1) = iωγ − mω²</translation>
    </message>
    <message>
        <source>S_y is the spectrum of the hand&apos;s path, H_ℓ how block ℓ of a chain without friction follows the end. ε_ℓ is the white noise at the pulled end that would shake block ℓ as much. Only if it is nearly the same for every block (within a factor of 1.5) does the pull amount to a noise: slow throws reach the wall, where noise that shakes the last block as much hardly does.</source>
        <translation>S_y elin yolunun spektrumu, H_ℓ ise sürtünmesiz bir zincirde ℓ bloğunun ucu nasıl izlediğidir. ε_ℓ, ℓ bloğunu aynı kadar sarsacak, çekilen uçtaki beyaz gürültüdür. Çekiş ancak bu her blok için hemen hemen aynıysa (1.5 kat içinde) bir gürültüye karşılık gelir: yavaş savurmalar duvara ulaşır, son bloğu aynı kadar sarsan gürültü ise pek ulaşmaz.</translation>
    </message>
    <message>
        <source>Linear response of the chain; spectrum by Welch&apos;s method (IEEE Trans. Audio Electroacoust. 1967); see physics/theory/pull_noise.py.</source>
        <translation>Zincirin doğrusal yanıtı; Welch yöntemiyle spektrum (IEEE Trans. Audio Electroacoust. 1967); bkz. physics/theory/pull_noise.py.</translation>
    </message>
    <message>
        <source>Speed and jerk of the hand</source>
        <translation>Elin hızı ve silkmesi</translation>
    </message>
    <message>
        <source>y(t) ≈ cubic&lt;br&gt;speed = √⟨ẏ²⟩&lt;br&gt;jerk = |d³y/dt³|</source>
        <translation>y(t) ≈ üçüncü derece&lt;br&gt;hız = √⟨ẏ²⟩&lt;br&gt;silkme = |d³y/dt³|</translation>
    </message>
    <message>
        <source>A cubic is fitted to the hand&apos;s last positions, about 0.4 s of them, in the chain&apos;s own time.</source>
        <translation>Elin son konumlarına, yaklaşık 0.4 saniyesine, zincirin kendi zamanında üçüncü dereceden bir eğri uydurulur.</translation>
    </message>
    <message>
        <source>Savitzky and Golay, Analytical Chemistry 1964.</source>
        <translation>Savitzky ve Golay, Analytical Chemistry 1964.</translation>
    </message>
    <message>
        <source>Exact course of the linear network</source>
        <translation>Doğrusal ağın kesin gidişi</translation>
    </message>
    <message>
        <source>f(x) = γ Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; x, loss E(f − y)&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;U = u/√η&lt;sub&gt;u&lt;/sub&gt;, W = w/√η&lt;sub&gt;w&lt;/sub&gt;, S = √(η&lt;sub&gt;u&lt;/sub&gt; η&lt;sub&gt;w&lt;/sub&gt;), ρ = c/(γ s S)&lt;br&gt;P = Σ((U&lt;sub&gt;i&lt;/sub&gt; + W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = P&lt;sub&gt;0&lt;/sub&gt; z, Q = Σ((U&lt;sub&gt;i&lt;/sub&gt; − W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = Q&lt;sub&gt;0&lt;/sub&gt;/z&lt;br&gt;dz/dt = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; (Q&lt;sub&gt;0&lt;/sub&gt; + ρ z − P&lt;sub&gt;0&lt;/sub&gt; z&lt;sup&gt;2&lt;/sup&gt;)&lt;br&gt;K/K&lt;sub&gt;0&lt;/sub&gt; = (P + Q)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;), in the end √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;)</source>
        <translation>f(x) = γ Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; x, kayıp E(f − y)&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;U = u/√η&lt;sub&gt;u&lt;/sub&gt;, W = w/√η&lt;sub&gt;w&lt;/sub&gt;, S = √(η&lt;sub&gt;u&lt;/sub&gt; η&lt;sub&gt;w&lt;/sub&gt;), ρ = c/(γ s S)&lt;br&gt;P = Σ((U&lt;sub&gt;i&lt;/sub&gt; + W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = P&lt;sub&gt;0&lt;/sub&gt; z, Q = Σ((U&lt;sub&gt;i&lt;/sub&gt; − W&lt;sub&gt;i&lt;/sub&gt;)/2)&lt;sup&gt;2&lt;/sup&gt; = Q&lt;sub&gt;0&lt;/sub&gt;/z&lt;br&gt;dz/dt = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; (Q&lt;sub&gt;0&lt;/sub&gt; + ρ z − P&lt;sub&gt;0&lt;/sub&gt; z&lt;sup&gt;2&lt;/sup&gt;)&lt;br&gt;K/K&lt;sub&gt;0&lt;/sub&gt; = (P + Q)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;), sonunda √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)/(P&lt;sub&gt;0&lt;/sub&gt; + Q&lt;sub&gt;0&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Every unit moves on a hyperbola: the sum of its two weights grows by one common factor, their difference shrinks by it. So the whole course is one function z of time, known for any width and any start. K is the tangent kernel; where it stays, the network learns by what its weights happened to be. Where it moves, it learns features, in three ways: its layers turn towards each other (aligning), away from each other (dis-aligning), or stay parallel and change their size (rescaling). They align where |ρ| is more than |P₀ − Q₀|. Where the part that would have to grow is nil, the network is trapped: nothing is learned, and the kernel dies.</source>
        <translation>Her birim bir hiperbol üzerinde hareket eder: iki ağırlığının toplamı ortak bir çarpanla büyür, farkı aynı çarpanla küçülür. Böylece bütün gidiş, her genişlik ve her başlangıç için bilinen tek bir z zaman fonksiyonudur. K teğet çekirdektir; sabit kaldığı yerde ağ, ağırlıklarının rastlantıyla olduğu şeyle öğrenir. Oynadığı yerde üç yoldan öznitelik öğrenir: katmanları birbirine döner (hizalanma), birbirinden döner (hiza bozulması) ya da paralel kalıp boyunu değiştirir (yeniden ölçekleme). |ρ|, |P₀ − Q₀|&apos;dan büyükse hizalanırlar. Büyümesi gereken kısım sıfırsa ağ kapana kısılır: hiçbir şey öğrenilmez ve çekirdek ölür.</translation>
    </message>
    <message>
        <source>Xu and Ziyin (arXiv 2401.07085); that a kernel strays by a tenth at most is this app&apos;s measure of the kernel regime.</source>
        <translation>Xu ve Ziyin (arXiv 2401.07085); çekirdeğin en çok onda bir sapması bu uygulamanın çekirdek rejimi ölçüsüdür.</translation>
    </message>
    <message>
        <source>Numerics against theory</source>
        <translation>Kurama karşı sayısal sonuç</translation>
    </message>
    <message>
        <source>du&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;u&lt;/sub&gt; γ r w&lt;sub&gt;i&lt;/sub&gt;, dw&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;w&lt;/sub&gt; γ r u&lt;sub&gt;i&lt;/sub&gt;&lt;br&gt;r = γ s Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; − c</source>
        <translation>du&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;u&lt;/sub&gt; γ r w&lt;sub&gt;i&lt;/sub&gt;, dw&lt;sub&gt;i&lt;/sub&gt;/dt = −2 η&lt;sub&gt;w&lt;/sub&gt; γ r u&lt;sub&gt;i&lt;/sub&gt;&lt;br&gt;r = γ s Σ u&lt;sub&gt;i&lt;/sub&gt; w&lt;sub&gt;i&lt;/sub&gt; − c</translation>
    </message>
    <message>
        <source>All weights are integrated one by one, by a method of eighth order that knows nothing of the solution; or they descend in steps, and are compared with the exact map of steps. What is shown is how far each reading is from theory, and how far the one unit is that is furthest from its hyperbola, in units of 10⁻¹² of what they are parts of.</source>
        <translation>Tüm ağırlıkların tek tek, çözümü hiç bilmeyen sekizinci mertebeden bir yöntemle integrali alınır; ya da adımlarla inerler ve kesin adım eşlemesiyle karşılaştırılırlar. Gösterilen, her okumanın kuramdan ve hiperbolünden en uzak birimin ondan ne kadar uzakta olduğudur; parçası olduklarının 10⁻¹²&apos;si biriminde.</translation>
    </message>
    <message>
        <source>The integrator is SciPy&apos;s DOP853 (Dormand and Prince; Hairer, Nørsett and Wanner).</source>
        <translation>İntegral alıcı SciPy&apos;nin DOP853&apos;üdür (Dormand ve Prince; Hairer, Nørsett ve Wanner).</translation>
    </message>
    <message>
        <source>Where steps leave the flow</source>
        <translation>Adımlar akıştan nerede ayrılır</translation>
    </message>
    <message>
        <source>P ← P (1 − δ)&lt;sup&gt;2&lt;/sup&gt;, Q ← Q (1 + δ)&lt;sup&gt;2&lt;/sup&gt;, δ = 2 ε γ S r&lt;br&gt;D = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)</source>
        <translation>P ← P (1 − δ)&lt;sup&gt;2&lt;/sup&gt;, Q ← Q (1 + δ)&lt;sup&gt;2&lt;/sup&gt;, δ = 2 ε γ S r&lt;br&gt;D = 4γ&lt;sup&gt;2&lt;/sup&gt; s S&lt;sup&gt;2&lt;/sup&gt; √(ρ&lt;sup&gt;2&lt;/sup&gt; + 4 P&lt;sub&gt;0&lt;/sub&gt; Q&lt;sub&gt;0&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Gradient descent is an exact map, too. Small steps stray from the flow in proportion to their length, by a tenth to a fifth of ε D of the way. D is the curvature where the flow ends: beyond ε D = 2 nothing can rest there, and descent is thrown to a lower kernel, where the same step is stable: a catapult at the edge of stability. Near 4 and beyond there is no lower kernel that would catch it.</source>
        <translation>Gradyan inişi de kesin bir eşlemedir. Küçük adımlar akıştan uzunluklarıyla orantılı olarak, yolun ε D&apos;sinin onda biri ile beşte biri kadar sapar. D akışın bittiği yerdeki eğriliktir: ε D = 2&apos;nin ötesinde orada hiçbir şey duramaz ve iniş, aynı adımın kararlı olduğu daha alçak bir çekirdeğe fırlatılır: kararlılık sınırında bir mancınık. 4 dolayında ve ötesinde onu yakalayacak daha alçak bir çekirdek yoktur.</translation>
    </message>
    <message>
        <source>Derived for this app from the model of Xu and Ziyin (arXiv 2401.07085); catapults: Lewkowycz and others (arXiv 2003.02218).</source>
        <translation>Xu ve Ziyin&apos;in modelinden bu uygulama için türetildi (arXiv 2401.07085); mancınıklar: Lewkowycz ve başkaları (arXiv 2003.02218).</translation>
    </message>
    <message>
        <source>Phase diagram over the exponents of the width</source>
        <translation>Genişliğin üsleri üzerinde faz diyagramı</translation>
    </message>
    <message>
        <source>γ = h&lt;sup&gt;G&lt;/sup&gt;, σ&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;A&lt;/sup&gt;, σ&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;B&lt;/sup&gt;, η&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;e&lt;/sup&gt;, η&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;k&lt;/sup&gt;&lt;br&gt;x = −G − (e + k)/2, y = max(1 + 2A − e, 1 + 2B − k)&lt;br&gt;D ~ h&lt;sup&gt;max(x, y) − 2x&lt;/sup&gt;, |K&lt;sub&gt;∞&lt;/sub&gt;/K&lt;sub&gt;0&lt;/sub&gt; − 1| ~ h&lt;sup&gt;2(x − y)&lt;/sup&gt;</source>
        <translation>γ = h&lt;sup&gt;G&lt;/sup&gt;, σ&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;A&lt;/sup&gt;, σ&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;B&lt;/sup&gt;, η&lt;sub&gt;u&lt;/sub&gt; = h&lt;sup&gt;e&lt;/sup&gt;, η&lt;sub&gt;w&lt;/sub&gt; = h&lt;sup&gt;k&lt;/sup&gt;&lt;br&gt;x = −G − (e + k)/2, y = max(1 + 2A − e, 1 + 2B − k)&lt;br&gt;D ~ h&lt;sup&gt;max(x, y) − 2x&lt;/sup&gt;, |K&lt;sub&gt;∞&lt;/sub&gt;/K&lt;sub&gt;0&lt;/sub&gt; − 1| ~ h&lt;sup&gt;2(x − y)&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Two combinations of the five exponents tell all: x is that of what the task asks for, ρ, and y that of what the start brings, P₀ + Q₀. Left of the line y = x the start outweighs the task, and the kernel stays; right of it, or on it, features are learned; where the rate D dies with the width, nothing moves in finite time: frozen. The lines are the limit of large h. The cells are networks of the width that is set, of three seeds, after time 1. Where all three phases meet are mean field and maximal update. A click goes there.</source>
        <translation>Beş üssün iki birleşimi her şeyi söyler: x görevin istediğinin, ρ&apos;nun; y başlangıcın getirdiğinin, P₀ + Q₀&apos;ın üssüdür. y = x çizgisinin solunda başlangıç görevden ağır basar ve çekirdek sabit kalır; sağında ya da üzerinde öznitelik öğrenilir; D hızının genişlikle söndüğü yerde sonlu zamanda hiçbir şey hareket etmez: donmuş. Çizgiler büyük h limitidir. Hücreler, ayarlanan genişlikte üç tohumlu ağların zaman 1&apos;deki hâlidir. Üç fazın buluştuğu yerde ortalama alan ve en büyük güncelleme vardır. Bir tıklama oraya götürür.</translation>
    </message>
    <message>
        <source>Phases: Xu and Ziyin (arXiv 2401.07085). That two exponents tell all is this app&apos;s way to draw them.</source>
        <translation>Fazlar: Xu ve Ziyin (arXiv 2401.07085). İki üssün her şeyi söylemesi bu uygulamanın çizim yoludur.</translation>
    </message>
    <message>
        <source>How the training response ages</source>
        <translation>Eğitim yanıtı nasıl yaşlanır</translation>
    </message>
    <message>
        <source>R&lt;sub&gt;t&lt;/sub&gt;(x|x′) = [ f&lt;sub&gt;t+1&lt;/sub&gt;(x) − f&lt;sub&gt;t&lt;/sub&gt;(x) ] / ( η [ y′ − f&lt;sub&gt;t&lt;/sub&gt;(x′) ] )&lt;br&gt;R = f′(x) Θ(x, x′) (linear, cross-entropy)&lt;br&gt;R = f′(x) Θ(x, x′) f′(x′) (sigmoid, squared error)&lt;br&gt;R(x′|x′) ~ t&lt;sup&gt;0&lt;/sup&gt; (linear), t&lt;sup&gt;−1&lt;/sup&gt; (sigmoid)</source>
        <translation>R&lt;sub&gt;t&lt;/sub&gt;(x|x′) = [ f&lt;sub&gt;t+1&lt;/sub&gt;(x) − f&lt;sub&gt;t&lt;/sub&gt;(x) ] / ( η [ y′ − f&lt;sub&gt;t&lt;/sub&gt;(x′) ] )&lt;br&gt;R = f′(x) Θ(x, x′) (doğrusal, çapraz entropi)&lt;br&gt;R = f′(x) Θ(x, x′) f′(x′) (sigmoid, kare hata)&lt;br&gt;R(x′|x′) ~ t&lt;sup&gt;0&lt;/sup&gt; (doğrusal), t&lt;sup&gt;−1&lt;/sup&gt; (sigmoid)</translation>
    </message>
    <message>
        <source>One step on the point x′ moves the output at x by this much for each unit of error. f′ is the slope of the output: 1 where it is linear, p (1 − p) for a sigmoid. With a linear output the response is the kernel, which hardly moves. With a sigmoid 1 − p falls like 1/(Θ t) for cross-entropy and like (2 Θ t) to the −½ for squared error, and the response like 1/t for both: this is the loss&apos;s doing, the same for single samples and for all. The kernel itself grows then, which is what lies beyond −1; it ages only under noise that does not vanish. Plateau, transition and power law are parted by two breakpoints of the fit; the exponent is the slope in the later half of the last stage, its error is of the scatter and of the points.</source>
        <translation>x′ noktasındaki bir adım, x&apos;teki çıktıyı birim hata başına bu kadar oynatır. f′ çıktının eğimidir: doğrusalsa 1, sigmoidde p (1 − p). Doğrusal çıktıyla yanıt, pek oynamayan çekirdektir. Sigmoidle 1 − p, çapraz entropide 1/(Θ t) gibi, kare hatada (2 Θ t) üzeri −½ gibi düşer, yanıt ise ikisinde de 1/t gibi: bu kaybın işidir, tek örneklerde de hepsinde de aynıdır. O sırada çekirdeğin kendisi büyür; −1&apos;in ötesindeki budur; yalnız sönmeyen gürültü altında yaşlanır. Plato, geçiş ve kuvvet yasası uydurmanın iki kırılma noktasıyla ayrılır; üs, son evrenin ikinci yarısındaki eğimdir, hatası saçılmanın ve noktalarındır.</translation>
    </message>
    <message>
        <source>Nakazato, arXiv 2204.07291 and 2405.04074; exponents derived and fits made here (nets/README 5.4).</source>
        <translation>Nakazato, arXiv 2204.07291 ve 2405.04074; üsler burada türetildi, uydurmalar burada yapıldı (nets/README 5.4).</translation>
    </message>
    <message>
        <source>Specificity by layer</source>
        <translation>Katmana göre özgüllük</translation>
    </message>
    <message>
        <source>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = ( h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x) · h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x′) ) ( g&lt;sub&gt;ℓ&lt;/sub&gt;(x) · g&lt;sub&gt;ℓ&lt;/sub&gt;(x′) )</source>
        <translation>Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x, x′) = ( h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x) · h&lt;sub&gt;ℓ−1&lt;/sub&gt;(x′) ) ( g&lt;sub&gt;ℓ&lt;/sub&gt;(x) · g&lt;sub&gt;ℓ&lt;/sub&gt;(x′) )</translation>
    </message>
    <message>
        <source>What the weights of one layer add to the kernel, over the angle between the two points and over its value at no angle. h are the features below the weights, g the gradients above them. The half width is the angle at which a half is left. Early weights see the gradient through many layers, which differ from point to point: they are specific. The last weights see features alone: they are broad.</source>
        <translation>Bir katmanın ağırlıklarının çekirdeğe kattığı; iki nokta arasındaki açıya karşı, açısızkenki değerine oranla. h ağırlıkların altındaki öznitelikler, g üstündeki gradyanlardır. Yarı genişlik, yarısının kaldığı açıdır. İlk ağırlıklar gradyanı noktadan noktaya değişen birçok katmanın içinden görür: özgüldürler. Son ağırlıklar yalnız öznitelikleri görür: geniştirler.</translation>
    </message>
    <message>
        <source>Kernel by layers in closed form (nets/README 5.3, 5.5); specificity: Nakazato, arXiv 2204.07291.</source>
        <translation>Katmanlara göre kapalı biçimde çekirdek (nets/README 5.3, 5.5); özgüllük: Nakazato, arXiv 2204.07291.</translation>
    </message>
    <message>
        <source>( Σ s&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ s&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;s&lt;sub&gt;i&lt;/sub&gt; = |c&lt;sub&gt;i&lt;/sub&gt;| ‖h&lt;sub&gt;i&lt;/sub&gt;‖</source>
        <translation>( Σ s&lt;sub&gt;i&lt;/sub&gt; )&lt;sup&gt;2&lt;/sup&gt; / Σ s&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;2&lt;/sup&gt;&lt;br&gt;s&lt;sub&gt;i&lt;/sub&gt; = |c&lt;sub&gt;i&lt;/sub&gt;| ‖h&lt;sub&gt;i&lt;/sub&gt;‖</translation>
    </message>
    <message>
        <source>How many hidden units share the work: all of them if they do alike, one if one does everything. c is a unit&apos;s last weight, h what it answers to the points. Neither gradient descent nor single samples make them clearly fewer; label noise does, most of all for tanh. The dimensions of the features are the participation ratio of their covariance over the points.</source>
        <translation>İşi kaç gizli birimin paylaştığı: eşit yapıyorlarsa hepsi, her şeyi biri yapıyorsa bir. c birimin son ağırlığı, h noktalara verdiği yanıttır. Ne gradyan inişi ne tek örnekler onları açıkça azaltır; etiket gürültüsü azaltır, en çok da tanh&apos;ta. Özniteliklerin boyutu, noktalar üzerindeki kovaryanslarının katılım oranıdır.</translation>
    </message>
    <message>
        <source>Feature space reduction: Nakazato, arXiv 2405.04074; measures as in nets/README 5.6.</source>
        <translation>Öznitelik uzayının küçülmesi: Nakazato, arXiv 2405.04074; ölçüler nets/README 5.6&apos;daki gibi.</translation>
    </message>
    <message>
        <source>Θ(x′, x′) = Σ&lt;sub&gt;ℓ&lt;/sub&gt; Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x′, x′)</source>
        <translation>Θ(x′, x′) = Σ&lt;sub&gt;ℓ&lt;/sub&gt; Θ&lt;sub&gt;ℓ&lt;/sub&gt;(x′, x′)</translation>
    </message>
    <message>
        <source>Which part of the response to a point comes from which layer&apos;s weights. Drawn at random, each layer of a wide ReLU network adds the same; with other activations the gradient decays, or the features do, on the way through the layers.</source>
        <translation>Bir noktaya yanıtın hangi bölümünün hangi katmanın ağırlıklarından geldiği. Rastgele çekildiğinde geniş bir ReLU ağının her katmanı aynı kadar katar; başka etkinleştirmelerle katmanlardan geçerken gradyan ya da öznitelikler söner.</translation>
    </message>
    <message>
        <source>Closed form by layers (nets/README 5.3).</source>
        <translation>Katmanlara göre kapalı biçim (nets/README 5.3).</translation>
    </message>
    <message>
        <source>Load curve of the deep network</source>
        <translation>Derin ağın yük eğrisi</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;load of layer ℓ: D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;&lt;br&gt;A = (2/L) Σ ( (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;) − 1 + ℓ/L )</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;ℓ katmanının yükü: D&lt;sub&gt;ℓ−1&lt;/sub&gt; − D&lt;sub&gt;ℓ&lt;/sub&gt;&lt;br&gt;A = (2/L) Σ ( (D&lt;sub&gt;ℓ&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;)/(D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;) − 1 + ℓ/L )</translation>
    </message>
    <message>
        <source>The same reading as that of the springs&apos; networks, of the two labels&apos; points as the network is now: how badly they are separated at the input and after each hidden layer. On the dashed line all layers do alike. The springs in the scene are as long as the loads; the last one is the load of the readout, which the curve leaves out. The error of A is that of drawing other points. Where A is beyond ±1, or the load no larger than its error, the curve has no shape: undetermined.</source>
        <translation>Yaylardaki ağlarla aynı okuma, iki etiketin noktaları için, ağın şimdiki hâliyle: girdide ve her gizli katmandan sonra ne kadar kötü ayrıldıkları. Kesikli çizgide tüm katmanlar aynı işi yapar. Sahnedeki yaylar yükler kadar uzundur; sonuncusu, eğrinin dışarıda bıraktığı okumanın yüküdür. A&apos;nın hatası başka noktalar çekmeninkidir. A ±1&apos;in ötesindeyse ya da yük hatasından büyük değilse eğrinin biçimi yoktur: belirsiz.</translation>
    </message>
    <message>
        <source>Load curves: Shi, Pan and Dokmanić (arXiv 2407.19353).</source>
        <translation>Yük eğrileri: Shi, Pan ve Dokmanić (arXiv 2407.19353).</translation>
    </message>
    <message>
        <source>min ∠(x, x′) where the class of f(x′) is not that of f(x)</source>
        <translation>f(x′) sınıfı f(x) sınıfından farklı olan min ∠(x, x′)</translation>
    </message>
    <message>
        <source>By how little a point has to be turned until it is taken for the other class. On the circle it is exact for one hidden layer of ReLU, as between the angles at which a unit begins to answer the function is a sine. On a sphere a search slides along the border of the classes towards the point: what it finds is verified, and the truth is at most so far. That fewer units make a network more fragile does not show by this measure.</source>
        <translation>Bir noktanın öteki sınıf sanılması için ne kadar az döndürülmesi gerektiği. Çemberde bir gizli ReLU katmanı için kesindir, çünkü bir birimin yanıt vermeye başladığı açılar arasında fonksiyon bir sinüstür. Kürede arama, sınıfların sınırı boyunca noktaya doğru kayar: bulduğu doğrulanır ve gerçek en çok o kadar uzaktadır. Daha az birimin ağı daha kırılgan yaptığı bu ölçüyle görünmez.</translation>
    </message>
    <message>
        <source>Question: Nakazato, arXiv 2405.04074. Search: SciPy′s SLSQP (nets/README 5.7).</source>
        <translation>Soru: Nakazato, arXiv 2405.04074. Arama: SciPy&apos;nin SLSQP&apos;si (nets/README 5.7).</translation>
    </message>
    <message>
        <source>The output and its linearisation</source>
        <translation>Çıktı ve doğrusal hâli</translation>
    </message>
    <message>
        <source>F(x) = α [ f(w, x) − f(w&lt;sub&gt;0&lt;/sub&gt;, x) ]&lt;br&gt;w′ = −∇ (1/α&lt;sup&gt;2&lt;/sup&gt;) mean ℓ(F, y)&lt;br&gt;F′ = −Θ ∂ℓ/∂F / n, the twin: −Θ&lt;sub&gt;0&lt;/sub&gt; ∂ℓ/∂F / n</source>
        <translation>F(x) = α [ f(w, x) − f(w&lt;sub&gt;0&lt;/sub&gt;, x) ]&lt;br&gt;w′ = −∇ (1/α&lt;sup&gt;2&lt;/sup&gt;) ortalama ℓ(F, y)&lt;br&gt;F′ = −Θ ∂ℓ/∂F / n, ikiz: −Θ&lt;sub&gt;0&lt;/sub&gt; ∂ℓ/∂F / n</translation>
    </message>
    <message>
        <source>F y is how far a sample is on its own side; beyond 1 the hinge is content. The network is trained beside a twin that is linear in its weights, on the same clock. Both begin alike. They part at t₁, when they are a tenth apart, which goes as α√h where features are learned; in the lazy limit they never part. The twin&apos;s kernel stays as it was, so that far on the feature side it has hardly moved when the network is done.</source>
        <translation>F y, bir örneğin kendi tarafında ne kadar içeride olduğudur; 1&apos;in ötesinde menteşe yetinir. Ağ, ağırlıklarında doğrusal bir ikizin yanında, aynı saatle eğitilir. İkisi aynı başlar. t₁&apos;de, aralarında onda bir fark olunca ayrılırlar; öznitelik öğrenilen yerde bu α√h gibi gider; tembel limitte hiç ayrılmazlar. İkizin çekirdeği olduğu gibi kalır, bu yüzden öznitelik tarafının uzağında ağ bitirdiğinde ikiz pek oynamamıştır.</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); steps and twin: nets/README 6.2, 6.4.</source>
        <translation>Geiger, Spigler, Jacot ve Wyart (arXiv 1906.08034); adımlar ve ikiz: nets/README 6.2, 6.4.</translation>
    </message>
    <message>
        <source>How the tangent kernel moves</source>
        <translation>Teğet çekirdek nasıl oynar</translation>
    </message>
    <message>
        <source>Θ = ∇f · ∇f&lt;sup&gt;T&lt;/sup&gt; = Σ (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ (G G&lt;sup&gt;T&lt;/sup&gt;)&lt;br&gt;‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ ~ (α√h)&lt;sup&gt;−2L/(L+1)&lt;/sup&gt; (features), (α√h)&lt;sup&gt;−1&lt;/sup&gt; (lazy)</source>
        <translation>Θ = ∇f · ∇f&lt;sup&gt;T&lt;/sup&gt; = Σ (A A&lt;sup&gt;T&lt;/sup&gt;) ∘ (G G&lt;sup&gt;T&lt;/sup&gt;)&lt;br&gt;‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ ~ (α√h)&lt;sup&gt;−2L/(L+1)&lt;/sup&gt; (öznitelik), (α√h)&lt;sup&gt;−1&lt;/sup&gt; (tembel)</translation>
    </message>
    <message>
        <source>The output is multiplied by α, so that for a small α the network itself must grow until α f is of order one, and the kernel grows with it: by homogeneity as (α√h) to the −2L/(L + 1), L being the number of hidden layers. For a large α a small change of all weights does, and the kernel stays. At the same α√h that is nearly the same from some 64 units on: the regimes cross at α of order 1/√h. Narrow networks move more. The matrices are those of up to 32 samples, the first class first; each is as bright as its own largest entry asks for, the difference as the larger of both.</source>
        <translation>Çıktı α ile çarpılır; küçük α için α f bir mertebesine gelene dek ağın kendisi büyümek zorundadır ve çekirdek onunla büyür: homojenlikle (α√h) üzeri −2L/(L + 1) gibi, L gizli katman sayısıdır. Büyük α için tüm ağırlıkların küçük bir değişimi yeter ve çekirdek kalır. Aynı α√h&apos;de bu, 64 kadar birimden sonra hemen hemen aynıdır: rejimler 1/√h mertebesinde α&apos;da kesişir. Dar ağlar daha çok oynar. Matrisler 32&apos;ye kadar örneğindir, önce birinci sınıf; her biri kendi en büyük ögesine göre, fark ise ikisinin büyüğüne göre parlaktır.</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); without Jacobians, by layers: nets/README 6.3.</source>
        <translation>Geiger, Spigler, Jacot ve Wyart (arXiv 1906.08034); Jacobi matrissiz, katmanlara göre: nets/README 6.3.</translation>
    </message>
    <message>
        <source>part of the samples where F y &lt; 0</source>
        <translation>F y &lt; 0 olan örneklerin oranı</translation>
    </message>
    <message>
        <source>The network has learned all training samples in the end, unless the verdict says otherwise. On others it is compared with its linearised twin, which has the kernel as it was. That features do better is the paper&apos;s finding on images; on ten components of the digits the difference is of the size of its error, and undetermined.</source>
        <translation>Hüküm başka bir şey söylemedikçe ağ sonunda tüm eğitim örneklerini öğrenmiştir. Başkalarında, çekirdeği olduğu gibi kalan doğrusal ikiziyle karşılaştırılır. Özniteliklerin daha iyi olduğu makalenin resimlerdeki bulgusudur; rakamların on bileşeninde fark hatası büyüklüğündedir ve belirsizdir.</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); what is measured here: the ledger of claims.</source>
        <translation>Geiger, Spigler, Jacot ve Wyart (arXiv 1906.08034); burada ölçülen: savlar defteri.</translation>
    </message>
    <message>
        <source>Is it the same laziness?</source>
        <translation>Aynı tembellik mi?</translation>
    </message>
    <message>
        <source>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;readout&apos;s share: (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</source>
        <translation>D&lt;sub&gt;ℓ&lt;/sub&gt; = log( tr Σ&lt;sub&gt;W&lt;/sub&gt; / tr Σ&lt;sub&gt;B&lt;/sub&gt; )&lt;br&gt;okumanın payı: (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Which part of the way each spring, or each layer, covers. The dashed line is the uniform share 1/L. The spring from the last block to the hand belongs to no layer and is left out, as the readout is, which leads from the last hidden layer to the logits; what it bears of all the load is told below, too, with the two numbers by which the authors&apos; own code tells the shape of a curve: the standard deviation of the loads, and how much more the first layer carries than the last.</source>
        <translation>Her yayın ya da katmanın yolun hangi bölümünü aldığı. Kesikli çizgi eşit pay 1/L&apos;dir. Son bloktan ele giden yay hiçbir katmana ait değildir ve dışarıda bırakılır; son gizli katmandan logitlere giden okuma da öyle; onun tüm yükten taşıdığı da altta, yazarların kendi kodunun bir eğrinin biçimini anlattığı iki sayıyla söylenir: yüklerin standart sapması ve ilk katmanın sonuncudan ne kadar çok taşıdığı.</translation>
    </message>
    <message>
        <source>The same network on the springs, the last spring being the readout&apos;s. From small to large scales six hidden layers go from active over balanced to lazy, and then what is learned leaves them: the features stay what the random network had, with its loads of either sign, and what training adds is done between the last of them and the output. So the order of the two lazinesses agrees, as if the scale were friction, but not where they part; and in the lazy limit the curve is the random network&apos;s. Theory explains that limit: where no feature moves, the hidden layers&apos; loads are those of the start. It does not explain yet why less movement goes to the deep layers first. With batch norm networks that learn features stay lazy on the springs, by Adam or by plain gradient descent; without it they are active.</source>
        <translation>Aynı ağ yaylar üzerinde; son yay okumanındır. Küçük ölçekten büyüğe altı gizli katman etkinden dengeli üzerinden tembele gider, sonra öğrenilen onları terk eder: öznitelikler rastgele ağınki olarak kalır, yükleri her iki işaretten olabilir, eğitimin kattığı ise sonuncularıyla çıktı arasında yapılır. Demek ki iki tembelliğin sırası, ölçek sürtünmeymiş gibi uyuşur, ama ayrıldıkları yer uyuşmaz; tembel limitte eğri rastgele ağınkidir. Kuram bu limiti açıklar: hiçbir özniteliğin oynamadığı yerde gizli katmanların yükleri başlangıçtakilerdir. Daha az hareketin neden önce derin katmanlara gittiğini ise henüz açıklamaz. Yığın normuyla öznitelik öğrenen ağlar, Adam ile de düz gradyan inişiyle de yaylarda tembel kalır; onsuz etkindirler.</translation>
    </message>
    <message>
        <source>Load curves: Shi, Pan and Dokmanić (arXiv 2407.19353). The question is this app&apos;s; numbers: nets/README 6.7 and the ledger of claims.</source>
        <translation>Yük eğrileri: Shi, Pan ve Dokmanić (arXiv 2407.19353). Soru bu uygulamanındır; sayılar: nets/README 6.7 ve savlar defteri.</translation>
    </message>
    <message>
        <source>Four theories on one clock</source>
        <translation>Tek saatte dört kuram</translation>
    </message>
    <message>
        <source>a = √( ⟨W W&lt;sup&gt;T&lt;/sup&gt;, V&lt;sup&gt;T&lt;/sup&gt; V⟩ / (‖W W&lt;sup&gt;T&lt;/sup&gt;‖ ‖V&lt;sup&gt;T&lt;/sup&gt; V‖) )&lt;br&gt;R = mean Θ(x, x) |∂ℓ/∂F|</source>
        <translation>a = √( ⟨W W&lt;sup&gt;T&lt;/sup&gt;, V&lt;sup&gt;T&lt;/sup&gt; V⟩ / (‖W W&lt;sup&gt;T&lt;/sup&gt;‖ ‖V&lt;sup&gt;T&lt;/sup&gt; V‖) )&lt;br&gt;R = ortalama Θ(x, x) |∂ℓ/∂F|</translation>
    </message>
    <message>
        <source>One network, trained once, as each of four theories sees it: the springs by the concavity of its load curve and by what the readout bears; the output scale by how far its kernel is from its start; the mechanisms of learning by how far neighbouring layers lie along each other, beyond what chance gives; the training response by how far a short step on a sample alone moves its own output, beside the kernel there. Response and kernel begin at one. The response ages where samples come beyond their margin, whatever the kernel does. Lazy for the kernel is not lazy on the springs: the sentence below says which of both holds now.</source>
        <translation>Bir kez eğitilen tek bir ağ, dört kuramın her birinin gördüğü gibi: yaylar, yük eğrisinin içbükeyliğiyle ve okumanın taşıdığıyla; çıktı ölçeği, çekirdeğinin başlangıçtan ne kadar uzakta olduğuyla; öğrenme mekanizmaları, komşu katmanların rastlantının verdiğinin ötesinde ne kadar hizalı olduğuyla; eğitim yanıtı, yalnız bir örnekteki kısa bir adımın kendi çıktısını ne kadar oynattığıyla, yanında oradaki çekirdekle. Yanıt ve çekirdek birde başlar. Yanıt, çekirdek ne yaparsa yapsın, örnekler sınırının ötesine geçtikçe yaşlanır. Çekirdek için tembel, yaylarda tembel değildir: aşağıdaki cümle şimdi hangisinin geçerli olduğunu söyler.</translation>
    </message>
    <message>
        <source>Shi, Pan and Dokmanić (arXiv 2407.19353); Geiger and others (arXiv 1906.08034); Xu and Ziyin (arXiv 2401.07085); Nakazato (arXiv 2405.04074). Side by side by this app: nets/README 6.10.</source>
        <translation>Shi, Pan ve Dokmanić (arXiv 2407.19353); Geiger ve başkaları (arXiv 1906.08034); Xu ve Ziyin (arXiv 2401.07085); Nakazato (arXiv 2405.04074). Bu uygulamada yan yana: nets/README 6.10.</translation>
    </message>
    <message>
        <source>A of D&lt;sub&gt;0&lt;/sub&gt; … D&lt;sub&gt;L&lt;/sub&gt;; D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;; (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</source>
        <translation>D&lt;sub&gt;0&lt;/sub&gt; … D&lt;sub&gt;L&lt;/sub&gt; için A; D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;L&lt;/sub&gt;; (D&lt;sub&gt;L&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;) / (D&lt;sub&gt;0&lt;/sub&gt; − D&lt;sub&gt;F&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Six hidden layers, trained at scales from small to large on ten seeds: lines are means, bands how far single seeds stray and two standard errors of the mean; the mark is this run. From the left the springs go from active to lazy while the kernel still changes a hundredfold. Then the load leaves the hidden layers for the readout. In the lazy limit features do not move, so the loads of the random network stay, of either sign: that much is theory, and A means nothing there. Not explained is why less movement goes to the deep layers first. The line of A ends where the curve of one seed has no shape any more.</source>
        <translation>Altı gizli katman, küçükten büyüğe ölçeklerde on tohumla eğitildi: çizgiler ortalamalar, bantlar tek tohumların ne kadar saptığı ve ortalamanın iki standart hatasıdır; işaret bu çalıştırmadır. Soldan, çekirdek hâlâ yüz kat değişirken yaylar etkinden tembele gider. Sonra yük gizli katmanları bırakıp okumaya geçer. Tembel limitte öznitelikler oynamaz, bu yüzden rastgele ağın her iki işaretten yükleri kalır: bu kadarı kuramdır ve A orada bir şey söylemez. Açıklanmayan, daha az hareketin neden önce derin katmanlara gittiğidir. A çizgisi, bir tohumun eğrisinin artık biçimi olmadığı yerde biter.</translation>
    </message>
    <message>
        <source>The question is this app&apos;s; numbers: nets/README 6.7 and the ledger of claims; the table: nets/sweep/springs_by_scale.py.</source>
        <translation>Soru bu uygulamanındır; sayılar: nets/README 6.7 ve savlar defteri; tablo: nets/sweep/springs_by_scale.py.</translation>
    </message>
    <message>
        <source>‖ΔW&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖, ‖ΔΘ&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;‖</source>
        <translation>‖ΔW&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖W&lt;sub&gt;ℓ&lt;/sub&gt;‖, ‖ΔΘ&lt;sub&gt;ℓ&lt;/sub&gt;‖/‖Θ&lt;sub&gt;ℓ&lt;/sub&gt;‖</translation>
    </message>
    <message>
        <source>How far each layer&apos;s weights have moved, and how far what they add to the kernel has, over what they were at the start. Far on the feature side the squared lengths of all layers&apos; weights grow by the same amount, so that the readout, which is shortest, grows most for its size. In the lazy limit all of them move little, and the kernels with them.</source>
        <translation>Her katmanın ağırlıklarının ve çekirdeğe kattıklarının, başlangıçtakine oranla ne kadar oynadığı. Öznitelik tarafının uzağında tüm katmanların ağırlıklarının kare boyları aynı miktarda büyür; en kısa olan okuma kendi boyuna göre en çok büyür. Tembel limitte hepsi, çekirdekleriyle birlikte, az oynar.</translation>
    </message>
    <message>
        <source>Kernel by layers in closed form (nets/README 6.3).</source>
        <translation>Katmanlara göre kapalı biçimde çekirdek (nets/README 6.3).</translation>
    </message>
    <message>
        <source>All widths on one curve</source>
        <translation>Tüm genişlikler tek eğride</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ over α√h, for h = 16 … 256</source>
        <translation>α√h üzerinde ‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖, h = 16 … 256</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); the diagram is resources/diagrams/scale.h5, made by sweep scale --shipped.</source>
        <translation>Geiger, Spigler, Jacot ve Wyart (arXiv 1906.08034); diyagram resources/diagrams/scale.h5, sweep scale --shipped ile yapıldı.</translation>
    </message>
    <message>
        <source>The map of scale and width</source>
        <translation>Ölçek ve genişlik haritası</translation>
    </message>
    <message>
        <source>‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖ over α√h and h, by its logarithm</source>
        <translation>α√h ve h üzerinde ‖ΔΘ‖/‖Θ&lt;sub&gt;0&lt;/sub&gt;‖, logaritmasıyla</translation>
    </message>
    <message>
        <source>Powers, with their intervals</source>
        <translation>Kuvvetler ve aralıkları</translation>
    </message>
    <message>
        <source>‖ΔΘ‖ ~ (α√h)&lt;sup&gt;−a&lt;/sup&gt;, α* ~ h&lt;sup&gt;−1/2&lt;/sup&gt;, t&lt;sub&gt;1&lt;/sub&gt; ~ α√h, δF ~ h&lt;sup&gt;−1/2&lt;/sup&gt;</source>
        <translation>‖ΔΘ‖ ~ (α√h)&lt;sup&gt;−a&lt;/sup&gt;, α* ~ h&lt;sup&gt;−1/2&lt;/sup&gt;, t&lt;sub&gt;1&lt;/sub&gt; ~ α√h, δF ~ h&lt;sup&gt;−1/2&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>How far the kernel has moved when training is over, for networks of three hidden layers of five widths, ten networks each, on the digits. The button pulls the curves apart, over α itself, and together again, over α√h: width and scale are nearly one parameter, and the regimes cross at α of order 1/√h. Far to the right they come apart, and the narrowest moves most. The dashed line is the power of homogeneity for the layers that are set. Above the plot other quantities are chosen: t₁, how far networks of other first weights stray, the readout&apos;s share of the load, and the test error, which here does not fall where features are learned. A click goes to that scale.</source>
        <translation>Eğitim bittiğinde çekirdeğin ne kadar oynadığı; üç gizli katmanlı, beş genişlikte, onar ağ için, rakamlarda. Düğme eğrileri α&apos;nın kendisi üzerinde ayırır, α√h üzerinde yeniden birleştirir: genişlik ve ölçek neredeyse tek bir parametredir ve rejimler 1/√h mertebesinde α&apos;da kesişir. En sağda ayrılırlar ve en dar olan en çok oynar. Kesikli çizgi, ayarlanan katmanlar için homojenlik kuvvetidir. Grafiğin üstünde başka nicelikler seçilir: t₁, başka ilk ağırlıklı ağların ne kadar saptığı, okumanın yükten payı ve burada öznitelik öğrenilen yerde düşmeyen test hatası. Bir tıklama o ölçeğe götürür.</translation>
    </message>
    <message>
        <source>Each cell is ten networks. Amber: the kernel has changed by many times its size, features are learned; blue: it has hardly moved, and training is lazy. The dashed line is where it changes by its own size. Over α√h the line stands upright; the button shows the same over α, where it leans: the wider the network, the smaller the scale at which it turns lazy. A click sets scale and width, and T trains there. A diagram of your own that was opened is chosen above the map.</source>
        <translation>Her hücre on ağdır. Kehribar: çekirdek boyutunun birçok katı değişmiştir, öznitelik öğrenilir; mavi: pek oynamamıştır, eğitim tembeldir. Kesikli çizgi, kendi boyu kadar değiştiği yerdir. α√h üzerinde çizgi dik durur; düğme aynısını α üzerinde gösterir, orada eğiktir: ağ ne kadar genişse tembelleştiği ölçek o kadar küçüktür. Bir tıklama ölçeği ve genişliği ayarlar, T orada eğitir. Açılmış olan kendi diyagramınız haritanın üstünde seçilir.</translation>
    </message>
    <message>
        <source>Slopes in the diagram over the logarithms, features up to α√h = 0.1 and lazy from 100 on. The intervals hold 95 % of what comes of drawing the ten networks of each width again; the samples are the same in all, so that what other samples would change is not in them. On the feature side the kernel&apos;s change is a little steeper than theory&apos;s, beyond its interval, and no less so at smaller scales. On the lazy side it depends on the width, too: it goes about as 1/(αh).</source>
        <translation>Diyagramda logaritmalar üzerindeki eğimler: α√h = 0.1&apos;e dek öznitelik, 100&apos;den sonra tembel. Aralıklar, her genişliğin on ağını yeniden çekmekle gelenin %95&apos;ini tutar; örnekler hepsinde aynıdır, bu yüzden başka örneklerin değiştireceği bunların içinde değildir. Öznitelik tarafında çekirdeğin değişimi kuramınkinden biraz, aralığının ötesinde daha diktir ve daha küçük ölçeklerde de öyledir. Tembel tarafta genişliğe de bağlıdır: aşağı yukarı 1/(αh) gibi gider.</translation>
    </message>
    <message>
        <source>Geiger, Spigler, Jacot and Wyart (arXiv 1906.08034); fits: nets/README 6.</source>
        <translation>Geiger, Spigler, Jacot ve Wyart (arXiv 1906.08034); uydurmalar: nets/README 6.</translation>
    </message>
    <message>
        <source>Lazy</source>
        <translation>Tembel</translation>
    </message>
    <message>
        <source>High friction, no noise: the springs near the pulled end carry the load, and deep layers do the work.</source>
        <translation>Yüksek sürtünme, gürültü yok: yükü çekilen uca yakın yaylar taşır ve işi derin katmanlar yapar.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Dengeli</translation>
    </message>
    <message>
        <source>Noise frees the blocks until every spring, and every layer, carries the same.</source>
        <translation>Gürültü, her yay ve her katman aynı yükü taşıyana dek blokları kurtarır.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Etkin</translation>
    </message>
    <message>
        <source>Strong noise, and friction that holds blocks back less on the way out: shallow springs and layers carry most.</source>
        <translation>Güçlü gürültü ve blokları çıkışta daha az tutan sürtünme: en çok sığ yaylar ve katmanlar taşır.</translation>
    </message>
    <message>
        <source>Notebook 1</source>
        <translation>Defter 1</translation>
    </message>
    <message>
        <source>The authors&apos; first notebook: overdamped, step noise 0.1 (ε = 0.1·√0.01), friction 0.1; 10,000 steps are 100 units of time.</source>
        <translation>Yazarların birinci defteri: aşırı sönümlü, adım gürültüsü 0.1 (ε = 0.1·√0.01), sürtünme 0.1; 10,000 adım 100 zaman birimidir.</translation>
    </message>
    <message>
        <source>Notebook 2</source>
        <translation>Defter 2</translation>
    </message>
    <message>
        <source>The authors&apos; second notebook: Langevin, annealed noise common to all blocks; their all-ones matrix makes it 0.003·√7 for each block; it ends at time 700.</source>
        <translation>Yazarların ikinci defteri: Langevin, tüm bloklara ortak tavlanmış gürültü; birlerden oluşan matrisleri bunu her blok için 0.003·√7 yapar; zaman 700&apos;de biter.</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Cetvel</translation>
    </message>
    <message>
        <source>The folding ruler, which has a weight: pull its end yourself. Slowly, only the last folds open; with jerks, all of them do.</source>
        <translation>Ağırlığı olan katlanır cetvel: ucunu kendiniz çekin. Yavaş çekince yalnız son katlar açılır; silkince hepsi.</translation>
    </message>
    <message>
        <source>Greased</source>
        <translation>Yağlanmış</translation>
    </message>
    <message>
        <source>Little friction, and a network with skip connections: without any noise every spring, and every layer, carries about the same.</source>
        <translation>Az sürtünme ve atlama bağlantılı bir ağ: hiç gürültü olmadan her yay ve her katman yaklaşık aynı yükü taşır.</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Hizalanma</translation>
    </message>
    <message>
        <source>The layers turn towards each other, and the kernel grows: what is asked for is more than the start has.</source>
        <translation>Katmanlar birbirine döner ve çekirdek büyür: istenen, başlangıçta olandan fazladır.</translation>
    </message>
    <message>
        <source>The parametrisation of the tangent kernel: the output over √h.</source>
        <translation>Teğet çekirdek parametrelemesi: çıktı bölü √h.</translation>
    </message>
    <message>
        <source>Mean field</source>
        <translation>Ortalama alan</translation>
    </message>
    <message>
        <source>The output over h, rates times h: features at any width.</source>
        <translation>Çıktı bölü h, hızlar çarpı h: her genişlikte öznitelik.</translation>
    </message>
    <message>
        <source>Maximal update</source>
        <translation>En büyük güncelleme</translation>
    </message>
    <message>
        <source>A small last layer that learns slowly, a first layer that learns fast: features at any width.</source>
        <translation>Yavaş öğrenen küçük bir son katman, hızlı öğrenen bir ilk katman: her genişlikte öznitelik.</translation>
    </message>
    <message>
        <source>Each layer over the root of what enters it: a kernel, whose rate grows with the width.</source>
        <translation>Her katman, girdi sayısının karekökü ile bölünür: hızı genişlikle büyüyen bir çekirdek.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standart</translation>
    </message>
    <message>
        <source>Nothing scaled but the rates: a kernel.</source>
        <translation>Hızlardan başka hiçbir şey ölçeklenmez: bir çekirdek.</translation>
    </message>
    <message>
        <source>Dis-aligning</source>
        <translation>Hiza bozulması</translation>
    </message>
    <message>
        <source>The layers begin aligned, and turn away from each other: what is asked for is less than the start has.</source>
        <translation>Katmanlar hizalı başlar ve birbirinden döner: istenen, başlangıçta olandan azdır.</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>Yeniden ölçekleme</translation>
    </message>
    <message>
        <source>The layers are parallel and stay so: only their size changes.</source>
        <translation>Katmanlar paraleldir ve öyle kalır: yalnız boyları değişir.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Çekirdek</translation>
    </message>
    <message>
        <source>Many large weights: each moves so little that the kernel stays what it was.</source>
        <translation>Çok sayıda büyük ağırlık: her biri öyle az oynar ki çekirdek olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>Trapped</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Parallel layers that would have to oppose each other: they cannot turn, and the network dies.</source>
        <translation>Karşıt olması gerekecek paralel katmanlar: dönemezler ve ağ ölür.</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Gidip gelen</translation>
    </message>
    <message>
        <source>Alignment changes its sign: the kernel falls, and comes back to where it was. At its end alone, it would look like a kernel that never moved.</source>
        <translation>Hizalanma işaret değiştirir: çekirdek düşer ve eski yerine döner. Yalnız sonuna bakılsa hiç oynamamış bir çekirdek gibi görünürdü.</translation>
    </message>
    <message>
        <source>Catapult</source>
        <translation>Mancınık</translation>
    </message>
    <message>
        <source>Steps beyond the edge of stability: descent is thrown to a lower kernel, where the same steps are stable.</source>
        <translation>Kararlılık sınırının ötesinde adımlar: iniş, aynı adımların kararlı olduğu daha alçak bir çekirdeğe fırlatılır.</translation>
    </message>
    <message>
        <source>One unit</source>
        <translation>Tek birim</translation>
    </message>
    <message>
        <source>With one unit the layers are always parallel: it goes through zero to the other side.</source>
        <translation>Tek birimle katmanlar hep paraleldir: sıfırdan geçip öteki yana gider.</translation>
    </message>
    <message>
        <source>100,000 units</source>
        <translation>100,000 birim</translation>
    </message>
    <message>
        <source>As many as can be seen: each one is integrated.</source>
        <translation>Görülebildiği kadar çok: her birinin integrali alınır.</translation>
    </message>
    <message>
        <source>Protocol: data noise</source>
        <translation>Protokol: veri gürültüsü</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for data noise: 0 to 0.8, each with negative slopes from 0 to 1; Adam at 0.001, full batch, 100 epochs or until the loss is 0.0001. Theirs is on MNIST at 10×10; it keeps the data set that is set.</source>
        <translation>Yazarların veri gürültüsü protokolü: 0 ile 0.8 arası, her biri 0 ile 1 arası negatif eğimlerle; Adam 0.001, tam yığın, 100 dönem ya da kayıp 0.0001 olana dek. Onlarınki 10×10 MNIST üzerindedir; burada ayarlı veri kümesi kalır.</translation>
    </message>
    <message>
        <source>Protocol: learning rate</source>
        <translation>Protokol: öğrenme hızı</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for the learning rate: 0.0001 to 0.5, each with negative slopes from 0 to 1; Adam, full batch, 200 epochs or until the loss is 0.0001.</source>
        <translation>Yazarların öğrenme hızı protokolü: 0.0001 ile 0.5 arası, her biri 0 ile 1 arası negatif eğimlerle; Adam, tam yığın, 200 dönem ya da kayıp 0.0001 olana dek.</translation>
    </message>
    <message>
        <source>Protocol: dropout</source>
        <translation>Protokol: seyreltme</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for dropout: 0 to 0.3, each with negative slopes from 0 to 1; Adam at 0.001, full batch.</source>
        <translation>Yazarların seyreltme protokolü: 0 ile 0.3 arası, her biri 0 ile 1 arası negatif eğimlerle; Adam 0.001, tam yığın.</translation>
    </message>
    <message>
        <source>Protocol: batch size</source>
        <translation>Protokol: yığın boyu</translation>
    </message>
    <message>
        <source>The authors&apos; protocol for small batches: 5 to 2,560, each with negative slopes from 0 to 1; Adam at 0.001.</source>
        <translation>Yazarların küçük yığın protokolü: 5 ile 2,560 arası, her biri 0 ile 1 arası negatif eğimlerle; Adam 0.001.</translation>
    </message>
    <message>
        <source>Protocol: convolutional</source>
        <translation>Protokol: evrişimli</translation>
    </message>
    <message>
        <source>The authors&apos; convolutional network on CIFAR-10 in colour, 3×10×10: seven layers of 20 channels, Adam at 0.0001, full batch.</source>
        <translation>Yazarların renkli CIFAR-10 (3×10×10) üzerindeki evrişimli ağı: 20 kanallı yedi katman, Adam 0.0001, tam yığın.</translation>
    </message>
    <message>
        <source>Linear output</source>
        <translation>Doğrusal çıktı</translation>
    </message>
    <message>
        <source>Squared error on a linear output: the response stays as it was, however long it is trained.</source>
        <translation>Doğrusal çıktıda kare hata: ne kadar eğitilirse eğitilsin yanıt olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Olasılık</translation>
    </message>
    <message>
        <source>A sigmoid with cross-entropy: what is known hardly moves, and the response ages as one over time.</source>
        <translation>Çapraz entropili sigmoid: bilinen pek oynamaz ve yanıt bir bölü zaman gibi yaşlanır.</translation>
    </message>
    <message>
        <source>Sigmoid, squared</source>
        <translation>Sigmoid, kare</translation>
    </message>
    <message>
        <source>A sigmoid with squared error ages with the same power of time: once for the output, once for the loss.</source>
        <translation>Kare hatalı sigmoid zamanın aynı kuvvetiyle yaşlanır: bir kez çıktı, bir kez kayıp için.</translation>
    </message>
    <message>
        <source>Labels that are drawn anew wear the kernel down: hidden units fall silent one by one.</source>
        <translation>Yeniden çekilen etiketler çekirdeği aşındırır: gizli birimler birer birer susar.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Derin</translation>
    </message>
    <message>
        <source>Seven hidden layers: the first weights are specific to a point, the last respond to all, and the layers carry a load.</source>
        <translation>Yedi gizli katman: ilk ağırlıklar bir noktaya özgüdür, son ağırlıklar hepsine yanıt verir ve katmanlar bir yük taşır.</translation>
    </message>
    <message>
        <source>Feature learning</source>
        <translation>Öznitelik öğrenme</translation>
    </message>
    <message>
        <source>A small output scale: weights have to grow and turn until the output is large, and the kernel with them.</source>
        <translation>Küçük çıktı ölçeği: çıktı büyüyene dek ağırlıklar, onlarla birlikte çekirdek, büyümek ve dönmek zorundadır.</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Geçiş bölgesi</translation>
    </message>
    <message>
        <source>Where the regimes cross the kernel changes by about its own size; in narrow networks by somewhat more.</source>
        <translation>Rejimlerin kesiştiği yerde çekirdek kendi boyu kadar değişir; dar ağlarda biraz daha çok.</translation>
    </message>
    <message>
        <source>A large output scale: hardly a weight moves, and the network is its own linearisation.</source>
        <translation>Büyük çıktı ölçeği: neredeyse hiçbir ağırlık oynamaz ve ağ kendi doğrusal hâlidir.</translation>
    </message>
    <message>
        <source>Active springs</source>
        <translation>Etkin yaylar</translation>
    </message>
    <message>
        <source>Six hidden layers far on the feature side: the shallow layers bear the load, and the springs are active.</source>
        <translation>Öznitelik tarafının uzağında altı gizli katman: yükü sığ katmanlar taşır ve yaylar etkindir.</translation>
    </message>
    <message>
        <source>Load on the readout</source>
        <translation>Yük okumada</translation>
    </message>
    <message>
        <source>The same six layers where they are lazy: what is learned has left them for the spring that leads to the output, and they keep what the random network had.</source>
        <translation>Aynı altı katman, tembel oldukları yerde: öğrenilen onları bırakıp çıktıya giden yaya geçmiştir; onlar rastgele ağdakini korur.</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Evrişimli</translation>
    </message>
    <message>
        <source>Setup B: 3×3 filters with ReLU on whole digits, trained on batches with momentum; the twin takes the same batches.</source>
        <translation>Düzenek B: bütün rakamlarda ReLU ile 3×3 süzgeç, yığınlarla ve momentumla eğitilir; ikiz aynı yığınları alır.</translation>
    </message>
    <message>
        <source>The rest state is a staircase</source>
        <translation>Durgun hâl bir merdivendir</translation>
    </message>
    <message>
        <source>A chain pulled from rest without noise stops where each stretched spring carries μ/k more than the one before it.</source>
        <translation>Durgunluktan gürültüsüz çekilen zincir, gerilen her yayın bir öncekinden μ/k fazla taşıdığı yerde durur.</translation>
    </message>
    <message>
        <source>An elongation that differs from the formula by more than rounding.</source>
        <translation>Formülden yuvarlamadan daha çok ayrılan bir uzama.</translation>
    </message>
    <message>
        <source>The formula is derived in physics/README; the paper shows the shape.</source>
        <translation>Formül physics/README içinde türetilmiştir; makale biçimi gösterir.</translation>
    </message>
    <message>
        <source>Friction alone makes a lazy chain</source>
        <translation>Yalnız sürtünme zinciri tembel yapar</translation>
    </message>
    <message>
        <source>With friction and no noise the springs near the pulled end carry the load: the load curve is concave.</source>
        <translation>Sürtünmeyle ve gürültüsüz, yükü çekilen uca yakın yaylar taşır: yük eğrisi içbükeydir.</translation>
    </message>
    <message>
        <source>A concavity of 0.05 or less.</source>
        <translation>0.05 ya da daha küçük bir içbükeylik.</translation>
    </message>
    <message>
        <source>Noise balances the chain</source>
        <translation>Gürültü zinciri dengeler</translation>
    </message>
    <message>
        <source>Noise frees the blocks until every spring carries the same: the load curve is straight.</source>
        <translation>Gürültü, her yay aynı yükü taşıyana dek blokları kurtarır: yük eğrisi düzdür.</translation>
    </message>
    <message>
        <source>A concavity beyond ±0.1.</source>
        <translation>±0.1&apos;in ötesinde bir içbükeylik.</translation>
    </message>
    <message>
        <source>Asymmetric friction and noise make an active chain</source>
        <translation>Asimetrik sürtünme ve gürültü zinciri etkin yapar</translation>
    </message>
    <message>
        <source>With strong noise, and friction that holds blocks back less on the way out, the shallow springs carry most: the load curve is convex.</source>
        <translation>Güçlü gürültü ve blokları çıkışta daha az tutan sürtünmeyle en çok sığ yaylar taşır: yük eğrisi dışbükeydir.</translation>
    </message>
    <message>
        <source>A concavity of −0.05 or more.</source>
        <translation>−0.05 ya da daha büyük bir içbükeylik.</translation>
    </message>
    <message>
        <source>The stationary state is a straight tilt</source>
        <translation>Durağan hâl düz bir eğiklik taşır</translation>
    </message>
    <message>
        <source>On average a noisy chain comes to elongations that grow by (μ→ − μ←)/(2k) from spring to spring, however strong the noise.</source>
        <translation>Gürültülü zincir, gürültü ne kadar güçlü olursa olsun, ortalama olarak yaydan yaya (μ→ − μ←)/(2k) kadar büyüyen uzamalara varır.</translation>
    </message>
    <message>
        <source>A tilt that differs from the formula by more than 0.002 (a twelfth of it).</source>
        <translation>Formülden 0.002&apos;den (onun on ikide biri) daha çok ayrılan bir eğiklik.</translation>
    </message>
    <message>
        <source>Derived in physics/README 4; exact at every time step.</source>
        <translation>physics/README 4&apos;te türetilmiştir; her zaman adımında kesindir.</translation>
    </message>
    <message>
        <source>Noise moves the chain from lazy towards balanced</source>
        <translation>Gürültü zinciri tembelden dengeliye götürür</translation>
    </message>
    <message>
        <source>At the same friction, stronger noise leaves a less concave load curve.</source>
        <translation>Aynı sürtünmede daha güçlü gürültü, daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A slope of the concavity over the noise that is not below zero.</source>
        <translation>İçbükeyliğin gürültüye göre sıfırdan küçük olmayan bir eğimi.</translation>
    </message>
    <message>
        <source>Friction moves the chain towards lazy</source>
        <translation>Sürtünme zinciri tembele götürür</translation>
    </message>
    <message>
        <source>At the same noise, more friction leaves a more concave load curve.</source>
        <translation>Aynı gürültüde daha çok sürtünme, daha içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A slope of the concavity over the friction that is not above zero.</source>
        <translation>İçbükeyliğin sürtünmeye göre sıfırdan büyük olmayan bir eğimi.</translation>
    </message>
    <message>
        <source>Symmetric friction makes no convex curve</source>
        <translation>Simetrik sürtünme dışbükey eğri yapmaz</translation>
    </message>
    <message>
        <source>Convex load curves need friction that is less on the way out: where it is the same both ways, strong noise brings the curve to the straight line and no further.</source>
        <translation>Dışbükey yük eğrileri, çıkışta daha az olan sürtünme ister: iki yönde aynıysa güçlü gürültü eğriyi düz çizgiye getirir, öteye değil.</translation>
    </message>
    <message>
        <source>A tilt of the mean elongations that is below −0.002.</source>
        <translation>Ortalama uzamaların −0.002&apos;den küçük bir eğikliği.</translation>
    </message>
    <message>
        <source>Jerky pulls open all folds</source>
        <translation>Silkeleyerek çekiş tüm katları açar</translation>
    </message>
    <message>
        <source>Pulled slowly, a chain with friction stays lazy; pulled by jerks to the same place its load curve is straighter.</source>
        <translation>Yavaş çekilen sürtünmeli zincir tembel kalır; aynı yere silkmelerle çekilince yük eğrisi daha düzdür.</translation>
    </message>
    <message>
        <source>A concavity that is not less with jerks than with a slow ramp.</source>
        <translation>Silkmelerle, yavaş rampadakinden küçük olmayan bir içbükeylik.</translation>
    </message>
    <message>
        <source>A ReLU network on clean data is lazy</source>
        <translation>Temiz veride ReLU ağı tembeldir</translation>
    </message>
    <message>
        <source>Without noise, and with ReLU, the deep layers of a fully connected network do most: the load curve is concave.</source>
        <translation>Gürültüsüz ve ReLU ile, tam bağlı ağın en çok işini derin katmanlar yapar: yük eğrisi içbükeydir.</translation>
    </message>
    <message>
        <source>Some noise balances the network</source>
        <translation>Biraz gürültü ağı dengeler</translation>
    </message>
    <message>
        <source>Data noise and a softer nonlinearity share the work among the layers: the load curve is straight.</source>
        <translation>Veri gürültüsü ve daha yumuşak bir doğrusalsızlık işi katmanlar arasında paylaştırır: yük eğrisi düzdür.</translation>
    </message>
    <message>
        <source>Much noise makes the network active</source>
        <translation>Çok gürültü ağı etkin yapar</translation>
    </message>
    <message>
        <source>Strong data noise and a weak nonlinearity make the shallow layers do most: the load curve is convex.</source>
        <translation>Güçlü veri gürültüsü ve zayıf doğrusalsızlıkla en çok işi sığ katmanlar yapar: yük eğrisi dışbükeydir.</translation>
    </message>
    <message>
        <source>Networks: data noise acts as noise</source>
        <translation>Ağlar: veri gürültüsü gürültü gibi etkir</translation>
    </message>
    <message>
        <source>More data noise leaves a less concave load curve, at every nonlinearity.</source>
        <translation>Her doğrusalsızlıkta, daha çok veri gürültüsü daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the data noise that is not below zero.</source>
        <translation>İçbükeyliğin veri gürültüsüyle sıfırdan küçük olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside data noise</source>
        <translation>Ağlar: doğrusalsızlık sürtünme gibi etkir, veri gürültüsünün yanında</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the data noise.</source>
        <translation>Veri gürültüsü ne olursa olsun, daha zayıf doğrusalsızlık (daha büyük negatif eğim) daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the negative slope that is not below zero.</source>
        <translation>İçbükeyliğin negatif eğimle sıfırdan küçük olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>Networks: learning rate acts as noise</source>
        <translation>Ağlar: öğrenme hızı gürültü gibi etkir</translation>
    </message>
    <message>
        <source>A larger learning rate leaves a less concave load curve, at every nonlinearity.</source>
        <translation>Her doğrusalsızlıkta, daha büyük öğrenme hızı daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the learning rate that is not below zero.</source>
        <translation>İçbükeyliğin öğrenme hızıyla sıfırdan küçük olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside learning rate</source>
        <translation>Ağlar: doğrusalsızlık sürtünme gibi etkir, öğrenme hızının yanında</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the learning rate.</source>
        <translation>Öğrenme hızı ne olursa olsun, daha zayıf doğrusalsızlık (daha büyük negatif eğim) daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>Networks: dropout acts as noise</source>
        <translation>Ağlar: seyreltme gürültü gibi etkir</translation>
    </message>
    <message>
        <source>More dropout leaves a less concave load curve, at every nonlinearity.</source>
        <translation>Her doğrusalsızlıkta, daha çok seyreltme daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the dropout that is not below zero.</source>
        <translation>İçbükeyliğin seyreltmeyle sıfırdan küçük olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside dropout</source>
        <translation>Ağlar: doğrusalsızlık sürtünme gibi etkir, seyreltmenin yanında</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the dropout.</source>
        <translation>Seyreltme ne olursa olsun, daha zayıf doğrusalsızlık (daha büyük negatif eğim) daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>Networks: batch size acts as noise</source>
        <translation>Ağlar: yığın boyu gürültü gibi etkir</translation>
    </message>
    <message>
        <source>A smaller batch leaves a less concave load curve, at every nonlinearity.</source>
        <translation>Her doğrusalsızlıkta, daha küçük yığın daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>A rank correlation of concavity with the batch size that is not above zero.</source>
        <translation>İçbükeyliğin yığın boyuyla sıfırdan büyük olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>Networks: nonlinearity acts as friction, beside batch size</source>
        <translation>Ağlar: doğrusalsızlık sürtünme gibi etkir, yığın boyunun yanında</translation>
    </message>
    <message>
        <source>A weaker nonlinearity (a larger negative slope) leaves a less concave load curve, whatever the batch size.</source>
        <translation>Yığın boyu ne olursa olsun, daha zayıf doğrusalsızlık (daha büyük negatif eğim) daha az içbükey bir yük eğrisi bırakır.</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (data noise)</source>
        <translation>En düz eğri en iyi geneller (veri gürültüsü)</translation>
    </message>
    <message>
        <source>Over the diagram of data noise and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>Veri gürültüsü ve doğrusalsızlık diyagramında test doğruluğu, yük eğrisinin hangi yöne büküldüğünden çok ne kadar düz olduğuyla gider.</translation>
    </message>
    <message>
        <source>That accuracy goes more with the signed concavity A than with its distance from zero.</source>
        <translation>Doğruluğun, işaretli içbükeylik A ile sıfıra uzaklığından daha çok gitmesi.</translation>
    </message>
    <message>
        <source>On digits, in the diagrams that ship, accuracy goes with the signed A at least as much.</source>
        <translation>Birlikte gelen diyagramlarda, rakamlarda, doğruluk işaretli A ile en az o kadar gider.</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (learning rate)</source>
        <translation>En düz eğri en iyi geneller (öğrenme hızı)</translation>
    </message>
    <message>
        <source>Over the diagram of learning rate and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>Öğrenme hızı ve doğrusalsızlık diyagramında test doğruluğu, yük eğrisinin hangi yöne büküldüğünden çok ne kadar düz olduğuyla gider.</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (dropout)</source>
        <translation>En düz eğri en iyi geneller (seyreltme)</translation>
    </message>
    <message>
        <source>Over the diagram of dropout and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>Seyreltme ve doğrusalsızlık diyagramında test doğruluğu, yük eğrisinin hangi yöne büküldüğünden çok ne kadar düz olduğuyla gider.</translation>
    </message>
    <message>
        <source>The straightest curve generalises best (batch size)</source>
        <translation>En düz eğri en iyi geneller (yığın boyu)</translation>
    </message>
    <message>
        <source>Over the diagram of batch size and nonlinearity, test accuracy goes with how straight the load curve is, more than with which way it bends.</source>
        <translation>Yığın boyu ve doğrusalsızlık diyagramında test doğruluğu, yük eğrisinin hangi yöne büküldüğünden çok ne kadar düz olduğuyla gider.</translation>
    </message>
    <message>
        <source>The linear network is solved exactly</source>
        <translation>Doğrusal ağ kesin olarak çözülür</translation>
    </message>
    <message>
        <source>In gradient flow the kernel of a network of two linear layers follows a closed form from any start.</source>
        <translation>Gradyan akışında iki doğrusal katmanlı ağın çekirdeği her başlangıçtan kapalı bir biçimi izler.</translation>
    </message>
    <message>
        <source>A kernel that differs from that of an integrator of all weights by more than 1e-10 of its first value.</source>
        <translation>Tüm ağırlıkların integralini alanınkinden, ilk değerinin 1e-10&apos;undan daha çok ayrılan bir çekirdek.</translation>
    </message>
    <message>
        <source>NTK parametrisation: the kernel stays</source>
        <translation>NTK parametrelemesi: çekirdek kalır</translation>
    </message>
    <message>
        <source>With weights of order one and γ = h^−½ the kernel changes by a part that falls as 1/h.</source>
        <translation>Bir mertebesinde ağırlıklar ve γ = h^−½ ile çekirdek, 1/h gibi düşen bir oranda değişir.</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −1.3 and −0.7.</source>
        <translation>En büyük değişimin genişliğe göre −1.3 ile −0.7 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Mean field: features at any width</source>
        <translation>Ortalama alan: her genişlikte öznitelik</translation>
    </message>
    <message>
        <source>With γ = 1/h and rates that grow with h the kernel changes by the same part at every width.</source>
        <translation>γ = 1/h ve h ile büyüyen hızlarla çekirdek her genişlikte aynı oranda değişir.</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −0.1 and 0.1.</source>
        <translation>En büyük değişimin genişliğe göre −0.1 ile 0.1 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Maximal update: the same features</source>
        <translation>En büyük güncelleme: aynı öznitelikler</translation>
    </message>
    <message>
        <source>With γ = 1, output weights of order 1/h and rates 1/h and h the kernel grows to √2 of what it was, at any width, as in the mean field.</source>
        <translation>γ = 1, 1/h mertebesinde çıktı ağırlıkları ve 1/h ile h hızlarıyla çekirdek, ortalama alandaki gibi, her genişlikte √2 katına büyür.</translation>
    </message>
    <message>
        <source>A ratio of the kernel at the end, at 4,096 units, that is not between 1.35 and 1.48.</source>
        <translation>4,096 birimde, sondaki çekirdeğin 1.35 ile 1.48 arasında olmayan bir oranı.</translation>
    </message>
    <message>
        <source>√2 holds for c = s = 1, as here.</source>
        <translation>√2, buradaki gibi c = s = 1 için geçerlidir.</translation>
    </message>
    <message>
        <source>LeCun and Kaiming: the kernel stays</source>
        <translation>LeCun ve Kaiming: çekirdek kalır</translation>
    </message>
    <message>
        <source>With output weights of order h^−½, input weights of order one and the same rates the kernel changes by a part that falls as 1/h².</source>
        <translation>h^−½ mertebesinde çıktı ağırlıkları, bir mertebesinde girdi ağırlıkları ve aynı hızlarla çekirdek, 1/h² gibi düşen bir oranda değişir.</translation>
    </message>
    <message>
        <source>An exponent of the largest change over the width that is not between −2.3 and −1.7.</source>
        <translation>En büyük değişimin genişliğe göre −2.3 ile −1.7 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Rescaling: features without a turn</source>
        <translation>Yeniden ölçekleme: dönmeden öznitelik</translation>
    </message>
    <message>
        <source>Where both layers are parallel, as in a network of one unit, the kernel changes while the alignment cannot.</source>
        <translation>Tek birimli bir ağdaki gibi iki katmanın paralel olduğu yerde çekirdek değişir, hizalanma değişemez.</translation>
    </message>
    <message>
        <source>An alignment that leaves one by more than rounding.</source>
        <translation>Birden, yuvarlamadan daha çok ayrılan bir hizalanma.</translation>
    </message>
    <message>
        <source>A linear output does not age</source>
        <translation>Doğrusal çıktı yaşlanmaz</translation>
    </message>
    <message>
        <source>With a linear output the response to training stays what it was once the labels are met.</source>
        <translation>Doğrusal çıktıyla eğitime yanıt, etiketler tutturulduktan sonra olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>An exponent of the response over time that is not between −0.02 and 0.02.</source>
        <translation>Yanıtın zamana göre −0.02 ile 0.02 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>A sigmoid with cross-entropy ages as 1/t</source>
        <translation>Çapraz entropili sigmoid 1/t gibi yaşlanır</translation>
    </message>
    <message>
        <source>The response falls as a power of time; theory has −1, as p(1 − p) does.</source>
        <translation>Yanıt zamanın bir kuvveti gibi düşer; kuram, p(1 − p) gibi −1 der.</translation>
    </message>
    <message>
        <source>An exponent that is not between −1.15 and −0.9.</source>
        <translation>−1.15 ile −0.9 arasında olmayan bir üs.</translation>
    </message>
    <message>
        <source>The −1 is of the loss; what goes beyond it is the kernel, which still grows.</source>
        <translation>−1 kaybındır; ötesine geçen, hâlâ büyüyen çekirdektir.</translation>
    </message>
    <message>
        <source>A sigmoid with squared error ages as 1/t</source>
        <translation>Kare hatalı sigmoid 1/t gibi yaşlanır</translation>
    </message>
    <message>
        <source>The response falls as a power of time; theory has −1, as (p(1 − p))² does.</source>
        <translation>Yanıt zamanın bir kuvveti gibi düşer; kuram, (p(1 − p))² gibi −1 der.</translation>
    </message>
    <message>
        <source>Lasting label noise ages the kernel (tanh)</source>
        <translation>Süren etiket gürültüsü çekirdeği yaşlandırır (tanh)</translation>
    </message>
    <message>
        <source>With squared error and labels of which two in five are drawn anew the kernel itself falls as a power of time.</source>
        <translation>Kare hatayla ve beşte ikisi yeniden çekilen etiketlerle çekirdeğin kendisi zamanın bir kuvveti gibi düşer.</translation>
    </message>
    <message>
        <source>An exponent of the kernel over time that is not below zero.</source>
        <translation>Çekirdeğin zamana göre sıfırdan küçük olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Lasting label noise ages the kernel (ReLU)</source>
        <translation>Süren etiket gürültüsü çekirdeği yaşlandırır (ReLU)</translation>
    </message>
    <message>
        <source>Label noise reduces the active units (tanh)</source>
        <translation>Etiket gürültüsü etkin birimleri azaltır (tanh)</translation>
    </message>
    <message>
        <source>Under noise of the labels fewer hidden units take part than without it, single samples both times.</source>
        <translation>Etiketlerin gürültüsü altında, gürültüsüze göre daha az gizli birim katılır; ikisinde de tek örneklerle.</translation>
    </message>
    <message>
        <source>A number of active units at the end that is not less with noise than without.</source>
        <translation>Sonunda, gürültüyle gürültüsüzdekinden az olmayan bir etkin birim sayısı.</translation>
    </message>
    <message>
        <source>Label noise reduces the active units (ReLU)</source>
        <translation>Etiket gürültüsü etkin birimleri azaltır (ReLU)</translation>
    </message>
    <message>
        <source>Fewer units make it fragile (tanh)</source>
        <translation>Daha az birim onu kırılgan yapar (tanh)</translation>
    </message>
    <message>
        <source>Where noise has reduced the units a smaller change of an input flips its class.</source>
        <translation>Gürültünün birimleri azalttığı yerde girdinin daha küçük bir değişimi sınıfını çevirir.</translation>
    </message>
    <message>
        <source>An angle that flips a point which is not less with noise than without.</source>
        <translation>Gürültüyle gürültüsüzdekinden az olmayan, noktayı çeviren bir açı.</translation>
    </message>
    <message>
        <source>Fewer units make it fragile (ReLU)</source>
        <translation>Daha az birim onu kırılgan yapar (ReLU)</translation>
    </message>
    <message>
        <source>At α√h = 1 all widths do alike</source>
        <translation>α√h = 1&apos;de tüm genişlikler aynı davranır</translation>
    </message>
    <message>
        <source>A change of the kernel at α√h = 1 that goes with the width h from 16 to 256 as a power beyond ±0.25; as a function of α alone it would be 0.7.</source>
        <translation>α√h = 1&apos;de çekirdeğin, 16&apos;dan 256&apos;ya h genişliğiyle ±0.25&apos;i aşan bir kuvvetle giden değişimi; yalnız α&apos;nın fonksiyonu olsaydı 0.7 olurdu.</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. Far on the lazy side it is not so: see the claim about that.</source>
        <translation>Birlikte gelen, sweep scale --shipped ile yapılmış diyagramdan okunur: ağlar yeniden çekilir, örnekler hepsinde aynıdır. Tembel tarafın uzağında böyle değildir: ilgili sava bakın.</translation>
    </message>
    <message>
        <source>An exponent of δF over the width, in the mean of the scales up to α√h = 0.1, that is not between −0.65 and −0.35.</source>
        <translation>α√h = 0.1&apos;e kadarki ölçeklerin ortalamasında δF&apos;nin genişliğe göre −0.65 ile −0.35 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all.</source>
        <translation>Birlikte gelen, sweep scale --shipped ile yapılmış diyagramdan okunur: ağlar yeniden çekilir, örnekler hepsinde aynıdır.</translation>
    </message>
    <message>
        <source>An exponent of δF over the width, in the mean of the scales from α√h = 100 on, that is not between −0.65 and −0.35.</source>
        <translation>α√h = 100&apos;den sonraki ölçeklerin ortalamasında δF&apos;nin genişliğe göre −0.65 ile −0.35 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. It is 3.7 % steeper, from 0.001 to 0.0056 as from there to 0.032, and beyond 1.5 at each of five widths: going further does not bring it nearer. What the rest is, is not explained.</source>
        <translation>Birlikte gelen, sweep scale --shipped ile yapılmış diyagramdan okunur: ağlar yeniden çekilir, örnekler hepsinde aynıdır. %3.7 daha diktir; 0.001&apos;den 0.0056&apos;ya da, oradan 0.032&apos;ye de; beş genişliğin her birinde de 1.5&apos;ten diktir: daha ileri gitmek yaklaştırmaz. Kalanın ne olduğu açıklanmamıştır.</translation>
    </message>
    <message>
        <source>With skip connections of strength 0.4 the load curve is straight</source>
        <translation>Gücü 0.4 olan atlama bağlantılarıyla yük eğrisi düzdür</translation>
    </message>
    <message>
        <source>Without noise, a residual network of strength 0.4 has a load curve whose correlation with a straight line is above 0.99.</source>
        <translation>Gürültü yokken, gücü 0.4 olan bir artık ağın yük eğrisinin bir doğruyla korelasyonu 0.99&apos;un üstündedir.</translation>
    </message>
    <message>
        <source>With full skip connections data noise of 0.4, with which the plain network is not active, makes the load curve convex.</source>
        <translation>Tam atlama bağlantılarıyla, düz ağı etkin kılmayan 0.4&apos;lük veri gürültüsü yük eğrisini dışbükey yapar.</translation>
    </message>
    <message>
        <source>The change of the tangent kernel is a function of α√h: at the same α√h it is the same at every width.</source>
        <translation>Teğet çekirdeğin değişimi α√h&apos;nin bir fonksiyonudur: aynı α√h&apos;de her genişlikte aynıdır.</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, one hidden layer</source>
        <translation>Çekirdeğin değişimi (α√h)^−a gibi gider, bir gizli katman</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 1 for one hidden layer.</source>
        <translation>Öznitelik öğrenilen yerde homojenlik a = 2L/(L + 1) verir: bir gizli katman için 1.</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.15 and −0.85.</source>
        <translation>α√h = 0.003 ile 0.03 arasında −1.15 ile −0.85 arasında olmayan bir eğim.</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, three hidden layers</source>
        <translation>Çekirdeğin değişimi (α√h)^−a gibi gider, üç gizli katman</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 1.5 for three hidden layers. Within a tenth of that.</source>
        <translation>Öznitelik öğrenilen yerde homojenlik a = 2L/(L + 1) verir: üç gizli katman için 1.5. Onda bir içinde.</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.65 and −1.35.</source>
        <translation>α√h = 0.003 ile 0.03 arasında −1.65 ile −1.35 arasında olmayan bir eğim.</translation>
    </message>
    <message>
        <source>Seen a little steeper than 1.5, by 2 to 5 % and beyond the error, over four decades of scale.</source>
        <translation>Ölçeğin dört on katı boyunca 1.5&apos;ten biraz, %2 ile %5 arası ve hatanın ötesinde daha dik görüldü.</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as (α√h)^−a, five hidden layers</source>
        <translation>Çekirdeğin değişimi (α√h)^−a gibi gider, beş gizli katman</translation>
    </message>
    <message>
        <source>Where features are learned, homogeneity gives a = 2L/(L + 1): 5/3 for five hidden layers. Within a tenth of that.</source>
        <translation>Öznitelik öğrenilen yerde homojenlik a = 2L/(L + 1) verir: beş gizli katman için 5/3. Onda bir içinde.</translation>
    </message>
    <message>
        <source>A slope from α√h = 0.003 to 0.03 that is not between −1.82 and −1.52.</source>
        <translation>α√h = 0.003 ile 0.03 arasında −1.82 ile −1.52 arasında olmayan bir eğim.</translation>
    </message>
    <message>
        <source>Seen a little steeper than 5/3, beyond the error.</source>
        <translation>5/3&apos;ten biraz, hatanın ötesinde daha dik görüldü.</translation>
    </message>
    <message>
        <source>The kernel&apos;s change goes as 1/(α√h) where it is lazy</source>
        <translation>Tembelken çekirdeğin değişimi 1/(α√h) gibi gider</translation>
    </message>
    <message>
        <source>Far on the lazy side the kernel&apos;s change falls as one over the output scale.</source>
        <translation>Tembel tarafın uzağında çekirdeğin değişimi bir bölü çıktı ölçeği gibi düşer.</translation>
    </message>
    <message>
        <source>A slope from α√h = 300 to 3,000 that is not between −1.15 and −0.85.</source>
        <translation>α√h = 300 ile 3,000 arasında −1.15 ile −0.85 arasında olmayan bir eğim.</translation>
    </message>
    <message>
        <source>Feature learning errs less than lazy learning</source>
        <translation>Öznitelik öğrenme tembel öğrenmeden az yanılır</translation>
    </message>
    <message>
        <source>At the same width the test error is lower where features are learned.</source>
        <translation>Aynı genişlikte test hatası, öznitelik öğrenilen yerde daha düşüktür.</translation>
    </message>
    <message>
        <source>A test error at α√h = 100 that is not above that at 0.1.</source>
        <translation>α√h = 100&apos;de, 0.1&apos;dekinin üstünde olmayan bir test hatası.</translation>
    </message>
    <message>
        <source>Digits by ten components, 256 samples; with pixels it was seen more clearly. In the diagram that ships, ten networks a cell on one set of samples, it is the other way round for wide ones: at h = 256 9.6 ± 0.2 % at α√h = 0.03 against 7.7 ± 0.1 % at 178; at h = 16 nothing is told apart.</source>
        <translation>On bileşenle rakamlar, 256 örnek; piksellerle daha açık görüldü. Birlikte gelen, tek bir örnek kümesinde hücre başına on ağlık diyagramda geniş ağlar için tersinedir: h = 256 iken α√h = 0.03&apos;te 9.6 ± 0.2 %, 178&apos;de 7.7 ± 0.1 %; h = 16 iken hiçbir şey ayırt edilemez.</translation>
    </message>
    <message>
        <source>δF ~ 1/√h where features are learned</source>
        <translation>Öznitelik öğrenilen yerde δF ~ 1/√h</translation>
    </message>
    <message>
        <source>How far F strays from one initialisation to another falls as one over the root of the width.</source>
        <translation>F&apos;nin bir ilklendirmeden ötekine sapması, bir bölü genişliğin karekökü gibi düşer.</translation>
    </message>
    <message>
        <source>δF ~ 1/√h where it is lazy</source>
        <translation>Tembelken δF ~ 1/√h</translation>
    </message>
    <message>
        <source>An average of networks errs less than each</source>
        <translation>Ağların ortalaması her birinden az yanılır</translation>
    </message>
    <message>
        <source>Six narrow networks&apos; mean F errs less than they do each.</source>
        <translation>Altı dar ağın ortalama F&apos;si, her birinden az yanılır.</translation>
    </message>
    <message>
        <source>A mean test error of six networks of 16 units that is not above that of their mean F.</source>
        <translation>16 birimli altı ağın, ortalama F&apos;lerininkinin üstünde olmayan ortalama test hatası.</translation>
    </message>
    <message>
        <source>Whether it does what width does takes one wide network beside it: that is not measured here.</source>
        <translation>Genişliğin yaptığını yapıp yapmadığı için yanında geniş bir ağ gerekir: bu burada ölçülmez.</translation>
    </message>
    <message>
        <source>The kernel begins to move at t₁ ~ α√h</source>
        <translation>Çekirdek t₁ ~ α√h&apos;de oynamaya başlar</translation>
    </message>
    <message>
        <source>Where features are learned, the time at which the kernel has changed by a tenth goes as the output scale.</source>
        <translation>Öznitelik öğrenilen yerde çekirdeğin onda bir değiştiği an çıktı ölçeği gibi gider.</translation>
    </message>
    <message>
        <source>An exponent from α√h = 0.01 to 1 that is not between 0.9 and 1.1.</source>
        <translation>α√h = 0.01 ile 1 arasında 0.9 ile 1.1 arasında olmayan bir üs.</translation>
    </message>
    <message>
        <source>Short of the margin the hinge pulls evenly, so that the course is one and the same curve of t/α: the exponent is exact there, and its interval tells of the numerics. Far on the lazy side the kernel never changes by a tenth.</source>
        <translation>Sınırdan önce menteşe eşit çeker, bu yüzden gidiş t/α&apos;nın tek ve aynı eğrisidir: üs orada kesindir ve aralığı sayısal yöntemi anlatır. Tembel tarafın uzağında çekirdek hiç onda bir değişmez.</translation>
    </message>
    <message>
        <source>The regimes cross at α* ~ 1/√h</source>
        <translation>Rejimler α* ~ 1/√h&apos;de kesişir</translation>
    </message>
    <message>
        <source>The scale α at which the kernel changes by its own size falls as one over the root of the width.</source>
        <translation>Çekirdeğin kendi boyu kadar değiştiği α ölçeği, bir bölü genişliğin karekökü gibi düşer.</translation>
    </message>
    <message>
        <source>An exponent of that α over the width from 16 to 256 that is not between −0.65 and −0.35.</source>
        <translation>O α&apos;nın 16&apos;dan 256&apos;ya genişliğe göre −0.65 ile −0.35 arasında olmayan bir üssü.</translation>
    </message>
    <message>
        <source>Far on the lazy side, too, all widths do alike</source>
        <translation>Tembel tarafın uzağında da tüm genişlikler aynı davranır</translation>
    </message>
    <message>
        <source>There, too, the change of the tangent kernel is a function of α√h alone.</source>
        <translation>Orada da teğet çekirdeğin değişimi yalnız α√h&apos;nin fonksiyonudur.</translation>
    </message>
    <message>
        <source>A change of the kernel, in the mean of the scales from α√h = 100 on, that goes with the width as a power beyond ±0.25.</source>
        <translation>α√h = 100&apos;den sonraki ölçeklerin ortalamasında çekirdeğin, genişlikle ±0.25&apos;i aşan bir kuvvetle giden değişimi.</translation>
    </message>
    <message>
        <source>Read from the diagram that ships, made by sweep scale --shipped: networks drawn again, the same samples in all. There it goes about as 1/(αh). For one hidden layer of linear units that can be derived: to first order in 1/α the kernel changes by f(w₀)/(αh) of its size, which at the same α√h falls as 1/√h; to second order by half of 1/(α√h)², alike for all widths and larger as long as α is below about 1.</source>
        <translation>Birlikte gelen, sweep scale --shipped ile yapılmış diyagramdan okunur: ağlar yeniden çekilir, örnekler hepsinde aynıdır. Orada aşağı yukarı 1/(αh) gibi gider. Doğrusal birimli tek gizli katman için bu türetilebilir: 1/α&apos;da birinci mertebede çekirdek kendi boyunun f(w₀)/(αh) kadarı değişir, aynı α√h&apos;de 1/√h gibi düşer; ikinci mertebede 1/(α√h)²&apos;nin yarısı kadar, tüm genişlikler için aynıdır ve α yaklaşık 1&apos;in altında oldukça daha büyüktür.</translation>
    </message>
    <message>
        <source>The power of homogeneity, to two percent</source>
        <translation>Homojenlik kuvveti, yüzde ikiye dek</translation>
    </message>
    <message>
        <source>Far on the feature side the kernel&apos;s change goes as (α√h)^−a with a = 2L/(L + 1): 1.5 for three hidden layers.</source>
        <translation>Öznitelik tarafının uzağında çekirdeğin değişimi a = 2L/(L + 1) ile (α√h)^−a gibi gider: üç gizli katman için 1.5.</translation>
    </message>
    <message>
        <source>A slope up to α√h = 0.1 that is not between −1.53 and −1.47.</source>
        <translation>α√h = 0.1&apos;e kadar −1.53 ile −1.47 arasında olmayan bir eğim.</translation>
    </message>
    <message>
        <source>The lazier by scale, the lazier the springs</source>
        <translation>Ölçekle ne kadar tembelse yaylar o kadar tembel</translation>
    </message>
    <message>
        <source>With the output scale the load curve of the same network goes from active to lazy: A rises.</source>
        <translation>Çıktı ölçeğiyle aynı ağın yük eğrisi etkinden tembele gider: A yükselir.</translation>
    </message>
    <message>
        <source>A rank correlation of A with α√h from 0.01 to 10 that is not above 0.5.</source>
        <translation>A&apos;nın, 0.01 ile 10 arası α√h ile 0.5&apos;in üstünde olmayan bir sıra korelasyonu.</translation>
    </message>
    <message>
        <source>The order agrees; where the regimes part is not the same. A rank correlation of 1 in every seed has an interval of no width, which is no certainty.</source>
        <translation>Sıra uyuşur; rejimlerin ayrıldığı yer aynı değildir. Her tohumda 1 olan bir sıra korelasyonunun aralığı genişliksizdir; bu kesinlik demek değildir.</translation>
    </message>
    <message>
        <source>Laziness by scale leaves what is learned to the readout</source>
        <translation>Ölçekle tembellik öğrenileni okumaya bırakır</translation>
    </message>
    <message>
        <source>In the lazy limit the hidden layers keep the load of the random network, of either sign; what training adds lies on the spring between them and the logits.</source>
        <translation>Tembel limitte gizli katmanlar rastgele ağın her iki işaretten yükünü korur; eğitimin kattığı, onlarla logitler arasındaki yaydadır.</translation>
    </message>
    <message>
        <source>A share of the readout in the load at α√h = 100 that is not by more than a half above that at 0.1.</source>
        <translation>α√h = 100&apos;de okumanın yükteki payının, 0.1&apos;dekinin yarıdan çok üstünde olmaması.</translation>
    </message>
    <message>
        <source>Of four networks of six layers the random load was −1.2 to +1.3, and stayed; where it is positive the hidden layers keep a part of the whole.</source>
        <translation>Altı katmanlı dört ağda rastgele yük −1.2 ile +1.3 arasındaydı ve kaldı; pozitif olduğu yerde gizli katmanlar bütünün bir bölümünü korur.</translation>
    </message>
    <message>
        <source>Far on the feature side the springs are active</source>
        <translation>Öznitelik tarafının uzağında yaylar etkindir</translation>
    </message>
    <message>
        <source>At α√h = 0.01 the deep layers bear less than their share: A is negative.</source>
        <translation>α√h = 0.01&apos;de derin katmanlar paylarından azını taşır: A negatiftir.</translation>
    </message>
    <message>
        <source>A concavity that is not below −0.05.</source>
        <translation>−0.05&apos;in altında olmayan bir içbükeylik.</translation>
    </message>
    <message>
        <source>With batch norm such a network stays lazy on the springs, whatever the optimiser (nets/README 6.9).</source>
        <translation>Yığın normuyla böyle bir ağ, eniyileyici ne olursa olsun yaylarda tembel kalır (nets/README 6.9).</translation>
    </message>
    <message>
        <source>Batch norm is what keeps a feature-learning network lazy on the springs</source>
        <translation>Öznitelik öğrenen ağı yaylarda tembel tutan yığın normudur</translation>
    </message>
    <message>
        <source>With a small output scale the same network, trained with Adam, has a load curve that is clearly more concave with batch norm than without.</source>
        <translation>Küçük çıktı ölçeğiyle, Adam ile eğitilen aynı ağın yük eğrisi yığın normuyla onsuzdakinden açıkça daha içbükeydir.</translation>
    </message>
    <message>
        <source>A concavity that batch norm does not raise by more than 0.1.</source>
        <translation>Yığın normunun 0.1&apos;den çok yükseltmediği bir içbükeylik.</translation>
    </message>
    <message>
        <source>With gradient descent in place of Adam the difference is larger still (nets/README 6.9).</source>
        <translation>Adam yerine gradyan inişiyle fark daha da büyüktür (nets/README 6.9).</translation>
    </message>
    <message>
        <source>With batch norm and Adam, too, laziness by scale leaves the load to the readout</source>
        <translation>Yığın normu ve Adam ile de ölçekle tembellik yükü okumaya bırakır</translation>
    </message>
    <message>
        <source>The larger the output scale, the more of the load lies between the last hidden layer and the logits.</source>
        <translation>Çıktı ölçeği ne kadar büyükse yükün o kadar çoğu son gizli katman ile logitler arasındadır.</translation>
    </message>
    <message>
        <source>A readout&apos;s share at an output scale of 10 that is not by more than 0.3 above that at 0.1.</source>
        <translation>10 çıktı ölçeğinde okumanın payının, 0.1&apos;dekinin 0.3&apos;ten çok üstünde olmaması.</translation>
    </message>
    <message>
        <source>Skip connections act as grease</source>
        <translation>Atlama bağlantıları yağ gibi davranır</translation>
    </message>
    <message>
        <source>Of the same network without noise, the load curve is clearly less concave with skip connections of strength 1 than without.</source>
        <translation>Gürültüsüz aynı ağda yük eğrisi, gücü 1 olan atlama bağlantılarıyla, onlarsız olduğundan açıkça daha az içbükeydir.</translation>
    </message>
    <message>
        <source>A concavity that skip connections do not lower by more than 0.1.</source>
        <translation>Atlama bağlantılarının 0.1&apos;den fazla düşürmediği bir içbükeylik.</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Less friction does the same to a chain.</source>
        <translation>Burada rakamlarda görüldü, kuramı yok. Daha az sürtünme bir zincire aynısını yapar.</translation>
    </message>
    <message>
        <source>Skip connections straighten the load curve</source>
        <translation>Atlama bağlantıları yük eğrisini düzleştirir</translation>
    </message>
    <message>
        <source>Without noise the load curve with skip connections of strength 1 lies closer to a straight line than without.</source>
        <translation>Gürültü yokken, gücü 1 olan atlama bağlantılarıyla yük eğrisi, onlarsız olduğundan bir doğruya daha yakındır.</translation>
    </message>
    <message>
        <source>A correlation with a straight line that they do not raise.</source>
        <translation>Bir doğruyla, onların yükseltmediği bir korelasyon.</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Where noise has straightened the curve already they bend it the other way.</source>
        <translation>Burada rakamlarda görüldü, kuramı yok. Gürültünün zaten düzleştirdiği eğriyi öbür yana bükerler.</translation>
    </message>
    <message>
        <source>With full skip connections the load curve is straight</source>
        <translation>Tam atlama bağlantılarıyla yük eğrisi düzdür</translation>
    </message>
    <message>
        <source>Without noise, a residual network of strength 1 has a load curve whose correlation with a straight line is above 0.99.</source>
        <translation>Gürültü yokken, gücü 1 olan bir artık ağın yük eğrisinin bir doğruyla korelasyonu 0.99&apos;un üstündedir.</translation>
    </message>
    <message>
        <source>A correlation of 0.99 or less.</source>
        <translation>0.99 ya da daha düşük bir korelasyon.</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory.</source>
        <translation>Burada rakamlarda görüldü, kuramı yok.</translation>
    </message>
    <message>
        <source>Skip connections and data noise together make the network active</source>
        <translation>Atlama bağlantıları ve veri gürültüsü birlikte ağı etkin kılar</translation>
    </message>
    <message>
        <source>Seen here on digits, no theory. Less friction alone would make a chain straight, and never convex.</source>
        <translation>Burada rakamlarda görüldü, kuramı yok. Daha az sürtünme tek başına bir zinciri düzleştirir, hiçbir zaman dışbükey yapmaz.</translation>
    </message>
    <message>
        <source>digits batch size</source>
        <translation>rakamlar: yığın boyu</translation>
    </message>
    <message>
        <source>digits data noise</source>
        <translation>rakamlar: veri gürültüsü</translation>
    </message>
    <message>
        <source>digits dropout</source>
        <translation>rakamlar: seyreltme</translation>
    </message>
    <message>
        <source>digits learning rate</source>
        <translation>rakamlar: öğrenme hızı</translation>
    </message>
    <message>
        <source>digits skip strength</source>
        <translation>rakamlar: atlama gücü</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>belirsiz</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>geçerli</translation>
    </message>
    <message>
        <source>does not hold here</source>
        <translation>burada geçerli değil</translation>
    </message>
    <message>
        <source>undetermined at this scale</source>
        <translation>bu ölçekte belirsiz</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>rakamlar</translation>
    </message>
    <message>
        <source>gaussian mixture</source>
        <translation>Gauss karışımı</translation>
    </message>
    <message>
        <source>two moons</source>
        <translation>iki ay</translation>
    </message>
    <message>
        <source>shells</source>
        <translation>kabuklar</translation>
    </message>
    <message>
        <source>random labels</source>
        <translation>rastgele etiketler</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>kodlama</translation>
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
        <translation>renkli CIFAR-10</translation>
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
        <translation>doğrusal</translation>
    </message>
    <message>
        <source>overdamped</source>
        <translation>aşırı sönümlü</translation>
    </message>
    <message>
        <source>langevin</source>
        <translation>Langevin</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>bağımsız</translation>
    </message>
    <message>
        <source>common</source>
        <translation>ortak</translation>
    </message>
    <message>
        <source>pulled end</source>
        <translation>çekilen uç</translation>
    </message>
    <message>
        <source>held end</source>
        <translation>tutulan uç</translation>
    </message>
    <message>
        <source>constant force</source>
        <translation>sabit kuvvet</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>rampa</translation>
    </message>
    <message>
        <source>jerks</source>
        <translation>silkmeler</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>tahmin</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgül</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>noktalı virgül</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>sekme</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>dikey çizgi</translation>
    </message>
    <message>
        <source>space</source>
        <translation>boşluk</translation>
    </message>
    <message>
        <source>names</source>
        <translation>adlar</translation>
    </message>
    <message>
        <source>data</source>
        <translation>veri</translation>
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
        <translation>karışık</translation>
    </message>
    <message>
        <source>drawn anew</source>
        <translation>yeniden çekilen</translation>
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
        <translation>gürültülü SGD</translation>
    </message>
    <message>
        <source>noisy rms</source>
        <translation>gürültülü RMS</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>çapraz entropi</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>ortalama kare hata</translation>
    </message>
    <message>
        <source>squared difference</source>
        <translation>kare fark</translation>
    </message>
    <message>
        <source>squared probability</source>
        <translation>kare olasılık</translation>
    </message>
    <message>
        <source>default</source>
        <translation>varsayılan</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>dikgen</translation>
    </message>
    <message>
        <source>kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>ntk</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>özdeşlik</translation>
    </message>
    <message>
        <source>mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>after activation</source>
        <translation>etkinleştirme sonrası</translation>
    </message>
    <message>
        <source>after norm</source>
        <translation>norm sonrası</translation>
    </message>
    <message>
        <source>before norm</source>
        <translation>norm öncesi</translation>
    </message>
    <message>
        <source>ruler</source>
        <translation>cetvel</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistem</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>koyu</translation>
    </message>
    <message>
        <source>light</source>
        <translation>açık renk</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>projeksiyon</translation>
    </message>
    <message>
        <source>free</source>
        <translation>serbest</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>konuşma</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>makale</translation>
    </message>
    <message>
        <source>square</source>
        <translation>kare</translation>
    </message>
    <message>
        <source>tall</source>
        <translation>dikey</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>taslak</translation>
    </message>
    <message>
        <source>good</source>
        <translation>iyi</translation>
    </message>
    <message>
        <source>best</source>
        <translation>en iyi</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>akış</translation>
    </message>
    <message>
        <source>descent</source>
        <translation>iniş</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>kare</translation>
    </message>
    <message>
        <source>full</source>
        <translation>tam bağlı</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>evrişimli</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>menteşe</translation>
    </message>
    <message>
        <source>soft hinge</source>
        <translation>yumuşak menteşe</translation>
    </message>
    <message>
        <source>parity</source>
        <translation>tek/çift</translation>
    </message>
    <message>
        <source>halves</source>
        <translation>yarılar</translation>
    </message>
    <message>
        <source>one</source>
        <translation>biri</translation>
    </message>
    <message>
        <source>No font of this computer has Chinese letters: install one, such as Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk), and start again, or choose another language.</source>
        <translation>Bu bilgisayarın hiçbir yazı tipinde Çince harfler yok: Noto Sans CJK gibi bir tane kurup (Debian, Ubuntu: fonts-noto-cjk) yeniden başlatın ya da başka bir dil seçin.</translation>
    </message>
    <message>
        <source>What was predicted, and what came</source>
        <translation>Ne tahmin edilmişti, ne geldi</translation>
    </message>
    <message>
        <source>This is our prediction</source>
        <translation>Tahminimiz bu</translation>
    </message>
    <message>
        <source>Phones…</source>
        <translation>Telefonlar…</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <comment>{n} answer</comment>
        <translation>
            <numerusform>{n} yanıt</numerusform>
        </translation>
    </message>
    <message>
        <source>there is nothing yet to ask about</source>
        <translation>henüz sorulacak bir şey yok</translation>
    </message>
    <message>
        <source>nothing can be asked of this lab</source>
        <translation>bu laboratuvar için soru sorulamaz</translation>
    </message>
    <message>
        <source>no prediction is open</source>
        <translation>açık tahmin yok</translation>
    </message>
    <message>
        <source>another lab is open than was asked of</source>
        <translation>sorulandan başka bir laboratuvar açık</translation>
    </message>
    <message>
        <source>nothing was predicted and revealed yet</source>
        <translation>henüz hiçbir tahmin yapılıp açıklanmadı</translation>
    </message>
    <message>
        <source>The predictions of last time cannot be read: {why}</source>
        <translation>Geçen seferki tahminler okunamıyor: {why}</translation>
    </message>
    <message>
        <source>The predictions cannot be kept: {why}</source>
        <translation>Tahminler saklanamıyor: {why}</translation>
    </message>
    <message>
        <source>Pad for a load curve</source>
        <translation>Yük eğrisi için alan</translation>
    </message>
    <message>
        <source>Draw with the mouse, or choose a layer with ← and → and move it with ↑ and ↓; in a lecture hold Ctrl with them.</source>
        <translation>Fareyle çizin ya da ← ve → ile bir katman seçip ↑ ve ↓ ile oynatın; derste bunlarla birlikte Ctrl tuşunu basılı tutun.</translation>
    </message>
    <message>
        <source>Draw the load curve here</source>
        <translation>Yük eğrisini buraya çizin</translation>
    </message>
    <message>
        <source>What you predicted, and what came</source>
        <translation>Ne tahmin ettiniz, ne geldi</translation>
    </message>
    <message>
        <source>This machine is on no network, so phones cannot come.</source>
        <translation>Bu makine hiçbir ağda değil, telefonlar ulaşamaz.</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>Adresin QR kodu</translation>
    </message>
    <message>
        <source>Phones on this network can open the page until the lecture ends.</source>
        <translation>Bu ağdaki telefonlar ders bitene dek sayfayı açabilir.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Bir dakika…</translation>
    </message>
    <message>
        <source>text has {percent} % already</source>
        <translation>metin zaten %{percent}</translation>
    </message>
    <message>
        <source>the projector theme has the type of the room</source>
        <translation>projeksiyon temasında salonun yazısı var</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>thing for a key to do</source>
        <translation>bir tuşun yapacağı şey</translation>
    </message>
    <message>
        <source>{file}: {deed} takes a list of keys in quotes</source>
        <translation>{file}: {deed} tırnak içinde bir tuş listesi alır</translation>
    </message>
    <message>
        <source>{file}: the key {key} does both {one} and {other}</source>
        <translation>{file}: {key} tuşu hem {one} hem {other} yapıyor</translation>
    </message>
    <message>
        <source>The folder of a lecture</source>
        <translation>Bir dersin klasörü</translation>
    </message>
    <message>
        <source>The lecture {name} was not ended.</source>
        <translation>{name} dersi bitirilmemişti.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Bitir</translation>
    </message>
    <message>
        <source>New here? A tour of three minutes shows what moves, and why.</source>
        <translation>Burada yeni misiniz? Üç dakikalık bir tur neyin, neden hareket ettiğini gösterir.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Tura çık</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and {n} more</source>
        <comment>{first}; and one more</comment>
        <translation>
            <numerusform>{first}; ve {n} tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>open a lecture first</source>
        <translation>önce bir ders açın</translation>
    </message>
    <message numerus="yes">
        <source>there are {n} steps</source>
        <comment>there is one step</comment>
        <translation>
            <numerusform>{n} adım var</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {digits} …</source>
        <translation>Adım {digits} …</translation>
    </message>
    <message>
        <source>key {name} is not bound</source>
        <translation>{name} tuşu atanmamış</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>{name} gösterilemiyor</translation>
    </message>
    <message>
        <source>the chain&apos;s thread does not answer</source>
        <translation>zincirin iş parçacığı yanıt vermiyor</translation>
    </message>
    <message>
        <source>back to a step</source>
        <translation>bir adıma dönüş</translation>
    </message>
    <message>
        <source>{lab} begins anew with the settings of this step</source>
        <translation>{lab} bu adımın ayarlarıyla baştan başlıyor</translation>
    </message>
    <message>
        <source>Left out on the way here: {what}</source>
        <translation>Buraya gelirken atlanan: {what}</translation>
    </message>
    <message>
        <source>{file}, line {n}: {line}: {why}</source>
        <translation>{file}, satır {n}: {line}: {why}</translation>
    </message>
    <message>
        <source>before its question may stand: of network; not {rest!r}</source>
        <translation>sorudan önce of network durabilir; {rest!r} değil</translation>
    </message>
    <message>
        <source>the ends of a scale are numbers, not {low} and {high}</source>
        <translation>bir ölçeğin uçları sayıdır, {low} ve {high} değil</translation>
    </message>
    <message>
        <source>a value takes its quantity and its scale, as in: last_share 0 to 1, or … 0.1 to 10 log</source>
        <translation>bir değer, niceliğini ve ölçeğini alır: last_share 0 to 1, ya da … 0.1 to 10 log gibi</translation>
    </message>
    <message>
        <source>there is no quantity {name} here: {names} are known</source>
        <translation>burada {name} niceliği yok: bilinenler {names}</translation>
    </message>
    <message>
        <source>press keys…</source>
        <translation>tuşlara basın…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>tuş yok</translation>
    </message>
    <message>
        <source>{words}: {keys}</source>
        <translation>{words}: {keys}</translation>
    </message>
    <message>
        <source>Also what has no keys</source>
        <translation>Tuşu olmayanlar da</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Hepsi olağan</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Her zaman</translation>
    </message>
    <message>
        <source>Press keys here to change them. Backspace takes them away, Esc leaves them.</source>
        <translation>Değiştirmek için tuşlara burada basın. Backspace kaldırır, Esc bırakır.</translation>
    </message>
    <message>
        <source>Kept in {path}, a text file.</source>
        <translation>{path} metin dosyasında saklanır.</translation>
    </message>
    <message>
        <source>{short} of {all} networks stopped before every sample was where the loss wants it</source>
        <translation>{all} ağın {short} tanesi, her örnek kaybın istediği yere gelmeden durdu</translation>
    </message>
    <message numerus="yes">
        <source>{n} blocks</source>
        <comment>one block</comment>
        <translation>
            <numerusform>{n} blok</numerusform>
        </translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>hüküm</translation>
    </message>
    <message>
        <source>the step {id} did not end within {patience:g} s</source>
        <translation>{id} adımı {patience:g} s içinde bitmedi</translation>
    </message>
    <message numerus="yes">
        <source>and {n} curves more</source>
        <comment>and one more</comment>
        <translation>
            <numerusform>ve {n} eğri daha</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {first} to {last}, with {x} from {begin} to {end}</source>
        <translation>{name}: {first} ile {last} arası, {x} {begin} ile {end} arasında</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>{low} ile {high} arasında</translation>
    </message>
    <message>
        <source>Both say lazy and mean different things: the kernel, that features stay as they were drawn; the springs, that the deep layers of the random network bear most.</source>
        <translation>İkisi de tembel diyor ve başka şeyler kastediyor: çekirdek, özniteliklerin çekildiği gibi kaldığını; yaylar, en çok yükü rastgele ağın derin katmanlarının taşıdığını.</translation>
    </message>
    <message>
        <source>Both say lazy, and mean different things.</source>
        <translation>İkisi de tembel diyor, başka şeyler kastediyor.</translation>
    </message>
    <message>
        <source>Lazy for the kernel, but not on the springs: the features stay as they were drawn, and the readout bears {part} % of the load.</source>
        <translation>Çekirdek için tembel, yaylarda değil: öznitelikler çekildiği gibi kalıyor, yükün %{part} kadarını okuma taşıyor.</translation>
    </message>
    <message>
        <source>Lazy for the kernel, not on the springs: the readout bears it.</source>
        <translation>Çekirdek için tembel, yaylarda değil: okuma taşıyor.</translation>
    </message>
    <message>
        <source>Lazy for the kernel, but not on the springs.</source>
        <translation>Çekirdek için tembel, yaylarda değil.</translation>
    </message>
    <message>
        <source>Lazy on the springs, but not for the kernel: the deep layers bear most, and all of them learn features.</source>
        <translation>Yaylarda tembel, çekirdek için değil: en çok yükü derin katmanlar taşıyor ve hepsi öznitelik öğreniyor.</translation>
    </message>
    <message>
        <source>Lazy on the springs, not for the kernel.</source>
        <translation>Yaylarda tembel, çekirdek için değil.</translation>
    </message>
    <message>
        <source>Neither kernel nor springs call it lazy.</source>
        <translation>Ne çekirdek ne yaylar ona tembel diyor.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ne görüldü</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Soru ve yanıt</translation>
    </message>
    <message>
        <source>{inputs:,} inputs are no square pictures, grey or in three colours</source>
        <translation>{inputs:,} girdi gri ya da üç renkli kare resim değil</translation>
    </message>
    <message>
        <source>Sound needs one package more: pip install &quot;springblock-lab[sound]&quot;, then start again</source>
        <translation>Ses bir paket daha ister: pip install &quot;springblock-lab[sound]&quot;, sonra yeniden başlatın</translation>
    </message>
    <message>
        <source>No sound can be played here: there is no device for it</source>
        <translation>Burada ses çalınamıyor: bunun için aygıt yok</translation>
    </message>
    <message>
        <source>a film of two recordings has no sound</source>
        <translation>iki kaydın filminde ses olmaz</translation>
    </message>
    <message>
        <source>a film of two recordings is 32 pixels wide at least</source>
        <translation>iki kaydın filmi en az 32 piksel genişliğindedir</translation>
    </message>
    <message>
        <source>{picture} lies outside of the lecture&apos;s folder</source>
        <translation>{picture} dersin klasörünün dışında</translation>
    </message>
    <message>
        <source>there is no picture {picture}</source>
        <translation>{picture} adlı bir resim yok</translation>
    </message>
    <message>
        <source>the one that ships</source>
        <translation>birlikte gelen</translation>
    </message>
    <message numerus="yes">
        <source>{n} networks a cell</source>
        <comment>{n} network a cell</comment>
        <translation>
            <numerusform>hücre başına {n} ağ</numerusform>
        </translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>burada bilinmiyor</translation>
    </message>
    <message>
        <source>this diagram is over {x} and {y}: the maps show those over alpha-root-width (x) and width (y)</source>
        <translation>bu diyagram {x} ve {y} üzerinedir: haritalar alpha-root-width (x) ve width (y) üzerine olanları gösterir</translation>
    </message>
    <message>
        <source>no network of this diagram has been trained yet</source>
        <translation>bu diyagramın hiçbir ağı henüz eğitilmedi</translation>
    </message>
    <message>
        <source>{path} is of no training that was attached</source>
        <translation>{path} bağlanmış bir eğitimin kaydı değil</translation>
    </message>
    <message>
        <source>{path}: the model has not been looked at yet</source>
        <translation>{path}: modele henüz bakılmadı</translation>
    </message>
    <message>
        <source>{path} tells no attached training that can be read</source>
        <translation>{path} okunabilir bir bağlanmış eğitim anlatmıyor</translation>
    </message>
    <message>
        <source>Attached trainings in {folder}</source>
        <translation>{folder} içindeki bağlanmış eğitimler</translation>
    </message>
    <message>
        <source>Hold the curve of one and watch another: the two lie over each other.</source>
        <translation>Birinin eğrisini sakla, ötekini izle: ikisi üst üste gelir.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>İzle</translation>
    </message>
    <message>
        <source>Watch {name}</source>
        <translation>{name} kaydını izle</translation>
    </message>
    <message>
        <source>Hold curve</source>
        <translation>Eğriyi sakla</translation>
    </message>
    <message>
        <source>Hold the curve of {name}</source>
        <translation>{name} eğrisini sakla</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Saklandı</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>ended with {error}</source>
        <translation>{error} ile bitti</translation>
    </message>
    <message>
        <source>its script is gone</source>
        <translation>betiği artık yok</translation>
    </message>
    <message>
        <source>Not listed, as they are of no attached training: {names}</source>
        <translation>Bağlanmış bir eğitimin kaydı olmadığı için listelenmeyenler: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} older files are not listed</source>
        <comment>one older file is not listed</comment>
        <translation>
            <numerusform>daha eski {n:,} dosya listelenmedi</numerusform>
        </translation>
    </message>
    <message>
        <source>The next step, as the audience will see it</source>
        <translation>Sonraki adım, dinleyicilerin göreceği gibi</translation>
    </message>
</context>
</TS>
