<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Program</name>
    <message>
        <source>There is no display: running without a window.</source>
        <translation>Tidak ada layar: berjalan tanpa jendela.</translation>
    </message>
    <message>
        <source>Practice mode: a simulated Qiscus on this machine. %1</source>
        <translation>Mode latihan: Qiscus tiruan di komputer ini. %1</translation>
    </message>
    <message>
        <source>%1 See --help.</source>
        <translation>%1 Lihat --help.</translation>
    </message>
    <message>
        <source>The display %1 does not answer: running without a window.</source>
        <translation>Tampilan %1 tidak menjawab: berjalan tanpa jendela.</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>From the command line</source>
        <translation>Dari baris perintah</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Dari variabel lingkungan</translation>
    </message>
    <message>
        <source>From the .env file</source>
        <translation>Dari berkas .env</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Disimpan di sini</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Belum diatur</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Bawaan</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>ok, %1 ms</source>
        <translation>baik, %1 md</translation>
    </message>
    <message>
        <source>away %1</source>
        <translation>putus %1</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing is assigned meanwhile; the desk tries again by itself. If it lasts, look whether Redis runs and whether its disk is full.</source>
        <translation>Sementara itu tidak ada yang hilang dan tidak ada yang dibagikan; meja mencoba lagi sendiri. Jika berlarut, periksa apakah Redis berjalan dan apakah disknya penuh.</translation>
    </message>
    <message>
        <source>refuses the credentials</source>
        <translation>menolak kredensial</translation>
    </message>
    <message>
        <source>Check QISCUS_APP_ID and QISCUS_SECRET_KEY. The queue keeps growing safely; the desk tries again every minute.</source>
        <translation>Periksa QISCUS_APP_ID dan QISCUS_SECRET_KEY. Antrean tetap bertambah dengan aman; meja mencoba lagi setiap menit.</translation>
    </message>
    <message>
        <source>fails since %1</source>
        <translation>gagal sejak %1</translation>
    </message>
    <message>
        <source>Chats keep their places. The desk tries again by itself; look at the status page of Qiscus if it lasts.</source>
        <translation>Chat tetap di tempatnya. Meja mencoba lagi sendiri; lihat halaman status Qiscus jika berlarut.</translation>
    </message>
    <message>
        <source>asks to wait %1</source>
        <translation>minta menunggu %1</translation>
    </message>
    <message>
        <source>Too many calls for the plan of this account. The desk goes on at the pace that Qiscus allows.</source>
        <translation>Terlalu banyak panggilan untuk paket akun ini. Meja melanjutkan dengan laju yang diizinkan Qiscus.</translation>
    </message>
    <message>
        <source>reading the agents</source>
        <translation>membaca daftar agen</translation>
    </message>
    <message>
        <source>The agents have not been read yet.</source>
        <translation>Daftar agen belum dibaca.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Tunggu sebentar.</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>tidak menerima</translation>
    </message>
    <message>
        <source>asks senders to come back</source>
        <translation>minta pengirim mencoba lagi</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>No webhook has come in since the start.</source>
        <translation>Belum ada webhook masuk sejak mulai.</translation>
    </message>
    <message>
        <source>Write to the contact centre as a customer would; if nothing appears here, check the webhook address in Qiscus.</source>
        <translation>Kirim pesan ke pusat kontak seperti seorang pelanggan; jika tidak ada yang muncul di sini, periksa alamat webhook di Qiscus.</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>terakhir %1 lalu</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Berlanjut sendiri.</translation>
    </message>
    <message>
        <source>waits for Redis</source>
        <translation>menunggu Redis</translation>
    </message>
    <message>
        <source>Without Redis nothing is assigned.</source>
        <translation>Tanpa Redis tidak ada yang dibagikan.</translation>
    </message>
    <message>
        <source>waits for credentials</source>
        <translation>menunggu kredensial</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dijeda</translation>
    </message>
    <message>
        <source>Paused by %1. %2</source>
        <translation>Dijeda oleh %1. %2</translation>
    </message>
    <message>
        <source>Resume assigning.</source>
        <translation>Lanjutkan pembagian.</translation>
    </message>
    <message>
        <source>waits for the agents</source>
        <translation>menunggu daftar agen</translation>
    </message>
    <message>
        <source>No complete reading of the agents is fresh enough.</source>
        <translation>Tidak ada pembacaan agen lengkap yang cukup baru.</translation>
    </message>
    <message>
        <source>waits for Qiscus</source>
        <translation>menunggu Qiscus</translation>
    </message>
    <message>
        <source>assigning, %1 in flight</source>
        <translation>membagikan, %1 berjalan</translation>
    </message>
    <message>
        <source>waits for a free seat</source>
        <translation>menunggu kursi kosong</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Run without a window, with a status line.</source>
        <translation>Jalankan tanpa jendela, dengan baris status.</translation>
    </message>
    <message>
        <source>Practice mode: a simulated Qiscus with customers and agents.</source>
        <translation>Mode latihan: Qiscus tiruan dengan pelanggan dan agen.</translation>
    </message>
    <message>
        <source>Practice mode: the same number, the same day.</source>
        <translation>Mode latihan: angka yang sama, hari yang sama.</translation>
    </message>
    <message>
        <source>Read settings from this file instead of ./.env.</source>
        <translation>Baca pengaturan dari berkas ini, bukan ./.env.</translation>
    </message>
    <message>
        <source>Gives the chats of Qiscus Omnichannel Chat to the least loaded agents, and shows what it does.</source>
        <translation>Memberikan chat Qiscus Omnichannel Chat kepada agen yang paling ringan bebannya, dan menunjukkan apa yang dilakukannya.</translation>
    </message>
    <message>
        <source>Unknown argument “%1”.</source>
        <translation>Argumen “%1” tidak dikenal.</translation>
    </message>
    <message>
        <source>--seed wants a whole number from 0 to 4294967295, not “%1”.</source>
        <translation>--seed memerlukan bilangan bulat dari 0 sampai 4294967295, bukan “%1”.</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Qiscus</source>
        <translation>Qiscus</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>webhook</translation>
    </message>
    <message>
        <source>allocator</source>
        <translation>pembagi</translation>
    </message>
    <message>
        <source>other desks</source>
        <translation>meja lain</translation>
    </message>
    <message>
        <source>waiting %1 | longest wait %2 | agents %3 online, %4 full | cap %5 | assigned/min %6</source>
        <translation>menunggu %1 | tunggu terlama %2 | agen %3 daring, %4 penuh | batas %5 | dibagikan/menit %6</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Name another Redis in REDIS_URL, or leave it empty for a private one.</source>
        <translation>Sebutkan Redis lain di REDIS_URL, atau kosongkan untuk memakai Redis pribadi.</translation>
    </message>
    <message>
        <source>%1, unsafe</source>
        <translation>%1, tidak aman</translation>
    </message>
    <message>
        <source>Set appendonly yes, appendfsync always and maxmemory-policy noeviction on this Redis, and let the desk read them with CONFIG GET.</source>
        <translation>Atur appendonly yes, appendfsync always, dan maxmemory-policy noeviction di Redis ini, dan izinkan meja membacanya dengan CONFIG GET.</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>tidak ditanya di sini</translation>
    </message>
    <message>
        <source>not taken here</source>
        <translation>tidak diterima di sini</translation>
    </message>
    <message>
        <source>Neither Redis nor the disk takes webhooks, so they are answered 503 with Retry-After. %1</source>
        <translation>Redis maupun disk tidak menerima webhook, jadi dijawab 503 dengan Retry-After. %1</translation>
    </message>
    <message>
        <source>Make room on the disk, or bring Redis back. It goes on by itself.</source>
        <translation>Kosongkan ruang di disk, atau hidupkan kembali Redis. Berlanjut sendiri.</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 di disk</translation>
    </message>
    <message>
        <source>Redis does not answer in time, so webhooks are kept on disk. Nothing is lost.</source>
        <translation>Redis tidak menjawab tepat waktu, jadi webhook disimpan di disk. Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>They reach the queue by themselves, in order, when Redis is back.</source>
        <translation>Semuanya masuk antrean sendiri, berurutan, saat Redis kembali.</translation>
    </message>
    <message>
        <source>open to strangers</source>
        <translation>terbuka bagi siapa saja</translation>
    </message>
    <message>
        <source>Whoever reaches this address can send webhooks: it is not only of this machine, and no secret is set.</source>
        <translation>Siapa pun yang mencapai alamat ini dapat mengirim webhook: alamat ini tidak hanya milik komputer ini, dan tidak ada rahasia yang diatur.</translation>
    </message>
    <message>
        <source>Set WEBHOOK_SECRET, or WEBHOOK_HOST to 127.0.0.1 behind a tunnel or proxy.</source>
        <translation>Atur WEBHOOK_SECRET, atau WEBHOOK_HOST ke 127.0.0.1 di belakang terowongan atau proksi.</translation>
    </message>
    <message>
        <source>only watches</source>
        <translation>hanya memantau</translation>
    </message>
    <message>
        <source>Nobody has room: %1 full, %2 offline.</source>
        <translation>Tidak ada yang punya tempat: %1 penuh, %2 luring.</translation>
    </message>
    <message>
        <source>It goes on by itself when a chat is resolved, somebody comes online or the cap rises.</source>
        <translation>Berlanjut sendiri saat sebuah chat selesai, seseorang daring, atau batas naik.</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>diam %1</translation>
    </message>
    <message>
        <source>watches</source>
        <translation>memantau</translation>
    </message>
    <message>
        <source>assigns</source>
        <translation>membagikan</translation>
    </message>
    <message>
        <source>nobody assigns</source>
        <translation>tidak ada yang membagikan</translation>
    </message>
    <message>
        <source>No other desk runs on this Redis.</source>
        <translation>Tidak ada meja lain yang berjalan di Redis ini.</translation>
    </message>
    <message>
        <source>Start a desk without --watch: until then chats wait.</source>
        <translation>Jalankan meja tanpa --watch: sampai saat itu chat menunggu.</translation>
    </message>
    <message>
        <source>Its chats have been taken up here. Look whether its machine runs: webhooks that only it would have received arrive late.</source>
        <translation>Chat-nya sudah diambil alih di sini. Periksa apakah komputernya berjalan: webhook yang hanya diterimanya akan terlambat datang.</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n berjalan</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed meanwhile: now with %1</source>
        <translation>Sudah berubah: sekarang pada %1</translation>
    </message>
    <message>
        <source>Changed meanwhile: now waiting</source>
        <translation>Sudah berubah: sekarang menunggu</translation>
    </message>
    <message>
        <source>Changed meanwhile: now parked</source>
        <translation>Sudah berubah: sekarang diparkir</translation>
    </message>
    <message>
        <source>Changed meanwhile: now failed</source>
        <translation>Sudah berubah: sekarang gagal</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>baik</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>peringatan</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>buruk</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Only watch the desks of the Redis in REDIS_URL; change the cap and the pause.</source>
        <translation>Hanya memantau meja di Redis pada REDIS_URL; mengubah batas dan jeda.</translation>
    </message>
    <message>
        <source>Look whether a desk could run with these settings, one line each, and end.</source>
        <translation>Periksa apakah meja dapat berjalan dengan pengaturan ini, satu baris masing-masing, lalu selesai.</translation>
    </message>
    <message>
        <source>--watch and --demo exclude each other: practice mode has a Redis of its own.</source>
        <translation>--watch dan --demo tidak dapat digabung: mode latihan punya Redis sendiri.</translation>
    </message>
    <message>
        <source>--watch looks at the Redis of other desks: name it in REDIS_URL or REDIS_ADDR.</source>
        <translation>--watch memantau Redis milik meja lain: sebutkan di REDIS_URL atau REDIS_ADDR.</translation>
    </message>
    <message>
        <source>The desk is starting: Redis is being read.</source>
        <translation>Meja sedang dimulai: Redis sedang dibaca.</translation>
    </message>
    <message>
        <source>assigning, at most %1 in flight</source>
        <translation>menugaskan, paling banyak %1 berjalan</translation>
    </message>
    <message>
        <source>Qiscus failed or asked to slow down, so fewer calls than %1 go out at once.</source>
        <translation>Qiscus gagal atau meminta melambat, jadi panggilan serentak kurang dari %1.</translation>
    </message>
    <message>
        <source>One more is allowed each second while all goes well.</source>
        <translation>Bertambah satu setiap detik selama semuanya lancar.</translation>
    </message>
    <message>
        <source>It keeps its place and goes out again.</source>
        <translation>Tetap di tempatnya dan akan ditugaskan lagi.</translation>
    </message>
    <message>
        <source>Its room is read at Qiscus before it is tried again.</source>
        <translation>Ruangnya dibaca di Qiscus sebelum dicoba lagi.</translation>
    </message>
    <message numerus="yes">
        <source>Tried again in %n s.</source>
        <translation>
            <numerusform>Dicoba lagi dalam %n dtk.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands under Failures until a person decides.</source>
        <translation>Tercatat di Kegagalan sampai seseorang memutuskan.</translation>
    </message>
    <message numerus="yes">
        <source>The same call is repeated in %n s; until then the seat stays counted.</source>
        <translation>
            <numerusform>Panggilan yang sama diulang dalam %n dtk; sampai saat itu tempatnya tetap dihitung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk tries again by itself.</source>
        <translation>Meja mencoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>old certificate</source>
        <translation>sertifikat lama</translation>
    </message>
    <message>
        <source>The files of the certificate have changed, but cannot be used, so the one before stays in use. %1</source>
        <translation>Berkas sertifikat berubah tetapi tidak dapat dipakai, jadi sertifikat sebelumnya tetap dipakai. %1</translation>
    </message>
    <message>
        <source>Correct the files; they are read again by themselves.</source>
        <translation>Perbaiki berkasnya; berkas dibaca lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>certificate ends soon</source>
        <translation>sertifikat segera berakhir</translation>
    </message>
    <message>
        <source>certificate ended</source>
        <translation>sertifikat sudah berakhir</translation>
    </message>
    <message>
        <source>The certificate for webhooks is valid until %1: after that Qiscus refuses to send them.</source>
        <translation>Sertifikat untuk webhook berlaku sampai %1: setelah itu Qiscus menolak mengirimnya.</translation>
    </message>
    <message>
        <source>Renew it and write it to the same files; they are read again by themselves.</source>
        <translation>Perpanjang dan tulis ke berkas yang sama; berkas dibaca lagi dengan sendirinya.</translation>
    </message>
</context>
<context>
    <name>desk::AboutDialog</name>
    <message>
        <source>About Allocation Desk</source>
        <translation>Tentang Allocation Desk</translation>
    </message>
    <message>
        <source>Allocation Desk</source>
        <translation>Allocation Desk</translation>
    </message>
    <message>
        <source>Gives waiting chats of Qiscus Omnichannel Chat to the least loaded agent, the oldest chat first and never above the cap.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Memberikan chat yang menunggu di Qiscus Omnichannel Chat kepada agen yang paling ringan bebannya, chat tertua lebih dulu dan tidak pernah melebihi batas.
Perangkat lunak bebas di bawah Lisensi Publik Umum GNU, versi 3 atau yang lebih baru.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versi %1</translation>
    </message>
    <message>
        <source>Qt %1, built with %2</source>
        <translation>Qt %1, dibangun dengan %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation>Layar: %1</translation>
    </message>
</context>
<context>
    <name>desk::ActionResult</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>A call to Qiscus for this chat is under way; try again in a moment</source>
        <translation>Panggilan ke Qiscus untuk chat ini sedang berjalan; coba lagi sebentar</translation>
    </message>
    <message>
        <source>Changed meanwhile: this chat is over</source>
        <translation>Sudah berubah: chat ini sudah selesai</translation>
    </message>
    <message>
        <source>This agent is at the cap</source>
        <translation>Agen ini sudah di batas</translation>
    </message>
    <message>
        <source>This agent takes no chats at present</source>
        <translation>Agen ini tidak menerima chat saat ini</translation>
    </message>
    <message>
        <source>It is not known who is online at present; try again after the next reading</source>
        <translation>Belum diketahui siapa yang daring; coba lagi setelah pembacaan berikutnya</translation>
    </message>
</context>
<context>
    <name>desk::Activity</name>
    <message>
        <source>New chat</source>
        <translation>Chat baru</translation>
    </message>
    <message>
        <source>Seat reserved</source>
        <translation>Kursi dipesan</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Dibagikan</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Tidak ada jawaban</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Diambil lagi</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Dicoba lagi</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Agent changed</source>
        <translation>Agen berubah</translation>
    </message>
    <message>
        <source>Agent set aside</source>
        <translation>Agen disisihkan</translation>
    </message>
    <message>
        <source>Moved to front</source>
        <translation>Dipindah ke depan</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dibuang</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Diulang</translation>
    </message>
    <message>
        <source>Being put back</source>
        <translation>Sedang dikembalikan</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Diambil alih</translation>
    </message>
    <message>
        <source>Agent back in</source>
        <translation>Agen aktif lagi</translation>
    </message>
    <message>
        <source>Own cap changed</source>
        <translation>Batas sendiri diubah</translation>
    </message>
    <message>
        <source>Cap changed</source>
        <translation>Batas diubah</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Dilanjutkan</translation>
    </message>
    <message>
        <source>Given directly</source>
        <translation>Diberikan langsung</translation>
    </message>
</context>
<context>
    <name>desk::ActivityCsv</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Id agen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidat</translation>
    </message>
</context>
<context>
    <name>desk::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>desk::ActivityPane</name>
    <message>
        <source>Name, room or word</source>
        <translation>Nama, ruang, atau kata</translation>
    </message>
    <message>
        <source>Search activity</source>
        <translation>Cari aktivitas</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
    <message>
        <source>Agent set aside</source>
        <translation>Agen disisihkan</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Beku %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>No line matches the search.</source>
        <translation>Tidak ada baris yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Nothing yet. The first practice chat comes by itself.</source>
        <translation>Belum ada apa-apa. Chat latihan pertama datang sendiri.</translation>
    </message>
    <message>
        <source>Nothing yet. To send a test chat, write to one of your channels as a customer.</source>
        <translation>Belum ada apa-apa. Untuk mengirim chat uji, tulis ke salah satu kanal Anda sebagai pelanggan.</translation>
    </message>
    <message>
        <source>&amp;Export to CSV</source>
        <translation>&amp;Ekspor ke CSV</translation>
    </message>
    <message>
        <source>&amp;Copy the explanation</source>
        <translation>&amp;Salin penjelasan</translation>
    </message>
    <message>
        <source>There is no line to export.</source>
        <translation>Tidak ada baris untuk diekspor.</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Pilih baris dulu.</translation>
    </message>
    <message>
        <source>activity-%1.csv</source>
        <translation>aktivitas-%1.csv</translation>
    </message>
</context>
<context>
    <name>desk::AgentActions</name>
    <message>
        <source>&amp;No new chats</source>
        <translation>&amp;Tanpa chat baru</translation>
    </message>
    <message>
        <source>&amp;Give chats again</source>
        <translation>&amp;Beri chat lagi</translation>
    </message>
    <message>
        <source>&amp;Put back in the queue</source>
        <translation>&amp;Kembalikan ke antrean</translation>
    </message>
    <message>
        <source>%1 is still set aside</source>
        <translation>%1 masih disisihkan</translation>
    </message>
    <message>
        <source>This agent is not set aside.</source>
        <translation>Agen ini tidak disisihkan.</translation>
    </message>
    <message>
        <source>Choose an agent first.</source>
        <translation>Pilih agen dulu.</translation>
    </message>
    <message>
        <source>Open an agent and choose one of the chats held.</source>
        <translation>Buka agen dan pilih salah satu chat yang dipegang.</translation>
    </message>
    <message>
        <source>Qiscus is being asked to take this chat back.</source>
        <translation>Qiscus sedang diminta mengambil kembali chat ini.</translation>
    </message>
    <message>
        <source>This chat has not arrived yet: Qiscus is being asked to assign it.</source>
        <translation>Chat ini belum sampai: Qiscus sedang diminta memberikannya.</translation>
    </message>
    <message>
        <source>The own cap of %1 was not written</source>
        <translation>Batas sendiri %1 tidak ditulis</translation>
    </message>
    <message>
        <source>Put %1 back in the queue?</source>
        <translation>Kembalikan %1 ke antrean?</translation>
    </message>
    <message>
        <source>Qiscus takes the chat from %1. It returns to its old place in the queue and goes to whoever has room first; that can be the same agent.</source>
        <translation>Qiscus mengambil chat dari %1. Chat kembali ke tempat lamanya di antrean dan diberikan kepada siapa pun yang lebih dulu punya tempat; bisa jadi agen yang sama.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>%1 was not put back</source>
        <translation>%1 tidak dikembalikan</translation>
    </message>
</context>
<context>
    <name>desk::AgentDetail</name>
    <message>
        <source>All agents</source>
        <translation>Semua agen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Beban</translation>
    </message>
    <message>
        <source>Qiscus says</source>
        <translation>Kata Qiscus</translation>
    </message>
    <message>
        <source>Last chat</source>
        <translation>Chat terakhir</translation>
    </message>
    <message>
        <source>Chats held</source>
        <translation>Chat dipegang</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agen %1</translation>
    </message>
    <message>
        <source>Chats held by %1</source>
        <translation>Chat yang dipegang %1</translation>
    </message>
    <message>
        <source>%1, and %2 arriving</source>
        <translation>%1, dan %2 datang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chats, cap</comment>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>belum diberi tahu</translation>
    </message>
    <message>
        <source>agrees with us</source>
        <translation>sama dengan kita</translation>
    </message>
    <message>
        <source>we count %1</source>
        <translation>kita hitung %1</translation>
    </message>
    <message>
        <source>ago</source>
        <translation>lalu</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Tidak terdaftar lagi</translation>
    </message>
    <message>
        <source>The activity list is empty.</source>
        <translation>Daftar aktivitas kosong.</translation>
    </message>
    <message>
        <source>It was decided before %1, which is how far back the activity list reaches.</source>
        <translation>Diputuskan sebelum %1, sejauh jangkauan daftar aktivitas.</translation>
    </message>
    <message>
        <source>The chats are being read.</source>
        <translation>Chat sedang dibaca.</translation>
    </message>
    <message>
        <source>This agent holds no chat of this desk.</source>
        <translation>Agen ini tidak memegang chat dari meja ini.</translation>
    </message>
</context>
<context>
    <name>desk::AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Beban</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Last chat</source>
        <translation>Chat akhir</translation>
    </message>
    <message>
        <source>At Qiscus</source>
        <translation>Di Qiscus</translation>
    </message>
    <message>
        <source>never</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>chats Qiscus counts, of which we know nothing</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>last chat %1 ago</source>
        <translation>chat terakhir %1 lalu</translation>
    </message>
    <message>
        <source>no chat yet</source>
        <translation>belum ada chat</translation>
    </message>
    <message>
        <source>Qiscus has not told its count</source>
        <translation>Qiscus belum memberi tahu hitungannya</translation>
    </message>
    <message>
        <source>Qiscus counts %1, as we do</source>
        <translation>Qiscus menghitung %1, sama dengan kita</translation>
    </message>
    <message>
        <source>Qiscus counts %1, we count %2</source>
        <translation>Qiscus menghitung %1, kita menghitung %2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 dipegang</translation>
    </message>
    <message>
        <source>%1 arriving</source>
        <translation>%1 sedang datang</translation>
    </message>
    <message>
        <source>%1 that only Qiscus counts</source>
        <translation>%1 yang hanya dihitung Qiscus</translation>
    </message>
    <message>
        <source>%1 over the cap</source>
        <translation>%1 melebihi batas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chats, cap</comment>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>4 of 5: 3 held, 1 arriving</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Over by %1</source>
        <translation>Lebih %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Disisihkan</translation>
    </message>
    <message>
        <source>Room for %1</source>
        <translation>Sisa %1</translation>
    </message>
    <message>
        <source>Full, %1 arriving</source>
        <translation>Penuh, %1 datang</translation>
    </message>
    <message>
        <source>Full, own cap</source>
        <translation>Penuh, batas sendiri</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Penuh</translation>
    </message>
    <message>
        <source>No new chats</source>
        <translation>Tanpa chat baru</translation>
    </message>
    <message>
        <source>Offline, holds %1</source>
        <translation>Luring, %1 chat</translation>
    </message>
    <message>
        <source>Gone, holds %1</source>
        <translation>Pergi, %1 chat</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>Luring %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
</context>
<context>
    <name>desk::AgentsPane</name>
    <message>
        <source>Agents</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Order changed: refresh</source>
        <translation>Urutan berubah: segarkan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>Cari agen</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>With room</source>
        <translation>Ada tempat</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Penuh</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Offline, holds %1</source>
        <translation>Luring, %1 chat</translation>
    </message>
    <message>
        <source>5 (+1)</source>
        <translation>5 (+1)</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Beku %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>problems, then most room</source>
        <translation>masalah, lalu tempat terbanyak</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>diurutkan menurut %1</translation>
    </message>
    <message>
        <source>No agent read yet</source>
        <translation>Belum ada agen terbaca</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Baca sekarang</translation>
    </message>
    <message>
        <source>No agent is in this state now.</source>
        <translation>Tidak ada agen dalam keadaan ini sekarang.</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No agent matches the search.</source>
        <translation>Tidak ada agen yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>desk::AgentsTile</name>
    <message>
        <source>Agents</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>room</source>
        <translation>longgar</translation>
    </message>
    <message>
        <source>full</source>
        <translation>penuh</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>luring</translation>
    </message>
    <message>
        <source>1 over the cap</source>
        <translation>1 melebihi batas</translation>
    </message>
    <message>
        <source>%1 over the cap</source>
        <translation>%1 melebihi batas</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>%1 online of %2</source>
        <translation>%1 daring dari %2</translation>
    </message>
</context>
<context>
    <name>desk::AgentsView</name>
    <message>
        <source>&amp;Open the agent</source>
        <translation>&amp;Buka agen</translation>
    </message>
    <message>
        <source>All a&amp;gents</source>
        <translation>Semua a&amp;gen</translation>
    </message>
    <message>
        <source>Change the own &amp;cap</source>
        <translation>Ubah &amp;batas sendiri</translation>
    </message>
    <message>
        <source>Choose an agent first.</source>
        <translation>Pilih agen dulu.</translation>
    </message>
    <message>
        <source>All agents are shown.</source>
        <translation>Semua agen ditampilkan.</translation>
    </message>
</context>
<context>
    <name>desk::Alarm</name>
    <message>
        <source>1 customer waits</source>
        <translation>1 pelanggan menunggu</translation>
    </message>
    <message>
        <source>%1 customers wait</source>
        <translation>%1 pelanggan menunggu</translation>
    </message>
    <message>
        <source>Raise the cap or bring more agents online.</source>
        <translation>Naikkan batas atau minta lebih banyak agen daring.</translation>
    </message>
    <message>
        <source>A customer has waited %1</source>
        <translation>Seorang pelanggan sudah menunggu %1</translation>
    </message>
    <message>
        <source>Assign the oldest chat by hand, raise the cap, or bring more agents online.</source>
        <translation>Berikan chat terlama secara manual, naikkan batas, atau minta lebih banyak agen daring.</translation>
    </message>
    <message>
        <source>Nobody is online</source>
        <translation>Tidak ada yang daring</translation>
    </message>
    <message>
        <source>1 customer waits; bring agents online.</source>
        <translation>1 pelanggan menunggu; minta agen daring.</translation>
    </message>
    <message>
        <source>%1 customers wait; bring agents online.</source>
        <translation>%1 pelanggan menunggu; minta agen daring.</translation>
    </message>
    <message>
        <source>1 chat was refused</source>
        <translation>1 chat ditolak</translation>
    </message>
    <message>
        <source>%1 chats were refused</source>
        <translation>%1 chat ditolak</translation>
    </message>
    <message>
        <source>See Failures for what Qiscus said, and replay or drop them.</source>
        <translation>Lihat Kegagalan untuk jawaban Qiscus, lalu ulangi atau buang.</translation>
    </message>
</context>
<context>
    <name>desk::AlarmCentre</name>
    <message>
        <source>&amp;Acknowledge alarms</source>
        <translation>&amp;Tandai alarm sudah dilihat</translation>
    </message>
    <message>
        <source>Silent until they are over</source>
        <translation>Diam sampai alarm selesai</translation>
    </message>
    <message>
        <source>&amp;Quiet for 10 minutes</source>
        <translation>&amp;Diam selama 10 menit</translation>
    </message>
    <message>
        <source>&amp;Notifications of the desktop</source>
        <translation>&amp;Pemberitahuan desktop</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Suara</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Tetap &amp;berjalan di baki saat jendela ditutup</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>Tampilkan &amp;jendela</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Acknowledge alarms with %1.</source>
        <translation>Tandai alarm sudah dilihat dengan %1.</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>tunggu terlama %1</translation>
    </message>
    <message>
        <source>%1 waiting, %2</source>
        <translation>%1 menunggu, %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>Allocation Desk: %1</source>
        <translation>Allocation Desk: %1</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>Diam sampai %1</translation>
    </message>
    <message>
        <source>Alarms neither notify nor sound until then. The window goes on showing what is wrong.</source>
        <translation>Sampai saat itu alarm tidak memberi tahu dan tidak berbunyi. Jendela tetap memperlihatkan apa yang salah.</translation>
    </message>
    <message>
        <source>The desk goes on in the tray</source>
        <translation>Meja tetap berjalan di baki</translation>
    </message>
    <message>
        <source>Chats are given out as before. Click its number to see the window again; Desk, Quit ends the program.</source>
        <translation>Chat tetap dibagikan seperti biasa. Klik angkanya untuk melihat jendela lagi; Meja, Keluar mengakhiri program.</translation>
    </message>
</context>
<context>
    <name>desk::Allocator</name>
    <message>
        <source>The desk was closed before Qiscus answered.</source>
        <translation>Meja ditutup sebelum Qiscus menjawab.</translation>
    </message>
    <message>
        <source>The machine was asleep or overloaded; the call was not made.</source>
        <translation>Komputer tidur atau terlalu sibuk; panggilan tidak dilakukan.</translation>
    </message>
    <message>
        <source>The desk was closed before the call was made.</source>
        <translation>Meja ditutup sebelum panggilan dilakukan.</translation>
    </message>
</context>
<context>
    <name>desk::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Kontras tinggi</translation>
    </message>
</context>
<context>
    <name>desk::AssignChooser</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Search agents to assign to</source>
        <translation>Cari agen tujuan</translation>
    </message>
    <message>
        <source>Agents to assign to</source>
        <translation>Agen tujuan</translation>
    </message>
    <message>
        <source>No new chats</source>
        <translation>Tanpa chat baru</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Berikan</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Pilih yang lain</translation>
    </message>
    <message>
        <source>Assign above the cap</source>
        <translation>Berikan melebihi batas</translation>
    </message>
    <message>
        <source>Assign %1 to</source>
        <translation>Berikan %1 kepada</translation>
    </message>
    <message>
        <source>Nobody is online who could take it.</source>
        <translation>Tidak ada yang daring yang dapat menerimanya.</translation>
    </message>
    <message>
        <source>No agent matches the search.</source>
        <translation>Tidak ada agen yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>%1 gets no new chats now. This chat would go there nevertheless; the agent then holds %2.</source>
        <translation>%1 tidak mendapat chat baru sekarang. Chat ini tetap akan diberikan; agen itu lalu memegang %2.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 chats. With this one it is %4, above the cap.</source>
        <translation>%1 memegang %2 dari %3 chat. Dengan yang ini menjadi %4, melebihi batas.</translation>
    </message>
    <message>
        <source>Take it from whoever is on it at Qiscus</source>
        <translation>Ambil alih dari siapa pun yang menanganinya di Qiscus</translation>
    </message>
</context>
<context>
    <name>desk::CandidatesModel</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Load then</source>
        <translation>Beban saat itu</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
</context>
<context>
    <name>desk::CapHistogram</name>
    <message>
        <source>Agents by chats held</source>
        <translation>Agen menurut chat yang dipegang</translation>
    </message>
</context>
<context>
    <name>desk::CapPopover</name>
    <message>
        <source>Agents by chats held</source>
        <translation>Agen menurut chat yang dipegang</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>Not yet written.</source>
        <translation>Belum ditulis.</translation>
    </message>
    <message>
        <source>What a cap of %1 would do</source>
        <translation>Akibat batas %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>pada %1</translation>
    </message>
    <message>
        <source>Keep %1  Esc</source>
        <translation>Tetap %1  Esc</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Tetap %1</translation>
    </message>
    <message>
        <source>Set to %1  Enter</source>
        <translation>Ubah ke %1  Enter</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Ubah ke %1</translation>
    </message>
</context>
<context>
    <name>desk::CapPreview</name>
    <message>
        <source>%1 of %2 have a seat</source>
        <translation>%1 dari %2 mendapat kursi</translation>
    </message>
    <message>
        <source>%1 of %2 go out now</source>
        <translation>%1 dari %2 keluar sekarang</translation>
    </message>
    <message>
        <source>, %1 over</source>
        <translation>, %1 lebih</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>none go out</source>
        <translation>0 keluar</translation>
    </message>
    <message>
        <source>%1 to %2: </source>
        <translation>%1 ke %2: </translation>
    </message>
    <message>
        <source>nobody is waiting</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>the chat waiting stays</source>
        <translation>chat yang menunggu tetap menunggu</translation>
    </message>
    <message>
        <source>all %1 waiting stay</source>
        <translation>semua %1 tetap menunggu</translation>
    </message>
    <message>
        <source>%1 of %2 waiting have a seat</source>
        <translation>%1 dari %2 yang menunggu mendapat kursi</translation>
    </message>
    <message>
        <source>%1 of %2 waiting go out now</source>
        <translation>%1 dari %2 yang menunggu keluar sekarang</translation>
    </message>
    <message>
        <source>1 agent at %1</source>
        <translation>1 agen pada %1</translation>
    </message>
    <message>
        <source>%2 agents at %1</source>
        <translation>%2 agen pada %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 lebih</translation>
    </message>
    <message>
        <source>%1 with own cap</source>
        <translation>%1 dengan batas sendiri</translation>
    </message>
    <message>
        <source>1 still waits.</source>
        <translation>1 masih menunggu.</translation>
    </message>
    <message>
        <source>%1 still wait.</source>
        <translation>%1 masih menunggu.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 dengan %2</translation>
    </message>
    <message>
        <source>Agents by chats held. Now: %1. At %2: %3.</source>
        <translation>Agen menurut chat yang dipegang. Sekarang: %1. Pada %2: %3.</translation>
    </message>
</context>
<context>
    <name>desk::CapTile</name>
    <message>
        <source>&amp;Max chats per agent</source>
        <translation>&amp;Maks. chat per agen</translation>
    </message>
    <message>
        <source>Max chats per agent</source>
        <translation>Maks. chat per agen</translation>
    </message>
    <message>
        <source>Lower the cap to %1</source>
        <translation>Turunkan batas ke %1</translation>
    </message>
    <message>
        <source>Raise the cap to %1</source>
        <translation>Naikkan batas ke %1</translation>
    </message>
    <message>
        <source>%1: %2 of %2 go out now</source>
        <translation>%1: %2 dari %2 keluar sekarang</translation>
    </message>
    <message>
        <source>Undo: %1 to %2</source>
        <translation>Urungkan: %1 ke %2</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <translation>%1 (%2 dtk)</translation>
    </message>
    <message>
        <source>The cap is not read yet.</source>
        <translation>Batas belum dibaca.</translation>
    </message>
    <message>
        <source>Locked while Redis is away. Was %1.</source>
        <translation>Terkunci selama Redis putus. Tadinya %1.</translation>
    </message>
    <message>
        <source>Default; nothing is stored yet</source>
        <translation>Bawaan; belum ada yang disimpan</translation>
    </message>
    <message>
        <source>Stored in Redis</source>
        <translation>Tersimpan di Redis</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>dari luar</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>oleh %1</translation>
    </message>
    <message>
        <source>In force since %1, set %2</source>
        <translation>Berlaku sejak %1, diatur %2</translation>
    </message>
    <message>
        <source>Writing %1; stored: %2</source>
        <translation>Menulis %1; tersimpan: %2</translation>
    </message>
    <message>
        <source>“%1” from outside is no cap; %2 stays in force</source>
        <translation>“%1” dari luar bukan batas; %2 tetap berlaku</translation>
    </message>
    <message>
        <source>Stored: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>Stored %1 s ago</source>
        <translation>Tersimpan %1 dtk lalu</translation>
    </message>
</context>
<context>
    <name>desk::Channels</name>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation>Chat web</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak dikenal</translation>
    </message>
</context>
<context>
    <name>desk::ChatText</name>
    <message>
        <source>Room %1</source>
        <translation>Ruang %1</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agen %1</translation>
    </message>
</context>
<context>
    <name>desk::CheckPanel</name>
    <message>
        <source>Test of the connection</source>
        <translation>Uji sambungan</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Belum diuji.</translation>
    </message>
</context>
<context>
    <name>desk::ColumnMenu</name>
    <message>
        <source># (place in the queue)</source>
        <translation># (tempat di antrean)</translation>
    </message>
    <message>
        <source>&amp;Standard columns</source>
        <translation>Kolom &amp;standar</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>K&amp;olom</translation>
    </message>
</context>
<context>
    <name>desk::ConfirmPopover</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>desk::Counts</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 jt</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 rb</translation>
    </message>
</context>
<context>
    <name>desk::Decision</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>The only one who had room: %1.</source>
        <translation>Satu-satunya yang punya tempat: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Lowest load of %n who had room: %1.</source>
        <translation>
            <numerusform>Beban terendah dari %n yang punya tempat: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A tie goes to whose last chat is longest ago.</source>
        <translation>Jika sama, dipilih yang chat terakhirnya paling lama.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 ke %3</translation>
    </message>
    <message>
        <source>Chosen: lowest load</source>
        <translation>Dipilih: beban terendah</translation>
    </message>
    <message>
        <source>Chosen: first in the order</source>
        <translation>Dipilih: pertama dalam urutan</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Penuh</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Kedua</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Ketiga</translation>
    </message>
    <message>
        <source>In place %1</source>
        <translation>Urutan %1</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1, sisa %2</translation>
    </message>
</context>
<context>
    <name>desk::DecisionPanel</name>
    <message>
        <source>Why this agent</source>
        <translation>Mengapa agen ini</translation>
    </message>
    <message>
        <source>&amp;Copy the explanation</source>
        <translation>&amp;Salin penjelasan</translation>
    </message>
    <message>
        <source>Candidates for this decision</source>
        <translation>Kandidat untuk keputusan ini</translation>
    </message>
    <message>
        <source>There is no decision to explain.</source>
        <translation>Tidak ada keputusan untuk dijelaskan.</translation>
    </message>
    <message>
        <source>%1, decided %2</source>
        <translation>%1, diputuskan %2</translation>
    </message>
    <message>
        <source>The activity list does not say why.</source>
        <translation>Daftar aktivitas tidak menyebut alasannya.</translation>
    </message>
</context>
<context>
    <name>desk::DeskCheck</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Kredensial</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Alamat webhook</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>All can be used: app %1 at %2.</source>
        <translation>Semua dapat dipakai: app %1 di %2.</translation>
    </message>
    <message>
        <source>QISCUS_APP_ID or QISCUS_SECRET_KEY is missing.</source>
        <translation>QISCUS_APP_ID atau QISCUS_SECRET_KEY belum ada.</translation>
    </message>
    <message>
        <source>Set both; an admin finds them in the settings of the Qiscus dashboard.</source>
        <translation>Isi keduanya; admin menemukannya di pengaturan dasbor Qiscus.</translation>
    </message>
    <message>
        <source>Not looked at: that needs the app ID and the secret key.</source>
        <translation>Tidak diperiksa: memerlukan app ID dan kunci rahasia.</translation>
    </message>
    <message>
        <source>The program would run a private Redis, but redis-server is not installed.</source>
        <translation>Program akan menjalankan Redis pribadi, tetapi redis-server belum terpasang.</translation>
    </message>
    <message>
        <source>Install redis-server, or name a Redis in REDIS_URL.</source>
        <translation>Pasang redis-server, atau sebutkan Redis di REDIS_URL.</translation>
    </message>
    <message>
        <source>The private Redis cannot keep its data in %1.</source>
        <translation>Redis pribadi tidak dapat menyimpan datanya di %1.</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another with DATA_DIR.</source>
        <translation>Jadikan folder dapat ditulis, atau pilih yang lain dengan DATA_DIR.</translation>
    </message>
    <message>
        <source>A private one, run by the program, which keeps every step on the disk.</source>
        <translation>Redis pribadi, dijalankan program, yang menyimpan setiap langkah di disk.</translation>
    </message>
    <message>
        <source>Correct REDIS_URL or REDIS_ADDR.</source>
        <translation>Perbaiki REDIS_URL atau REDIS_ADDR.</translation>
    </message>
    <message>
        <source>No answer from %1: %2</source>
        <translation>Tidak ada jawaban dari %1: %2</translation>
    </message>
    <message>
        <source>it is silent</source>
        <translation>diam</translation>
    </message>
    <message>
        <source>See whether Redis runs there, and whether address, password and firewall are right.</source>
        <translation>Periksa apakah Redis berjalan di sana, dan apakah alamat, kata sandi, dan firewall benar.</translation>
    </message>
    <message>
        <source>%1 answers in %2 ms, version %3.</source>
        <translation>%1 menjawab dalam %2 md, versi %3.</translation>
    </message>
    <message>
        <source>%1 It keeps every step on the disk.</source>
        <translation>%1 Setiap langkah disimpan di disk.</translation>
    </message>
    <message>
        <source>Name another Redis in REDIS_URL, or leave it empty for a private one.</source>
        <translation>Sebutkan Redis lain di REDIS_URL, atau kosongkan untuk memakai Redis pribadi.</translation>
    </message>
    <message>
        <source>Set appendonly yes, appendfsync always and maxmemory-policy noeviction on this Redis.</source>
        <translation>Atur appendonly yes, appendfsync always, dan maxmemory-policy noeviction di Redis ini.</translation>
    </message>
    <message>
        <source>Qiscus refuses them (%1).</source>
        <translation>Qiscus menolaknya (%1).</translation>
    </message>
    <message>
        <source>Qiscus could not be asked (%1).</source>
        <translation>Qiscus tidak dapat ditanya (%1).</translation>
    </message>
    <message>
        <source>Copy QISCUS_APP_ID and QISCUS_SECRET_KEY again from the dashboard.</source>
        <translation>Salin lagi QISCUS_APP_ID dan QISCUS_SECRET_KEY dari dasbor.</translation>
    </message>
    <message>
        <source>Check QISCUS_BASE_URL and the way to the internet, then try again.</source>
        <translation>Periksa QISCUS_BASE_URL dan sambungan internet, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Not read: the list of agents was not given.</source>
        <translation>Tidak dibaca: daftar agen tidak diberikan.</translation>
    </message>
    <message>
        <source>Accepted, in %1 ms.</source>
        <translation>Diterima, dalam %1 md.</translation>
    </message>
    <message>
        <source>all divisions</source>
        <translation>semua divisi</translation>
    </message>
    <message>
        <source>Found in %1: %2. May get chats now: %3.</source>
        <translation>Ditemukan di %1: %2. Boleh mendapat chat sekarang: %3.</translation>
    </message>
    <message>
        <source>Add agents in Qiscus; with QISCUS_DIVISION_IDS set, see that they belong to these divisions.</source>
        <translation>Tambahkan agen di Qiscus; jika QISCUS_DIVISION_IDS diisi, pastikan mereka termasuk divisi itu.</translation>
    </message>
    <message>
        <source>Chats wait until somebody is available in Qiscus.</source>
        <translation>Chat menunggu sampai ada yang tersedia di Qiscus.</translation>
    </message>
    <message>
        <source>Not compared: no answer told the time.</source>
        <translation>Tidak dibandingkan: tidak ada jawaban yang memberi tahu waktu.</translation>
    </message>
    <message>
        <source>Within a few seconds of Qiscus.</source>
        <translation>Selisih beberapa detik dari Qiscus.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>This machine is %1 behind Qiscus.</source>
        <translation>Jam komputer ini tertinggal %1 dari Qiscus.</translation>
    </message>
    <message>
        <source>This machine is %1 ahead of Qiscus.</source>
        <translation>Jam komputer ini mendahului Qiscus %1.</translation>
    </message>
    <message>
        <source>Let the machine set its clock by itself: timedatectl set-ntp true.</source>
        <translation>Biarkan komputer menyetel jamnya sendiri: timedatectl set-ntp true.</translation>
    </message>
    <message>
        <source>No answer within %1 s.</source>
        <translation>Tidak ada jawaban dalam %1 dtk.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Coba lagi.</translation>
    </message>
    <message>
        <source>Whoever reaches it can send webhooks: no secret is set.</source>
        <translation>Siapa pun yang mencapainya dapat mengirim webhook: tidak ada rahasia yang disetel.</translation>
    </message>
    <message>
        <source>Set WEBHOOK_SECRET, or WEBHOOK_HOST to 127.0.0.1 behind a tunnel or proxy.</source>
        <translation>Atur WEBHOOK_SECRET, atau WEBHOOK_HOST ke 127.0.0.1 di belakang terowongan atau proksi.</translation>
    </message>
    <message>
        <source>TLS cannot be spoken.</source>
        <translation>TLS tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Its certificate for %1 ended on %2.</source>
        <translation>Sertifikatnya untuk %1 berakhir pada %2.</translation>
    </message>
    <message>
        <source>Renew it: Qiscus sends nothing to a certificate that has ended.</source>
        <translation>Perpanjang: Qiscus tidak mengirim apa pun ke sertifikat yang sudah berakhir.</translation>
    </message>
    <message>
        <source>TLS with the certificate for %1, valid until %2.</source>
        <translation>TLS dengan sertifikat untuk %1, berlaku sampai %2.</translation>
    </message>
</context>
<context>
    <name>desk::DeskClient</name>
    <message>
        <source>The desk is not running yet.</source>
        <translation>Meja belum berjalan.</translation>
    </message>
</context>
<context>
    <name>desk::DeskEngine</name>
    <message>
        <source>The cap could not be written: %1</source>
        <translation>Batas tidak dapat ditulis: %1</translation>
    </message>
    <message>
        <source>The cap was changed elsewhere meanwhile: it is %1 now. Nothing was written.</source>
        <translation>Batas sudah diubah di tempat lain: sekarang %1. Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Each agent may now have %1 chats.</source>
        <translation>Setiap agen kini boleh memegang %1 chat.</translation>
    </message>
    <message>
        <source>Assigning is paused.</source>
        <translation>Pembagian dijeda.</translation>
    </message>
    <message>
        <source>Assigning goes on.</source>
        <translation>Pembagian dilanjutkan.</translation>
    </message>
    <message>
        <source>The agents are being read.</source>
        <translation>Daftar agen sedang dibaca.</translation>
    </message>
    <message>
        <source>There are no old chats to decide about.</source>
        <translation>Tidak ada chat lama yang perlu diputuskan.</translation>
    </message>
    <message>
        <source>This desk only watches: it changes nothing but the cap and the pause. Use a desk that assigns.</source>
        <translation>Meja ini hanya memantau: hanya mengubah batas dan jeda. Gunakan meja yang membagikan.</translation>
    </message>
    <message>
        <source>The chats that waited before the first start are being taken up.</source>
        <translation>Chat yang menunggu sebelum awal pertama sedang diambil.</translation>
    </message>
    <message>
        <source>The chats that waited before the first start are left alone. Each is taken up when its customer writes again.</source>
        <translation>Chat yang menunggu sebelum awal pertama dibiarkan. Masing-masing diambil saat pelanggannya menulis lagi.</translation>
    </message>
</context>
<context>
    <name>desk::DeskHost</name>
    <message>
        <source>the desk</source>
        <translation>meja</translation>
    </message>
    <message>
        <source>The data directory %1 cannot be made or written. Choose another with DATA_DIR or --data-dir.</source>
        <translation>Direktori data %1 tidak dapat dibuat atau ditulis. Pilih yang lain dengan DATA_DIR atau --data-dir.</translation>
    </message>
    <message>
        <source>Another desk already runs with the data directory %1. End it, or choose another with --data-dir.</source>
        <translation>Meja lain sudah berjalan dengan direktori data %1. Hentikan, atau pilih yang lain dengan --data-dir.</translation>
    </message>
    <message>
        <source>The practice Qiscus found no free port on 127.0.0.1.</source>
        <translation>Qiscus latihan tidak menemukan port kosong di 127.0.0.1.</translation>
    </message>
    <message>
        <source>To connect to the real Qiscus: Desk, Connect to Qiscus in the window, or QISCUS_APP_ID and QISCUS_SECRET_KEY in the environment or in .env.</source>
        <translation>Untuk terhubung ke Qiscus yang sebenarnya: Meja, Hubungkan ke Qiscus, atau QISCUS_APP_ID dan QISCUS_SECRET_KEY di lingkungan atau .env.</translation>
    </message>
</context>
<context>
    <name>desk::Durations</name>
    <message>
        <source>1 day</source>
        <translation>1 hari</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 jam</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 menit</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 detik</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n detik</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>larger unit, smaller unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 hr %2 jam</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 jam %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 hr</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
</context>
<context>
    <name>desk::FailureActions</name>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>Replay &amp;all</source>
        <translation>Ulangi &amp;semua</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Buang</translation>
    </message>
    <message>
        <source>&amp;Copy error</source>
        <translation>&amp;Salin galat</translation>
    </message>
    <message>
        <source>%1 was not replayed</source>
        <translation>%1 tidak diulang</translation>
    </message>
    <message>
        <source>Not every chat was replayed</source>
        <translation>Tidak semua chat diulang</translation>
    </message>
    <message>
        <source>No chat was refused.</source>
        <translation>Tidak ada chat yang ditolak.</translation>
    </message>
    <message>
        <source>Choose a chat first.</source>
        <translation>Pilih chat dulu.</translation>
    </message>
    <message>
        <source>It is not known yet what came of the last call. The desk goes on asking Qiscus by itself.</source>
        <translation>Hasil panggilan terakhir belum diketahui. Meja terus bertanya kepada Qiscus.</translation>
    </message>
    <message>
        <source>Drop %1?</source>
        <translation>Buang %1?</translation>
    </message>
    <message>
        <source>The chat leaves the failures and is not assigned by this desk any more. It stays unserved at Qiscus. This cannot be undone.</source>
        <translation>Chat keluar dari daftar gagal dan tidak dibagikan lagi oleh meja ini. Di Qiscus tetap belum dilayani. Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>Drop the chat</source>
        <translation>Buang chat</translation>
    </message>
    <message>
        <source>%1 was not dropped</source>
        <translation>%1 tidak dibuang</translation>
    </message>
</context>
<context>
    <name>desk::FailuresModel</name>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Galat</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Tidak ada jawaban</translation>
    </message>
</context>
<context>
    <name>desk::FailuresPane</name>
    <message>
        <source>Failures</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Tidak ada jawaban</translation>
    </message>
    <message>
        <source>Whole error</source>
        <translation>Galat lengkap</translation>
    </message>
    <message>
        <source>Choose a chat to read its whole error.</source>
        <translation>Pilih chat untuk membaca galat lengkapnya.</translation>
    </message>
    <message>
        <source>No chat was refused.</source>
        <translation>Tidak ada chat yang ditolak.</translation>
    </message>
</context>
<context>
    <name>desk::FileExport</name>
    <message>
        <source>Export to CSV</source>
        <translation>Ekspor ke CSV</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Nilai dipisah koma (*.csv)</translation>
    </message>
</context>
<context>
    <name>desk::FirstStartPage</name>
    <message>
        <source>First start</source>
        <translation>Mulai pertama</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Three steps, and customers’ chats find their agents. Nothing is assigned to anybody real before you press Start.</source>
        <translation>Tiga langkah, dan chat pelanggan menemukan agennya. Tidak ada yang diberikan kepada orang sungguhan sebelum Anda menekan Mulai.</translation>
    </message>
    <message>
        <source>Where the queue lives</source>
        <translation>Tempat antrean</translation>
    </message>
    <message>
        <source>Connect to Qiscus</source>
        <translation>Hubungkan ke Qiscus</translation>
    </message>
    <message>
        <source>Paste two webhook URLs</source>
        <translation>Tempel dua URL webhook</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Uji lagi</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>di komputer ini</translation>
    </message>
    <message>
        <source>in a Redis of yours</source>
        <translation>di Redis Anda</translation>
    </message>
    <message>
        <source>Next: Qiscus</source>
        <translation>Lanjut: Qiscus</translation>
    </message>
    <message>
        <source>Next: webhooks</source>
        <translation>Lanjut: webhook</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Kembali ke meja</translation>
    </message>
    <message>
        <source>Try practice mode instead</source>
        <translation>Coba mode latihan saja</translation>
    </message>
    <message>
        <source>It goes on as it is. Nothing is changed before you press Start.</source>
        <translation>Meja tetap berjalan. Tidak ada yang berubah sebelum Anda menekan Mulai.</translation>
    </message>
    <message>
        <source>Made-up customers and agents. Touches nothing real.</source>
        <translation>Pelanggan dan agen rekaan. Tidak menyentuh apa pun yang sungguhan.</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Perhatikan</translation>
    </message>
</context>
<context>
    <name>desk::HealthStrip</name>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Qiscus</source>
        <translation>Qiscus</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Allocator</source>
        <translation>Pembagi</translation>
    </message>
    <message>
        <source>Other desks</source>
        <translation>Meja lain</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>belum diketahui</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kesehatan</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>Langsung, %1</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Beku %1</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All is well; nothing to do.</source>
        <translation>Semua baik; tidak perlu tindakan.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it yet.</source>
        <translation>Belum ada kabar darinya.</translation>
    </message>
</context>
<context>
    <name>desk::HeldChatsModel</name>
    <message>
        <source>arriving, Qiscus asked</source>
        <translation>datang, Qiscus ditanya</translation>
    </message>
    <message>
        <source>arriving, no answer yet</source>
        <translation>datang, belum ada jawaban</translation>
    </message>
    <message>
        <source>being put back</source>
        <translation>sedang dikembalikan</translation>
    </message>
    <message>
        <source>held, to be confirmed</source>
        <translation>dipegang, perlu dipastikan</translation>
    </message>
    <message>
        <source>held</source>
        <translation>dipegang</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Here for</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>here for %1</source>
        <translation>di sini selama %1</translation>
    </message>
</context>
<context>
    <name>desk::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistem</translation>
    </message>
</context>
<context>
    <name>desk::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Galat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
</context>
<context>
    <name>desk::LogWindow</name>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Cari di log</translation>
    </message>
    <message>
        <source>Log of Allocation Desk</source>
        <translation>Log Allocation Desk</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>Salin baris yang tampil</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>No line matches the search.</source>
        <translation>Tidak ada baris yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Nothing was logged since the program started.</source>
        <translation>Belum ada yang dicatat sejak program dimulai.</translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message>
        <source>Allocation Desk</source>
        <translation>Allocation Desk</translation>
    </message>
    <message>
        <source>The agents were not read</source>
        <translation>Daftar agen tidak terbaca</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>&amp;Meja</translation>
    </message>
    <message>
        <source>&amp;Pause assigning…</source>
        <translation>&amp;Jeda pembagian…</translation>
    </message>
    <message>
        <source>&amp;Resume assigning</source>
        <translation>&amp;Lanjutkan pembagian</translation>
    </message>
    <message>
        <source>Change the &amp;cap</source>
        <translation>Ubah &amp;batas</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the cap</source>
        <translation>&amp;Urungkan perubahan batas</translation>
    </message>
    <message>
        <source>Connect to Qi&amp;scus…</source>
        <translation>Hubungkan ke Qi&amp;scus…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Chats</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>&amp;Find a waiting chat</source>
        <translation>&amp;Cari chat yang menunggu</translation>
    </message>
    <message>
        <source>Fa&amp;ilures</source>
        <translation>&amp;Gagal</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>&amp;Agen</translation>
    </message>
    <message>
        <source>&amp;Find an agent</source>
        <translation>&amp;Cari agen</translation>
    </message>
    <message>
        <source>&amp;Read agents now</source>
        <translation>&amp;Baca agen sekarang</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Lihat</translation>
    </message>
    <message>
        <source>&amp;Waiting</source>
        <translation>&amp;Menunggu</translation>
    </message>
    <message>
        <source>&amp;Trends</source>
        <translation>&amp;Tren</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>&amp;Aktivitas</translation>
    </message>
    <message>
        <source>&amp;Failures</source>
        <translation>&amp;Gagal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Bantuan</translation>
    </message>
    <message>
        <source>&amp;About Allocation Desk</source>
        <translation>&amp;Tentang Allocation Desk</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Tentang &amp;Qt</translation>
    </message>
    <message>
        <source>Allocation Desk (practice mode)</source>
        <translation>Allocation Desk (mode latihan)</translation>
    </message>
    <message>
        <source>The language changes at the next start</source>
        <translation>Bahasa berganti saat program dimulai lagi</translation>
    </message>
    <message>
        <source>The window keeps its present one until then.</source>
        <translation>Sampai saat itu jendela memakai bahasa yang sekarang.</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Wall&amp;board</source>
        <translation>Papan &amp;dinding</translation>
    </message>
    <message>
        <source>Allocation Desk (practice mode: %1)</source>
        <translation>Allocation Desk (mode latihan: %1)</translation>
    </message>
    <message>
        <source>A&amp;larms</source>
        <translation>A&amp;larm</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>P&amp;engaturan…</translation>
    </message>
</context>
<context>
    <name>desk::MoreViews</name>
    <message>
        <source>More views</source>
        <translation>Tampilan lain</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Failures: %1</source>
        <translation>Gagal: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agen</translation>
    </message>
</context>
<context>
    <name>desk::OwnCapField</name>
    <message>
        <source>&amp;Own cap</source>
        <translation>&amp;Batas sendiri</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Atur</translation>
    </message>
    <message>
        <source>Own cap of %1</source>
        <translation>Batas sendiri %1</translation>
    </message>
    <message>
        <source>Set the own cap of %1</source>
        <translation>Atur batas sendiri %1</translation>
    </message>
    <message>
        <source>as all (%1)</source>
        <translation>seperti semua (%1)</translation>
    </message>
    <message>
        <source>Not yet written</source>
        <translation>Belum ditulis</translation>
    </message>
    <message>
        <source>no new chats</source>
        <translation>tanpa chat baru</translation>
    </message>
</context>
<context>
    <name>desk::PortCheck</name>
    <message>
        <source>no answer within 3 s</source>
        <translation>tidak ada jawaban dalam 3 dtk</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 port %2</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 kosong.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 tidak dapat dipakai: %2</translation>
    </message>
    <message>
        <source>Choose another PORT or WEBHOOK_HOST.</source>
        <translation>Pilih PORT atau WEBHOOK_HOST lain.</translation>
    </message>
    <message>
        <source>Not looked at: nothing can listen there.</source>
        <translation>Tidak diperiksa: tidak ada yang dapat menerima di sana.</translation>
    </message>
    <message>
        <source>Reached at %1 port %2 from here.</source>
        <translation>Tercapai di %1 port %2 dari sini.</translation>
    </message>
    <message>
        <source>Only this machine reaches that address: Qiscus needs a reverse proxy or a tunnel before it.</source>
        <translation>Hanya komputer ini yang mencapai alamat itu: Qiscus memerlukan proksi balik atau terowongan di depannya.</translation>
    </message>
    <message>
        <source>Qiscus must reach it from the internet: open the firewall, or put a reverse proxy before it.</source>
        <translation>Qiscus harus mencapainya dari internet: buka firewall, atau pasang proksi balik di depannya.</translation>
    </message>
    <message>
        <source>A desk runs on %1 already.</source>
        <translation>Sudah ada meja yang berjalan di %1.</translation>
    </message>
    <message>
        <source>Nothing, if that is yours. A second one needs another PORT and DATA_DIR.</source>
        <translation>Tidak perlu apa-apa jika itu milik Anda. Meja kedua memerlukan PORT dan DATA_DIR lain.</translation>
    </message>
    <message>
        <source>The desk that runs already answers at %1.</source>
        <translation>Meja yang sudah berjalan menjawab di %1.</translation>
    </message>
    <message>
        <source>End the other program that uses it, or choose another PORT.</source>
        <translation>Hentikan program lain yang memakainya, atau pilih PORT lain.</translation>
    </message>
    <message>
        <source>Not looked at: another program has the port.</source>
        <translation>Tidak diperiksa: program lain memakai port itu.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from here: %2</source>
        <translation>%1 tidak dapat dicapai dari sini: %2</translation>
    </message>
    <message>
        <source>See what the firewall of this machine allows.</source>
        <translation>Periksa apa yang diizinkan firewall komputer ini.</translation>
    </message>
</context>
<context>
    <name>desk::PracticeMenu</name>
    <message>
        <source>Begin a &amp;rush</source>
        <translation>Mulai lo&amp;njakan</translation>
    </message>
    <message>
        <source>End the &amp;rush</source>
        <translation>Akhiri lo&amp;njakan</translation>
    </message>
    <message>
        <source>rush</source>
        <translation>lonjakan</translation>
    </message>
    <message>
        <source>A rush has begun</source>
        <translation>Lonjakan telah dimulai</translation>
    </message>
    <message>
        <source>Four times as many customers write as usual. Waiting and the longest wait climb and turn amber, then red. See what a higher cap would do.</source>
        <translation>Pelanggan yang menulis empat kali lebih banyak dari biasanya. Jumlah menunggu dan tunggu terlama naik, menjadi kuning, lalu merah. Lihat apa yang terjadi dengan batas yang lebih tinggi.</translation>
    </message>
    <message>
        <source>Take Redi&amp;s away</source>
        <translation>&amp;Putuskan Redis</translation>
    </message>
    <message>
        <source>Bring Redi&amp;s back</source>
        <translation>Kembalikan &amp;Redis</translation>
    </message>
    <message>
        <source>Redis outage</source>
        <translation>Redis terputus</translation>
    </message>
    <message>
        <source>Redis is taken away</source>
        <translation>Redis diputuskan</translation>
    </message>
    <message>
        <source>Nothing is assigned and the lists stand still, but waits go on ticking. New chats go to the disk and are safe. When Redis is back, work resumes by itself.</source>
        <translation>Tidak ada yang dibagikan dan daftar tidak berubah, tetapi waktu tunggu terus berjalan. Chat baru disimpan di disk dan aman. Saat Redis kembali, pekerjaan berlanjut dengan sendirinya.</translation>
    </message>
    <message>
        <source>Let &amp;Qiscus fail</source>
        <translation>Buat &amp;Qiscus gagal</translation>
    </message>
    <message>
        <source>Let &amp;Qiscus work again</source>
        <translation>Pulihkan &amp;Qiscus</translation>
    </message>
    <message>
        <source>Qiscus outage</source>
        <translation>Qiscus gagal</translation>
    </message>
    <message>
        <source>Qiscus fails from now on</source>
        <translation>Mulai sekarang Qiscus gagal</translation>
    </message>
    <message>
        <source>Every call to Qiscus fails. Chats keep their place and are tried again, less and less often. When Qiscus works again, the queue drains by itself.</source>
        <translation>Setiap panggilan ke Qiscus gagal. Chat tetap di tempatnya dan dicoba lagi, makin lama makin jarang. Saat Qiscus pulih, antrean habis dengan sendirinya.</translation>
    </message>
    <message>
        <source>Let an &amp;agent leave</source>
        <translation>Buat seorang &amp;agen pergi</translation>
    </message>
    <message>
        <source>Let the &amp;agent come back</source>
        <translation>Buat &amp;agen itu kembali</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agen pergi</translation>
    </message>
    <message>
        <source>An agent leaves</source>
        <translation>Seorang agen pergi</translation>
    </message>
    <message>
        <source>The one with the most chats goes offline; the next reading of the agents shows it. The chats stay with that agent until they are resolved, or until you open the agent and put them back in the queue.</source>
        <translation>Agen dengan chat terbanyak menjadi luring; pembacaan agen berikutnya memperlihatkannya. Chat tetap pada agen itu sampai diselesaikan, atau sampai Anda membuka agen itu dan mengembalikannya ke antrean.</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>&amp;Latihan</translation>
    </message>
    <message>
        <source>&amp;End all exercises</source>
        <translation>&amp;Akhiri semua latihan</translation>
    </message>
    <message>
        <source>%1 It goes on until you choose Practice, %2.</source>
        <translation>%1 Ini berlangsung sampai Anda memilih Latihan, %2.</translation>
    </message>
</context>
<context>
    <name>desk::QiscusStep</name>
    <message>
        <source>2  Connect to Qiscus</source>
        <translation>2  Hubungkan ke Qiscus</translation>
    </message>
    <message>
        <source>You find App ID and secret key under Settings, App Information in the Qiscus dashboard.</source>
        <translation>App ID dan kunci rahasia ada di dasbor Qiscus, di Settings, App Information.</translation>
    </message>
    <message>
        <source>&amp;App ID</source>
        <translation>&amp;App ID</translation>
    </message>
    <message>
        <source>&amp;Secret key</source>
        <translation>Kunci &amp;rahasia</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain</source>
        <translation>Disimpan di gantungan kunci sistem</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>&amp;URL dasar</translation>
    </message>
    <message>
        <source>Right for nearly everybody as it is</source>
        <translation>Hampir selalu sudah benar</translation>
    </message>
    <message>
        <source>D&amp;ivisions</source>
        <translation>D&amp;ivisi</translation>
    </message>
    <message>
        <source>Ids with commas between; empty: all agents</source>
        <translation>Id dipisah koma; kosong: semua agen</translation>
    </message>
    <message>
        <source>Admin &amp;token</source>
        <translation>&amp;Token admin</translation>
    </message>
    <message>
        <source>Optional: registers the resolve webhook for you</source>
        <translation>Boleh kosong: mendaftarkan webhook selesai</translation>
    </message>
    <message>
        <source>No admin token</source>
        <translation>Tanpa token admin</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Token admin</translation>
    </message>
    <message>
        <source>Used once, in step 3, and kept nowhere.</source>
        <translation>Dipakai sekali, di langkah 3, dan tidak disimpan.</translation>
    </message>
    <message>
        <source>App ID and secret key are both needed.</source>
        <translation>App ID dan kunci rahasia harus diisi.</translation>
    </message>
    <message>
        <source>Fine. The README says how to register the resolve webhook by hand.</source>
        <translation>Tidak apa-apa. README menjelaskan cara mendaftarkan webhook selesai sendiri.</translation>
    </message>
</context>
<context>
    <name>desk::QueueStep</name>
    <message>
        <source>1  Where the queue lives</source>
        <translation>1  Tempat antrean</translation>
    </message>
    <message>
        <source>Chats that wait are kept in Redis, on disk, so that none is lost when the program or the computer stops.</source>
        <translation>Chat yang menunggu disimpan di Redis, di cakram, sehingga tidak ada yang hilang saat program atau komputer berhenti.</translation>
    </message>
    <message>
        <source>On this &amp;computer</source>
        <translation>Di &amp;komputer ini</translation>
    </message>
    <message>
        <source>In a &amp;Redis that is there already</source>
        <translation>Di &amp;Redis yang sudah ada</translation>
    </message>
    <message>
        <source>The program runs a private Redis. Right for one desk.</source>
        <translation>Program menjalankan Redis sendiri. Cocok untuk satu meja.</translation>
    </message>
    <message>
        <source>Right for several desks that share one queue.</source>
        <translation>Cocok untuk beberapa meja dengan satu antrean.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Alamat</translation>
    </message>
    <message>
        <source>host:port, or a redis:// address</source>
        <translation>host:port, atau alamat redis://</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain</source>
        <translation>Disimpan di gantungan kunci sistem</translation>
    </message>
    <message>
        <source>Set, and not shown</source>
        <translation>Sudah diisi, tidak ditampilkan</translation>
    </message>
    <message>
        <source>Enter the address of the Redis first.</source>
        <translation>Isi dahulu alamat Redis.</translation>
    </message>
</context>
<context>
    <name>desk::Remover</name>
    <message>
        <source>The answer came too late and the call is made again.</source>
        <translation>Jawaban datang terlambat dan panggilan dilakukan lagi.</translation>
    </message>
    <message>
        <source>The machine was asleep or overloaded; the call was not made.</source>
        <translation>Komputer tidur atau terlalu sibuk; panggilan tidak dilakukan.</translation>
    </message>
    <message>
        <source>The desk was closed before Qiscus answered.</source>
        <translation>Meja ditutup sebelum Qiscus menjawab.</translation>
    </message>
</context>
<context>
    <name>desk::RequestWatch</name>
    <message>
        <source>The desk is still being read.</source>
        <translation>Meja masih dibaca.</translation>
    </message>
    <message>
        <source>Redis is away. Nothing can be changed until it is back.</source>
        <translation>Redis putus. Tidak ada yang dapat diubah sampai kembali.</translation>
    </message>
    <message>
        <source>This desk only watches, so it changes nothing.</source>
        <translation>Meja ini hanya memantau, jadi tidak mengubah apa pun.</translation>
    </message>
</context>
<context>
    <name>desk::SavedSettings</name>
    <message>
        <source>it holds no %1 any more</source>
        <translation>%1 tidak ada lagi di dalamnya</translation>
    </message>
</context>
<context>
    <name>desk::ServerFacts</name>
    <message>
        <source>This is a Redis Cluster, which is not supported: use one Redis, alone or behind Sentinel</source>
        <translation>Ini Redis Cluster, yang tidak didukung: gunakan satu Redis, sendiri atau di belakang Sentinel</translation>
    </message>
    <message>
        <source>Redis does not let its settings be read: whether chats survive a power cut is not known</source>
        <translation>Redis tidak mengizinkan pengaturannya dibaca: tidak diketahui apakah chat selamat saat listrik padam</translation>
    </message>
    <message>
        <source>Redis keeps no append-only file (appendonly no): chats are lost when it stops</source>
        <translation>Redis tidak menyimpan berkas append-only (appendonly no): chat hilang saat berhenti</translation>
    </message>
    <message>
        <source>Redis does not sync each write (appendfsync %1): a power cut can lose chats</source>
        <translation>Redis tidak menyinkronkan setiap tulisan (appendfsync %1): chat dapat hilang saat listrik padam</translation>
    </message>
    <message>
        <source>Redis may drop keys when its memory is full (maxmemory-policy %1)</source>
        <translation>Redis dapat membuang kunci saat memorinya penuh (maxmemory-policy %1)</translation>
    </message>
</context>
<context>
    <name>desk::SettingField</name>
    <message>
        <source>Set, and not shown</source>
        <translation>Sudah diisi, tidak ditampilkan</translation>
    </message>
    <message>
        <source>Not yet applied</source>
        <translation>Belum diterapkan</translation>
    </message>
</context>
<context>
    <name>desk::SettingText</name>
    <message>
        <source>There is text after the closing quote: write one value only, and a comment after a space.</source>
        <translation>Ada teks setelah tanda kutip penutup: tulis satu nilai saja, dan komentar setelah spasi.</translation>
    </message>
    <message>
        <source>The closing quote is missing: end the value with %1 on the same line.</source>
        <translation>Tanda kutip penutup tidak ada: akhiri nilai dengan %1 di baris yang sama.</translation>
    </message>
    <message>
        <source>%1 stands in line %2 and again in line %3: the last one counts. Remove the other one.</source>
        <translation>%1 ada di baris %2 dan lagi di baris %3: yang terakhir berlaku. Hapus yang lain.</translation>
    </message>
    <message>
        <source>This is not NAME=VALUE: write a name of letters, digits and underscores, an equals sign and the value, or put # before a comment.</source>
        <translation>Ini bukan NAMA=NILAI: tulis nama dari huruf, angka, dan garis bawah, tanda sama dengan, lalu nilainya, atau taruh # sebelum komentar.</translation>
    </message>
    <message>
        <source>This line is not readable text: save the file as UTF-8.</source>
        <translation>Baris ini bukan teks yang dapat dibaca: simpan berkas sebagai UTF-8.</translation>
    </message>
    <message>
        <source>It is a folder: name a file.</source>
        <translation>Ini folder: sebutkan berkas.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1): correct its path or its permissions.</source>
        <translation>Berkas tidak dapat dibaca (%1): perbaiki lokasi atau izinnya.</translation>
    </message>
    <message>
        <source>The file is larger than 256 KiB: it cannot be a file of settings.</source>
        <translation>Berkas lebih besar dari 256 KiB: ini bukan berkas pengaturan.</translation>
    </message>
    <message>
        <source>is not a URL</source>
        <translation>bukan URL</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>bukan bilangan bulat</translation>
    </message>
    <message>
        <source>is below %1</source>
        <translation>di bawah %1</translation>
    </message>
    <message>
        <source>is above %1</source>
        <translation>di atas %1</translation>
    </message>
    <message>
        <source>is not an IP address</source>
        <translation>bukan alamat IP</translation>
    </message>
    <message>
        <source>has a part that is no IP address or network</source>
        <translation>memuat bagian yang bukan alamat IP atau jaringan</translation>
    </message>
    <message>
        <source>does not start with https://</source>
        <translation>tidak diawali https://</translation>
    </message>
    <message>
        <source>names no host</source>
        <translation>tidak menyebut host</translation>
    </message>
    <message>
        <source>would send the secret key unencrypted</source>
        <translation>akan mengirim kunci rahasia tanpa enkripsi</translation>
    </message>
    <message>
        <source>has a user, a query or a fragment</source>
        <translation>memuat pengguna, kueri, atau fragmen</translation>
    </message>
    <message>
        <source>is a URL, which belongs in REDIS_URL</source>
        <translation>adalah URL, tempatnya di REDIS_URL</translation>
    </message>
    <message>
        <source>is not host:port</source>
        <translation>bukan host:port</translation>
    </message>
    <message>
        <source>has a port that %1</source>
        <translation>memuat port yang %1</translation>
    </message>
    <message>
        <source>has a host that is neither a name nor an IP address</source>
        <translation>memuat host yang bukan nama maupun alamat IP</translation>
    </message>
    <message>
        <source>is not redis+sentinel://host:port,host:port/name</source>
        <translation>bukan redis+sentinel://host:port,host:port/nama</translation>
    </message>
    <message>
        <source>names no socket (three slashes: unix:///run/redis.sock)</source>
        <translation>tidak menyebut soket (tiga garis miring: unix:///run/redis.sock)</translation>
    </message>
    <message>
        <source>has the scheme %1</source>
        <translation>memakai skema %1</translation>
    </message>
    <message>
        <source>has a path that is not the number of a database</source>
        <translation>memuat jalur yang bukan nomor basis data</translation>
    </message>
    <message>
        <source>has a part that is not an id of digits</source>
        <translation>memuat bagian yang bukan id angka</translation>
    </message>
    <message>
        <source>is longer than 64 characters</source>
        <translation>lebih panjang dari 64 karakter</translation>
    </message>
    <message>
        <source>has a character that is not allowed</source>
        <translation>memuat karakter yang tidak diizinkan</translation>
    </message>
    <message>
        <source>is longer than 128 characters</source>
        <translation>lebih panjang dari 128 karakter</translation>
    </message>
    <message>
        <source>has a space or a character that is not plain ASCII</source>
        <translation>memuat spasi atau karakter yang bukan ASCII biasa</translation>
    </message>
    <message>
        <source>is shorter than 16 characters, which can be guessed</source>
        <translation>lebih pendek dari 16 karakter, sehingga dapat ditebak</translation>
    </message>
    <message>
        <source>has a character that does not stand for itself in a web address</source>
        <translation>memuat karakter yang berarti lain dalam alamat web</translation>
    </message>
    <message>
        <source>is not an absolute path</source>
        <translation>bukan jalur mutlak</translation>
    </message>
    <message>
        <source>is a file, not a folder</source>
        <translation>adalah berkas, bukan folder</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>baris %1 dari %2</translation>
    </message>
    <message>
        <source>%1: %2 in line %3 is not a setting. Did you mean %4?</source>
        <translation>%1: %2 di baris %3 bukan pengaturan. Maksud Anda %4?</translation>
    </message>
    <message>
        <source>%1 holds %2 and other users of this machine can read it. Run: chmod 600 %1</source>
        <translation>%1 memuat %2 dan pengguna lain di mesin ini dapat membacanya. Jalankan: chmod 600 %1</translation>
    </message>
    <message>
        <source>command line option --%1</source>
        <translation>opsi baris perintah --%1</translation>
    </message>
    <message>
        <source>environment variable %1</source>
        <translation>variabel lingkungan %1</translation>
    </message>
    <message>
        <source>settings dialog</source>
        <translation>dialog pengaturan</translation>
    </message>
    <message>
        <source>default</source>
        <translation>bawaan</translation>
    </message>
    <message>
        <source> to use </source>
        <translation> untuk memakai </translation>
    </message>
    <message>
        <source>%1 %2. Allowed: %3. Correct it, or remove it%4.</source>
        <translation>%1 %2. Yang boleh: %3. Perbaiki, atau hapus%4.</translation>
    </message>
    <message>
        <source>%1: every user of this machine can read it in the list of processes. Use the environment variable %2 or the .env file.</source>
        <translation>%1: setiap pengguna mesin ini dapat membacanya di daftar proses. Pakai variabel lingkungan %2 atau berkas .env.</translation>
    </message>
    <message>
        <source>REDIS_ADDR and REDIS_URL (%1) both name a Redis. Remove REDIS_ADDR to use REDIS_URL, or remove REDIS_URL to use REDIS_ADDR.</source>
        <translation>REDIS_ADDR dan REDIS_URL (%1) sama-sama menyebut Redis. Hapus REDIS_ADDR untuk memakai REDIS_URL, atau hapus REDIS_URL untuk memakai REDIS_ADDR.</translation>
    </message>
    <message>
        <source>%1 (%2) is not used, because %3 (%4) is stronger.</source>
        <translation>%1 (%2) tidak dipakai, karena %3 (%4) lebih kuat.</translation>
    </message>
    <message>
        <source>%1 is set, but no Redis is named. Set REDIS_ADDR to host:port, or remove %1 to use the private Redis.</source>
        <translation>%1 diisi, tetapi tidak ada Redis yang disebut. Isi REDIS_ADDR dengan host:port, atau hapus %1 untuk memakai Redis pribadi.</translation>
    </message>
    <message>
        <source>%1 (%2) holds a %3 already. Remove %4, or take the %3 out of %1.</source>
        <translation>%1 (%2) sudah memuat %3. Hapus %4, atau keluarkan %3 dari %1.</translation>
    </message>
    <message>
        <source>%1 (%2) is not used, because %3 (%4) holds a %5 and is stronger.</source>
        <translation>%1 (%2) tidak dipakai, karena %3 (%4) memuat %5 dan lebih kuat.</translation>
    </message>
    <message>
        <source>password</source>
        <translation>kata sandi</translation>
    </message>
    <message>
        <source>database</source>
        <translation>basis data</translation>
    </message>
    <message>
        <source>16 to 128 letters, digits and . _ ~ -</source>
        <translation>16 sampai 128 huruf, angka, dan . _ ~ -</translation>
    </message>
    <message>
        <source>Port on which webhooks arrive.</source>
        <translation>Port tempat webhook tiba.</translation>
    </message>
    <message>
        <source>an IP address of this machine, 0.0.0.0 or :: for all, or localhost</source>
        <translation>alamat IP mesin ini, 0.0.0.0 atau :: untuk semua, atau localhost</translation>
    </message>
    <message>
        <source>Address on which webhooks arrive; keep the default behind a reverse proxy or tunnel.</source>
        <translation>Alamat tempat webhook tiba; biarkan bawaannya di belakang proksi balik atau terowongan.</translation>
    </message>
    <message>
        <source>Last part of the two webhook addresses, so that only Qiscus knows them.</source>
        <translation>Bagian terakhir kedua alamat webhook, sehingga hanya Qiscus yang mengetahuinya.</translation>
    </message>
    <message>
        <source>The secret before it, accepted as well until Qiscus has been told the new one.</source>
        <translation>Rahasia sebelumnya, masih diterima sampai Qiscus mengetahui yang baru.</translation>
    </message>
    <message>
        <source>IP addresses and networks such as 10.0.0.0/8, separated by commas</source>
        <translation>alamat IP dan jaringan seperti 10.0.0.0/8, dipisah koma</translation>
    </message>
    <message>
        <source>Who may read /healthz and /metrics besides this machine.</source>
        <translation>Siapa yang boleh membaca /healthz dan /metrics selain mesin ini.</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>teks apa pun</translation>
    </message>
    <message>
        <source>Password of the Redis named by REDIS_ADDR or REDIS_URL.</source>
        <translation>Kata sandi Redis yang disebut REDIS_ADDR atau REDIS_URL.</translation>
    </message>
    <message>
        <source>Redis to use; without it and REDIS_URL the program runs a private one.</source>
        <translation>Redis yang dipakai; tanpa ini dan REDIS_URL program menjalankan yang pribadi.</translation>
    </message>
    <message>
        <source>Number of the database in the Redis named by REDIS_ADDR or REDIS_URL; 0 if not set.</source>
        <translation>Nomor basis data di Redis yang disebut REDIS_ADDR atau REDIS_URL; 0 jika tidak diisi.</translation>
    </message>
    <message>
        <source>redis://, rediss://, unix:// or redis+sentinel:// address</source>
        <translation>alamat redis://, rediss://, unix:// atau redis+sentinel://</translation>
    </message>
    <message>
        <source>Redis to use, in place of REDIS_ADDR, with TLS (rediss), over a socket (unix) or as sentinels name it.</source>
        <translation>Redis yang dipakai, pengganti REDIS_ADDR, dengan TLS (rediss), lewat soket (unix), atau seperti disebut sentinel.</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits and : . _ -</source>
        <translation>1 sampai 64 huruf, angka, dan : . _ -</translation>
    </message>
    <message>
        <source>Put before every private key, so that two installations can share one Redis.</source>
        <translation>Ditaruh di depan setiap kunci pribadi, sehingga dua pemasangan dapat berbagi satu Redis.</translation>
    </message>
    <message>
        <source>1 to 128 characters of plain ASCII without spaces</source>
        <translation>1 sampai 128 karakter ASCII biasa tanpa spasi</translation>
    </message>
    <message>
        <source>App ID of the Qiscus Omnichannel account; webhooks of another app are refused.</source>
        <translation>App ID akun Qiscus Omnichannel; webhook aplikasi lain ditolak.</translation>
    </message>
    <message>
        <source>Secret key of the same account.</source>
        <translation>Kunci rahasia akun yang sama.</translation>
    </message>
    <message>
        <source>https:// address, or http:// of this machine</source>
        <translation>alamat https://, atau http:// mesin ini</translation>
    </message>
    <message>
        <source>Where the Qiscus API answers.</source>
        <translation>Tempat API Qiscus menjawab.</translation>
    </message>
    <message>
        <source>ids of digits, separated by commas</source>
        <translation>id angka, dipisah koma</translation>
    </message>
    <message>
        <source>Only agents of these divisions get chats; without it all agents do.</source>
        <translation>Hanya agen divisi ini yang mendapat chat; tanpa ini semua agen.</translation>
    </message>
    <message>
        <source>Cap of chats an agent while nobody has set one.</source>
        <translation>Batas chat per agen selama belum ada yang mengaturnya.</translation>
    </message>
    <message>
        <source>Assignments under way at Qiscus at the same moment.</source>
        <translation>Pemberian yang berjalan di Qiscus pada saat yang sama.</translation>
    </message>
    <message>
        <source>Seconds between two readings of who is online.</source>
        <translation>Detik antara dua pembacaan siapa yang daring.</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> detik</translation>
    </message>
    <message>
        <source>Chats without an agent at Qiscus are taken up unless the customer wrote longer ago.</source>
        <translation>Chat tanpa agen di Qiscus diambil kecuali pelanggan menulis lebih lama dari ini.</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> jam</translation>
    </message>
    <message>
        <source>absolute path of a folder; ~, $HOME and $XDG_DATA_HOME may stand at its start</source>
        <translation>jalur mutlak folder; ~, $HOME, dan $XDG_DATA_HOME boleh di awalnya</translation>
    </message>
    <message>
        <source>Folder for the private Redis and everything else that must last.</source>
        <translation>Folder untuk Redis pribadi dan semua yang harus bertahan.</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>adalah folder, bukan berkas</translation>
    </message>
    <message>
        <source>to reach Qiscus</source>
        <translation>untuk menghubungi Qiscus</translation>
    </message>
    <message>
        <source>to take webhooks over HTTPS</source>
        <translation>untuk menerima webhook lewat HTTPS</translation>
    </message>
    <message>
        <source>%1 is set, but %2 is not. Set both %3, or remove %1.</source>
        <translation>%1 sudah diatur, tetapi %2 belum. Atur keduanya %3, atau hapus %1.</translation>
    </message>
    <message>
        <source>absolute path of a PEM file; ~, $HOME and $XDG_DATA_HOME may stand at its start</source>
        <translation>path absolut sebuah berkas PEM; boleh diawali ~, $HOME dan $XDG_DATA_HOME</translation>
    </message>
    <message>
        <source>Certificate for webhooks over HTTPS, then those that signed it; without it plain HTTP.</source>
        <translation>Sertifikat untuk webhook lewat HTTPS, lalu sertifikat penandatangannya; tanpa ini HTTP biasa.</translation>
    </message>
    <message>
        <source>Private key of that certificate, without passphrase.</source>
        <translation>Kunci privat sertifikat itu, tanpa frasa sandi.</translation>
    </message>
</context>
<context>
    <name>desk::SettingsDialog</name>
    <message>
        <source>Settings of Allocation Desk</source>
        <translation>Pengaturan Allocation Desk</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Kelompok pengaturan</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Qiscus</source>
        <translation>Qiscus</translation>
    </message>
    <message>
        <source>&amp;App ID</source>
        <translation>&amp;App ID</translation>
    </message>
    <message>
        <source>&amp;Secret key</source>
        <translation>Kunci &amp;rahasia</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>&amp;URL dasar</translation>
    </message>
    <message>
        <source>D&amp;ivisions</source>
        <translation>D&amp;ivisi</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Listen on</source>
        <translation>&amp;Dengarkan di</translation>
    </message>
    <message>
        <source>Secret in the &amp;address</source>
        <translation>Rahasia dalam &amp;alamat</translation>
    </message>
    <message>
        <source>Secret &amp;before it</source>
        <translation>Rahasia &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Alamat</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Basis data</translation>
    </message>
    <message>
        <source>Or a whole &amp;URL</source>
        <translation>Atau &amp;URL lengkap</translation>
    </message>
    <message>
        <source>Prefix of &amp;keys</source>
        <translation>Awalan &amp;kunci</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Pemberian</translation>
    </message>
    <message>
        <source>&amp;Cap until one is set</source>
        <translation>&amp;Batas sebelum diatur</translation>
    </message>
    <message>
        <source>Assignments at &amp;once</source>
        <translation>Pemberian se&amp;kaligus</translation>
    </message>
    <message>
        <source>Read agents every (s)</source>
        <translation>Baca agen setiap (dtk)</translation>
    </message>
    <message>
        <source>Take up missed chats of (h)</source>
        <translation>Ambil chat terlewat (jam)</translation>
    </message>
    <message>
        <source>&amp;Folder for data</source>
        <translation>&amp;Folder data</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atur ulang</translation>
    </message>
    <message>
        <source>All to defaults</source>
        <translation>Semua ke bawaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Every field as it was before you changed it.</source>
        <translation>Semua isian seperti sebelum Anda ubah.</translation>
    </message>
    <message>
        <source>Takes back all that is saved here, once you press Apply. Without app ID and secret key the program practises.</source>
        <translation>Membatalkan semua yang disimpan di sini setelah Anda menekan Terapkan. Tanpa App ID dan kunci rahasia, program berlatih.</translation>
    </message>
    <message>
        <source>Apply starts the desk anew: a few seconds in which chats wait, and none is lost.</source>
        <translation>Terapkan memulai ulang meja: beberapa detik chat menunggu, dan tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Diterapkan.</translation>
    </message>
    <message>
        <source>Nothing was applied: see the fields with a red line.</source>
        <translation>Tidak ada yang diterapkan: lihat isian dengan baris merah.</translation>
    </message>
    <message>
        <source>Who &amp;reads metrics</source>
        <translation>Pembaca &amp;metrik</translation>
    </message>
    <message>
        <source>&amp;Certificate for HTTPS</source>
        <translation>&amp;Sertifikat untuk HTTPS</translation>
    </message>
    <message>
        <source>Its private &amp;key</source>
        <translation>&amp;Kunci privatnya</translation>
    </message>
</context>
<context>
    <name>desk::SettingsPage</name>
    <message>
        <source>Use default</source>
        <translation>Pakai bawaan</translation>
    </message>
    <message>
        <source>%1 Allowed: %2.</source>
        <translation>%1 Yang boleh: %2.</translation>
    </message>
    <message>
        <source>Default for %1</source>
        <translation>Bawaan untuk %1</translation>
    </message>
</context>
<context>
    <name>desk::SetupSession</name>
    <message>
        <source>The resolve webhook is registered</source>
        <translation>Webhook selesai sudah terdaftar</translation>
    </message>
    <message>
        <source>Qiscus sends each resolve here from now on.</source>
        <translation>Mulai sekarang Qiscus mengirim setiap penyelesaian ke sini.</translation>
    </message>
    <message>
        <source>The resolve webhook is not registered</source>
        <translation>Webhook selesai belum terdaftar</translation>
    </message>
    <message>
        <source>Qiscus refused: %1 Open Desk, Connect to Qiscus, and check the admin token and the public address in step 3.</source>
        <translation>Qiscus menolak: %1 Buka Meja, Hubungkan ke Qiscus, lalu periksa token admin dan alamat publik di langkah 3.</translation>
    </message>
</context>
<context>
    <name>desk::Spool</name>
    <message>
        <source>There is no folder for a spool.</source>
        <translation>Tidak ada folder untuk penampung.</translation>
    </message>
    <message>
        <source>The spool on disk is full.</source>
        <translation>Penampung di disk penuh.</translation>
    </message>
    <message>
        <source>The spool in %1 cannot be opened: %2. Make the folder writable, or choose another with DATA_DIR.</source>
        <translation>Penampung di %1 tidak dapat dibuka: %2. Jadikan folder dapat ditulis, atau pilih yang lain dengan DATA_DIR.</translation>
    </message>
    <message>
        <source>The spool in %1 cannot be written: %2.</source>
        <translation>Penampung di %1 tidak dapat ditulis: %2.</translation>
    </message>
    <message>
        <source>The spool in %1 is not open: %2.</source>
        <translation>Penampung di %1 tidak terbuka: %2.</translation>
    </message>
    <message>
        <source>The spool in %1 cannot be written: %2. Make room on that disk.</source>
        <translation>Penampung di %1 tidak dapat ditulis: %2. Kosongkan ruang di disk itu.</translation>
    </message>
    <message>
        <source>The spool in %1 cannot be emptied: %2.</source>
        <translation>Penampung di %1 tidak dapat dikosongkan: %2.</translation>
    </message>
</context>
<context>
    <name>desk::StepList</name>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation>Belum benar</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Selesai: %1</translation>
    </message>
</context>
<context>
    <name>desk::SupervisorActions</name>
    <message>
        <source>Redis did not confirm this: %1</source>
        <translation>Redis tidak mengonfirmasi ini: %1</translation>
    </message>
    <message>
        <source>Qiscus is asked to give this chat away.</source>
        <translation>Qiscus diminta memberikan chat ini.</translation>
    </message>
    <message>
        <source>This chat goes out next.</source>
        <translation>Chat ini keluar berikutnya.</translation>
    </message>
    <message>
        <source>The chat was dropped.</source>
        <translation>Chat dibuang.</translation>
    </message>
    <message>
        <source>The chat is back in the queue.</source>
        <translation>Chat kembali ke antrean.</translation>
    </message>
    <message>
        <source>No chat is among the failures any more.</source>
        <translation>Tidak ada lagi chat yang gagal.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) are back in the queue.</source>
        <translation>
            <numerusform>%n chat kembali ke antrean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) could not be put back.</source>
        <translation>
            <numerusform>%n chat tidak dapat dikembalikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent&apos;s own cap is written.</source>
        <translation>Batas sendiri agen ini sudah ditulis.</translation>
    </message>
    <message>
        <source>The agent&apos;s own cap was changed elsewhere meanwhile.</source>
        <translation>Batas sendiri agen ini sudah diubah di tempat lain.</translation>
    </message>
    <message>
        <source>This agent is no longer listed.</source>
        <translation>Agen ini tidak terdaftar lagi.</translation>
    </message>
    <message>
        <source>The agent takes chats again.</source>
        <translation>Agen ini menerima chat lagi.</translation>
    </message>
    <message>
        <source>The chat is back in the queue, at its old place.</source>
        <translation>Chat kembali ke antrean, di tempat lamanya.</translation>
    </message>
    <message>
        <source>Qiscus refused to take the chat back: %1 It stays with its agent.</source>
        <translation>Qiscus menolak mengambil kembali chat: %1 Chat tetap pada agennya.</translation>
    </message>
    <message>
        <source>Changed meanwhile: this chat is over.</source>
        <translation>Sudah berubah: chat ini sudah selesai.</translation>
    </message>
    <message>
        <source>No clear answer from Qiscus: %1 The desk asks again by itself; until then the seat stays counted.</source>
        <translation>Tidak ada jawaban jelas dari Qiscus: %1 Meja bertanya lagi sendiri; sampai saat itu kursi tetap dihitung.</translation>
    </message>
</context>
<context>
    <name>desk::ThresholdsPage</name>
    <message>
        <source>&amp;Waiting chats, amber from</source>
        <translation>Chat &amp;menunggu, kuning mulai</translation>
    </message>
    <message>
        <source>Waiting &amp;chats, red from</source>
        <translation>&amp;Chat menunggu, merah mulai</translation>
    </message>
    <message>
        <source>&amp;Longest wait, amber from</source>
        <translation>Tunggu ter&amp;lama, kuning mulai</translation>
    </message>
    <message>
        <source> s</source>
        <translation> dtk</translation>
    </message>
    <message>
        <source>Lon&amp;gest wait, red from</source>
        <translation>Tun&amp;ggu terlama, merah mulai</translation>
    </message>
    <message>
        <source>The tiles, the tables and the trends all judge by these. An alarm is never below its warning.</source>
        <translation>Ubin, tabel, dan tren semuanya menilai dengan batas ini. Alarm tidak pernah di bawah peringatannya.</translation>
    </message>
</context>
<context>
    <name>desk::TileReading</name>
    <message>
        <source>, steady</source>
        <translation>, tetap</translation>
    </message>
    <message>
        <source>, up %1</source>
        <translation>, naik %1</translation>
    </message>
    <message>
        <source>, down %1</source>
        <translation>, turun %1</translation>
    </message>
    <message>
        <source>and %1 safe on disk</source>
        <translation>dan %1 aman di disk</translation>
    </message>
    <message>
        <source>warns at %1</source>
        <translation>peringatan %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Terlalu banyak</translation>
    </message>
    <message>
        <source>, alarm at %1</source>
        <translation>, alarm %1</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Terlalu lama</translation>
    </message>
    <message>
        <source>, warns at %1</source>
        <translation>, peringatan %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>last hour %1</source>
        <translation>1 jam: %1</translation>
    </message>
    <message>
        <source>Chats given to agents per minute, over the last five minutes.</source>
        <translation>Chat yang diberikan kepada agen per menit, selama lima menit terakhir.</translation>
    </message>
    <message>
        <source>%1 customers wait for an agent. It warns at %2 and alarms at %3. Up or down: against five minutes ago.</source>
        <translation>%1 pelanggan menunggu agen. Peringatan pada %2, alarm pada %3. Naik atau turun: dibandingkan lima menit lalu.</translation>
    </message>
    <message>
        <source>, %1 on disk</source>
        <translation>, %1 di disk</translation>
    </message>
</context>
<context>
    <name>desk::TileRow</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Tunggu terlama</translation>
    </message>
    <message>
        <source>Assigned/min</source>
        <translation>Dibagi/mnt</translation>
    </message>
    <message>
        <source>Assigned per minute</source>
        <translation>Dibagikan per menit</translation>
    </message>
    <message>
        <source>warns at %1, down %2</source>
        <translation>peringatan %1, turun %2</translation>
    </message>
    <message>
        <source>Too long, alarm at %1</source>
        <translation>Terlalu lama, alarm %1</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Terlama</translation>
    </message>
    <message>
        <source>&amp;Max chats</source>
        <translation>&amp;Maks. chat</translation>
    </message>
    <message>
        <source>&amp;Max chats per agent</source>
        <translation>&amp;Maks. chat per agen</translation>
    </message>
</context>
<context>
    <name>desk::TlsIdentity</name>
    <message>
        <source>%1 names %2, which cannot be read: %3. Name a PEM file that this user can read.</source>
        <translation>%1 menyebut %2, yang tidak dapat dibaca: %3. Sebutkan berkas PEM yang dapat dibaca pengguna ini.</translation>
    </message>
    <message>
        <source>WEBHOOK_TLS_CERT names %1, which holds no certificate. Name a PEM file that begins with the certificate for this desk.</source>
        <translation>WEBHOOK_TLS_CERT menyebut %1, yang tidak berisi sertifikat. Sebutkan berkas PEM yang diawali sertifikat untuk meja ini.</translation>
    </message>
    <message>
        <source>WEBHOOK_TLS_KEY names %1, which holds no RSA or EC key without passphrase. Name the key of the certificate; openssl pkey -in KEY -out NEWKEY takes a passphrase off.</source>
        <translation>WEBHOOK_TLS_KEY menyebut %1, yang tidak berisi kunci RSA atau EC tanpa frasa sandi. Sebutkan kunci sertifikat itu; openssl pkey -in KEY -out NEWKEY melepas frasa sandi.</translation>
    </message>
    <message>
        <source>This Qt cannot speak TLS. Install OpenSSL, or leave WEBHOOK_TLS_CERT and WEBHOOK_TLS_KEY empty.</source>
        <translation>Qt ini tidak dapat memakai TLS. Pasang OpenSSL, atau kosongkan WEBHOOK_TLS_CERT dan WEBHOOK_TLS_KEY.</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to the certificate in %2. Set WEBHOOK_TLS_CERT and WEBHOOK_TLS_KEY to two files that were made for each other.</source>
        <translation>Kunci di %1 bukan milik sertifikat di %2. Setel WEBHOOK_TLS_CERT dan WEBHOOK_TLS_KEY ke dua berkas yang dibuat berpasangan.</translation>
    </message>
</context>
<context>
    <name>desk::TrendPlot</name>
    <message>
        <source>warns at %1</source>
        <translation>peringatan %1</translation>
    </message>
    <message>
        <source>alarm at %1</source>
        <translation>alarm pada %1</translation>
    </message>
</context>
<context>
    <name>desk::Trends</name>
    <message>
        <source>Now %1. Highest %2 at %3.</source>
        <translation>Sekarang %1. Tertinggi %2 pada %3.</translation>
    </message>
</context>
<context>
    <name>desk::TrendsPane</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Trend of waiting chats</source>
        <translation>Tren chat yang menunggu</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Tunggu terlama</translation>
    </message>
    <message>
        <source>Trend of the longest wait</source>
        <translation>Tren tunggu terlama</translation>
    </message>
    <message>
        <source>Assigned per minute</source>
        <translation>Dibagikan per menit</translation>
    </message>
    <message>
        <source>Trend of chats assigned per minute</source>
        <translation>Tren chat yang dibagikan per menit</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 mnt</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>15 menit terakhir</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 jam</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Satu jam terakhir</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Kembali ke sekarang</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 jam</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 jam terakhir</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Plus and minus change how much time is shown, Left and Right move it, 0 goes back to now.</source>
        <translation>Tanda tambah dan kurang mengubah rentang waktu, Kiri dan Kanan menggesernya, 0 kembali ke sekarang.</translation>
    </message>
    <message>
        <source>Wheel: look closer. Drag: move. Double click: back to now.</source>
        <translation>Roda: perbesar. Seret: geser. Klik ganda: kembali ke sekarang.</translation>
    </message>
</context>
<context>
    <name>desk::Verdict</name>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Qiscus</source>
        <translation>Qiscus</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> sejak %1</translation>
    </message>
    <message>
        <source>Chats go out again when assigning goes on.</source>
        <translation>Chat keluar lagi saat pembagian dilanjutkan.</translation>
    </message>
    <message>
        <source>1 agent has room and is being given chats.</source>
        <translation>1 agen punya tempat dan sedang diberi chat.</translation>
    </message>
    <message>
        <source>%1 agents have room and are being given chats.</source>
        <translation>%1 agen punya tempat dan sedang diberi chat.</translation>
    </message>
    <message>
        <source>Nobody is online to take them; bring agents online in Qiscus.</source>
        <translation>Tidak ada yang daring untuk menerimanya; daringkan agen di Qiscus.</translation>
    </message>
    <message>
        <source>The one agent online is full; raise the cap or bring agents online.</source>
        <translation>Satu-satunya agen yang daring penuh; naikkan batas atau daringkan agen lain.</translation>
    </message>
    <message>
        <source>All %1 agents online are full; raise the cap or bring more agents online.</source>
        <translation>Semua %1 agen yang daring penuh; naikkan batas atau daringkan lebih banyak agen.</translation>
    </message>
    <message>
        <source>Qiscus refuses the credentials. Nothing is assigned.</source>
        <translation>Qiscus menolak kredensial. Tidak ada yang dibagikan.</translation>
    </message>
    <message>
        <source>Chats keep their place; check QISCUS_APP_ID and QISCUS_SECRET_KEY.</source>
        <translation>Chat tetap di tempatnya; periksa QISCUS_APP_ID dan QISCUS_SECRET_KEY.</translation>
    </message>
    <message>
        <source>credentials refused</source>
        <translation>kredensial ditolak</translation>
    </message>
    <message>
        <source>1 new chat is safe on disk; work resumes by itself.</source>
        <translation>1 chat baru aman di disk; pekerjaan berlanjut sendiri.</translation>
    </message>
    <message>
        <source>%1 new chats are safe on disk; work resumes by itself.</source>
        <translation>%1 chat baru aman di disk; pekerjaan berlanjut sendiri.</translation>
    </message>
    <message>
        <source>What is shown may be out of date; work resumes by itself when Redis is back.</source>
        <translation>Yang ditampilkan mungkin usang; pekerjaan berlanjut sendiri saat Redis kembali.</translation>
    </message>
    <message>
        <source>Redis is away%1. Nothing is assigned.</source>
        <translation>Redis putus%1. Tidak ada yang dibagikan.</translation>
    </message>
    <message>
        <source>Redis is away</source>
        <translation>Redis putus</translation>
    </message>
    <message>
        <source>This desk cannot take new chats.</source>
        <translation>Meja ini tidak dapat menerima chat baru.</translation>
    </message>
    <message>
        <source>no new chats are taken</source>
        <translation>tidak ada chat baru yang diterima</translation>
    </message>
    <message>
        <source>A customer has waited %1.</source>
        <translation>Seorang pelanggan sudah menunggu %1.</translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>tunggu terlama %1</translation>
    </message>
    <message>
        <source>1 customer waits.</source>
        <translation>1 pelanggan menunggu.</translation>
    </message>
    <message>
        <source>%1 customers wait.</source>
        <translation>%1 pelanggan menunggu.</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 menunggu</translation>
    </message>
    <message>
        <source>Qiscus does not answer%1. Nothing is assigned.</source>
        <translation>Qiscus tidak menjawab%1. Tidak ada yang dibagikan.</translation>
    </message>
    <message>
        <source>Chats keep their place; it is tried again by itself.</source>
        <translation>Chat tetap di tempatnya; dicoba lagi sendiri.</translation>
    </message>
    <message>
        <source>Qiscus does not answer</source>
        <translation>Qiscus tidak menjawab</translation>
    </message>
    <message>
        <source>The list of agents is too old. Nothing is assigned.</source>
        <translation>Daftar agen terlalu lama. Tidak ada yang dibagikan.</translation>
    </message>
    <message>
        <source>Chats keep their place until Qiscus gives a whole list; it is asked again by itself.</source>
        <translation>Chat tetap di tempatnya sampai Qiscus memberi daftar lengkap; ditanyakan lagi sendiri.</translation>
    </message>
    <message>
        <source>list of agents too old</source>
        <translation>daftar agen terlalu lama</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation> oleh %1</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Alasan: %1.</translation>
    </message>
    <message>
        <source>Assigning is paused%1%2.</source>
        <translation>Pembagian dijeda%1%2.</translation>
    </message>
    <message>
        <source>Chats keep their place; Resume assigning gives them out again.</source>
        <translation>Chat tetap di tempatnya; Lanjutkan pembagian membagikannya lagi.</translation>
    </message>
    <message>
        <source>paused%1</source>
        <translation>dijeda%1</translation>
    </message>
    <message>
        <source>Nobody is online.</source>
        <translation>Tidak ada yang daring.</translation>
    </message>
    <message>
        <source>Chats keep their place until an agent comes online in Qiscus.</source>
        <translation>Chat tetap di tempatnya sampai seorang agen daring di Qiscus.</translation>
    </message>
    <message>
        <source>nobody is online</source>
        <translation>tidak ada yang daring</translation>
    </message>
    <message>
        <source>The longest wait is %1.</source>
        <translation>Tunggu terlama %1.</translation>
    </message>
    <message>
        <source>1 chat was refused.</source>
        <translation>1 chat ditolak.</translation>
    </message>
    <message>
        <source>%1 chats were refused.</source>
        <translation>%1 chat ditolak.</translation>
    </message>
    <message>
        <source>They are not given out by themselves; see Failures for what Qiscus said.</source>
        <translation>Chat itu tidak dibagikan sendiri; lihat Gagal untuk jawaban Qiscus.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 ditolak</translation>
    </message>
    <message>
        <source>1 agent is over the cap.</source>
        <translation>1 agen melebihi batas.</translation>
    </message>
    <message>
        <source>%1 agents are over the cap.</source>
        <translation>%1 agen melebihi batas.</translation>
    </message>
    <message>
        <source>They get nothing more until they are below it; no chat is taken away.</source>
        <translation>Mereka tidak mendapat chat lagi sampai di bawah batas; tidak ada chat yang diambil.</translation>
    </message>
    <message>
        <source>%1 over the cap</source>
        <translation>%1 melebihi batas</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” was stored as the cap from outside.</source>
        <translation>“%1” disimpan sebagai batas dari luar.</translation>
    </message>
    <message>
        <source>%1 stays in force; set the cap here to put it right.</source>
        <translation>%1 tetap berlaku; atur batas di sini untuk memperbaikinya.</translation>
    </message>
    <message>
        <source>bad cap from outside</source>
        <translation>batas salah dari luar</translation>
    </message>
    <message>
        <source>Other desks: %1.</source>
        <translation>Meja lain: %1.</translation>
    </message>
    <message>
        <source>other desks: %1</source>
        <translation>meja lain: %1</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Membaca antrean</translation>
    </message>
    <message>
        <source>Redis and Qiscus are being asked who waits and who is online.</source>
        <translation>Redis dan Qiscus sedang ditanya siapa yang menunggu dan siapa yang daring.</translation>
    </message>
    <message>
        <source>Nobody is waiting. New chats go out at once while agents have room.</source>
        <translation>Tidak ada yang menunggu. Chat baru langsung keluar selama agen punya tempat.</translation>
    </message>
    <message>
        <source>1 waits, not over %1. Seats are filled as they come free.</source>
        <translation>1 menunggu, tidak lebih dari %1. Kursi diisi begitu kosong.</translation>
    </message>
    <message>
        <source>%2 wait, none over %1. Seats are filled as they come free.</source>
        <translation>%2 menunggu, tidak ada yang lebih dari %1. Kursi diisi begitu kosong.</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>semua baik</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Semua baik</translation>
    </message>
    <message>
        <source>Practice mode: %1</source>
        <translation>Mode latihan: %1</translation>
    </message>
    <message>
        <source>Also: %1.</source>
        <translation>Juga: %1.</translation>
    </message>
</context>
<context>
    <name>desk::VerdictBand</name>
    <message>
        <source>State of the desk</source>
        <translation>Keadaan meja</translation>
    </message>
    <message>
        <source>Not resumed</source>
        <translation>Tidak dilanjutkan</translation>
    </message>
    <message>
        <source>Not paused</source>
        <translation>Tidak dijeda</translation>
    </message>
    <message>
        <source>Reason (may be empty)</source>
        <translation>Alasan (boleh kosong)</translation>
    </message>
    <message>
        <source>Reason for pausing</source>
        <translation>Alasan menjeda</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Not while Redis is away.</source>
        <translation>Tidak selama Redis putus.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Apa yang harus dilakukan</translation>
    </message>
    <message>
        <source>Resume assigning</source>
        <translation>Lanjutkan pembagian</translation>
    </message>
    <message>
        <source>Pause assigning</source>
        <translation>Jeda pembagian</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Papan dinding</translation>
    </message>
    <message>
        <source>Wallboard: the numbers huge, for a screen on the wall</source>
        <translation>Papan dinding: angka sangat besar, untuk layar di dinding</translation>
    </message>
    <message>
        <source>Quiet for 10 minutes</source>
        <translation>Diam selama 10 menit</translation>
    </message>
    <message>
        <source>Quiet 10 min</source>
        <translation>Diam 10 mnt</translation>
    </message>
</context>
<context>
    <name>desk::WaitTile</name>
    <message>
        <source>Wait, 15 min</source>
        <translation>Tunggu, 15 mnt</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Tunggu</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Of the chats given to an agent in the last 15 minutes: half waited no longer than the first, 95 of 100 no longer than the second.</source>
        <translation>Dari chat yang diberikan kepada agen dalam 15 menit terakhir: separuh menunggu tidak lebih lama dari yang pertama, 95 dari 100 tidak lebih lama dari yang kedua.</translation>
    </message>
</context>
<context>
    <name>desk::WaitingActions</name>
    <message>
        <source>&amp;Assign to…</source>
        <translation>&amp;Berikan ke…</translation>
    </message>
    <message>
        <source>Move to &amp;front</source>
        <translation>Pindah ke &amp;depan</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Buang</translation>
    </message>
    <message>
        <source>Copy room id</source>
        <translation>Salin id ruang</translation>
    </message>
    <message>
        <source>%1 was not changed</source>
        <translation>%1 tidak diubah</translation>
    </message>
    <message>
        <source>The chat has left the queue meanwhile.</source>
        <translation>Chat sudah keluar dari antrean.</translation>
    </message>
    <message>
        <source>Choose a chat first.</source>
        <translation>Pilih chat dulu.</translation>
    </message>
    <message>
        <source>Qiscus is being asked to assign this chat right now.</source>
        <translation>Qiscus sedang diminta membagikan chat ini.</translation>
    </message>
    <message>
        <source>This chat waits for its next try: it has no place in the queue before that.</source>
        <translation>Chat ini menunggu percobaan berikutnya: sebelum itu tidak punya tempat di antrean.</translation>
    </message>
    <message>
        <source>%1 was not assigned</source>
        <translation>%1 tidak diberikan</translation>
    </message>
    <message>
        <source>%1 was not moved</source>
        <translation>%1 tidak dipindah</translation>
    </message>
    <message>
        <source>Drop %1?</source>
        <translation>Buang %1?</translation>
    </message>
    <message>
        <source>The chat leaves the queue and is not assigned by this desk any more. It stays unserved at Qiscus. This cannot be undone.</source>
        <translation>Chat keluar dari antrean dan tidak dibagikan lagi oleh meja ini. Di Qiscus tetap belum dilayani. Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>Drop the chat</source>
        <translation>Buang chat</translation>
    </message>
    <message>
        <source>%1 was not dropped</source>
        <translation>%1 tidak dibuang</translation>
    </message>
</context>
<context>
    <name>desk::WaitingModel</name>
    <message>
        <source>Place in the queue</source>
        <translation>Tempat di antrean</translation>
    </message>
    <message>
        <source>#</source>
        <comment>place in the queue</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Galat terakhir</translation>
    </message>
    <message>
        <source>no tries yet</source>
        <translation>belum dicoba</translation>
    </message>
    <message>
        <source>waiting %1, too long</source>
        <translation>menunggu %1, terlalu lama</translation>
    </message>
    <message>
        <source>waiting %1, long</source>
        <translation>menunggu %1, lama</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>menunggu %1</translation>
    </message>
</context>
<context>
    <name>desk::WaitingPane</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Name or room</source>
        <translation>Nama/ruang</translation>
    </message>
    <message>
        <source>Search waiting chats</source>
        <translation>Cari chat yang menunggu</translation>
    </message>
    <message>
        <source>Waiting chats</source>
        <translation>Chat yang menunggu</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>Lainnya untuk chat ini</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Beku %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1, and %2 to be tried again</source>
        <translation>%1, dan %2 akan dicoba lagi</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1, tertua dulu</translation>
    </message>
    <message>
        <source>No waiting chat matches the search.</source>
        <translation>Tidak ada chat yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The queue is being read.</source>
        <translation>Antrean sedang dibaca.</translation>
    </message>
    <message>
        <source>Nobody was waiting when Redis went away.</source>
        <translation>Tidak ada yang menunggu saat Redis putus.</translation>
    </message>
    <message>
        <source>Nobody is waiting. No chat has gone out yet.</source>
        <translation>Tidak ada yang menunggu. Belum ada chat yang keluar.</translation>
    </message>
    <message>
        <source>Nobody is waiting. The last chat went out %1 ago.</source>
        <translation>Tidak ada yang menunggu. Chat terakhir keluar %1 lalu.</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Kanal lain</translation>
    </message>
    <message>
        <source>No waiting chat of this channel matches.</source>
        <translation>Tidak ada chat menunggu dari kanal ini yang cocok.</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Sa&amp;luran</translation>
    </message>
    <message>
        <source>%1 of %2, one channel</source>
        <translation>%1 dari %2, satu kanal</translation>
    </message>
</context>
<context>
    <name>desk::WallHealth</name>
    <message>
        <source>Health</source>
        <translation>Kesehatan</translation>
    </message>
</context>
<context>
    <name>desk::Wallboard</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Tunggu terlama</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>room</source>
        <translation>longgar</translation>
    </message>
    <message>
        <source>full</source>
        <translation>penuh</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>luring</translation>
    </message>
    <message>
        <source>Assigned/min</source>
        <translation>Dibagi/mnt</translation>
    </message>
    <message>
        <source>Assigned per minute</source>
        <translation>Dibagikan per menit</translation>
    </message>
    <message>
        <source>Wait, 15 min</source>
        <translation>Tunggu, 15 mnt</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Tunggu</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Papan dinding</translation>
    </message>
    <message>
        <source>Wallboard, Allocation Desk</source>
        <translation>Papan dinding, Allocation Desk</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Waiting, last hour</source>
        <translation>Menunggu, satu jam terakhir</translation>
    </message>
    <message>
        <source>Trend of waiting chats</source>
        <translation>Tren chat yang menunggu</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation>Esc: keluar</translation>
    </message>
</context>
<context>
    <name>desk::WebhookStep</name>
    <message>
        <source>3  Paste two webhook URLs</source>
        <translation>3  Tempel dua URL webhook</translation>
    </message>
    <message>
        <source>Qiscus calls this computer when a chat begins and when it ends, through a reverse proxy or a tunnel.</source>
        <translation>Qiscus memanggil komputer ini saat chat dimulai dan selesai, melalui proksi balik atau terowongan.</translation>
    </message>
    <message>
        <source>&amp;Register at Qiscus</source>
        <translation>&amp;Daftarkan di Qiscus</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>On this computer; the proxy or tunnel leads to it</source>
        <translation>Di komputer ini; tujuan proksi atau terowongan</translation>
    </message>
    <message>
        <source>Public add&amp;ress</source>
        <translation>Alamat publ&amp;ik</translation>
    </message>
    <message>
        <source>As Qiscus sees it: https://desk.example.com</source>
        <translation>Seperti dilihat Qiscus: https://desk.example.com</translation>
    </message>
    <message>
        <source>Ready to copy</source>
        <translation>Siap disalin</translation>
    </message>
    <message>
        <source>New chats: in the dashboard under Settings, Custom Agent Allocation. Resolved: there is no page for it, an admin token registers it.</source>
        <translation>Chat baru: di dasbor, Settings, Custom Agent Allocation. Selesai: tidak ada halamannya, token admin yang mendaftarkannya.</translation>
    </message>
    <message>
        <source>New chats</source>
        <translation>Chat baru</translation>
    </message>
    <message>
        <source>Copy New chats</source>
        <translation>Salin Chat baru</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Copy Resolved</source>
        <translation>Salin Selesai</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>That needs an admin token, in step 2.</source>
        <translation>Perlu token admin, di langkah 2.</translation>
    </message>
    <message>
        <source>That needs the public address, which begins with https://.</source>
        <translation>Perlu alamat publik, yang diawali https://.</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Pendaftaran</translation>
    </message>
    <message>
        <source>The resolve webhook is registered when you press Start.</source>
        <translation>Webhook selesai didaftarkan saat Anda menekan Mulai.</translation>
    </message>
    <message>
        <source>Not registered. %1</source>
        <translation>Belum terdaftar. %1</translation>
    </message>
    <message>
        <source>Qiscus sends each resolve here from now on.</source>
        <translation>Mulai sekarang Qiscus mengirim setiap penyelesaian ke sini.</translation>
    </message>
    <message>
        <source>Qiscus refused: %1 Check the admin token in step 2.</source>
        <translation>Qiscus menolak: %1 Periksa token admin di langkah 2.</translation>
    </message>
    <message>
        <source>The public address is not a web address: it begins with https://.</source>
        <translation>Alamat publik bukan alamat web: harus diawali https://.</translation>
    </message>
</context>
<context>
    <name>desk::WindowSession</name>
    <message>
        <source>Allocation Desk cannot start</source>
        <translation>Allocation Desk tidak dapat dimulai</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Diekspor</translation>
    </message>
    <message>
        <source>The file is %1.</source>
        <translation>Berkasnya %1.</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Tidak diekspor</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place and export again.</source>
        <translation>%1 tidak dapat ditulis: %2. Pilih tempat lain dan ekspor lagi.</translation>
    </message>
    <message>
        <source>The keychain did not give the saved secrets</source>
        <translation>Gantungan kunci tidak memberikan rahasia yang disimpan</translation>
    </message>
    <message>
        <source>What it said: %1.
Unlock the keychain and try again, or open the settings and enter the secrets anew. Until then no chat is given out, and webhooks find nobody here.</source>
        <translation>Katanya: %1.
Buka kunci gantungan kunci dan coba lagi, atau buka pengaturan dan isi lagi rahasianya. Sampai saat itu tidak ada chat yang diberikan, dan webhook tidak menemukan siapa pun di sini.</translation>
    </message>
    <message>
        <source>These settings cannot be used</source>
        <translation>Pengaturan ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Diterapkan.</translation>
    </message>
    <message>
        <source>The secrets are not kept</source>
        <translation>Rahasia tidak tersimpan</translation>
    </message>
    <message>
        <source>The keychain refused: %1. They hold until the program ends. Until the keychain works, put them into a .env file of mode 0600.</source>
        <translation>Gantungan kunci menolak: %1. Rahasia berlaku sampai program berakhir. Sampai gantungan kunci berfungsi, taruh di berkas .env bermode 0600.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Pengaturan…</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode latihan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>It runs already: its window comes to the front.</source>
        <translation>Program sudah berjalan: jendelanya dibawa ke depan.</translation>
    </message>
</context>
</TS>
