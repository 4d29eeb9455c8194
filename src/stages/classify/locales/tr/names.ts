/** Common Turkish given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Adem Kemal Yaşar Bekir Orhan Serkan Serdar Burak Kerem Efe Eymen Miraç Alparslan Berat Çınar Kaan Tolga Volkan Selim Selçuk Sinan Tarık Turgut Tuncay Uğur Ufuk Yavuz Yılmaz Zafer Bülent Cemal Cengiz Erdal Erdem Erhan Erkan Erol Ertuğrul Ferhat Gökhan Haluk İlhan İlker Levent Mert Necati Nihat Oğuz Okan Onur Özgür Rıza Sedat Şükrü Taner Tayfun Turan Ayşe Fatma Emine Hatice Zeynep Elif Meryem Şerife Hanife Merve Havva Zehra Esra Özlem Yasemin Hülya Songül Dilek Gülsüm Hacer Leyla Büşra Kübra Tuğba Gamze Melike Rabia Sibel Sevim Nurcan Nuray Nilgün Gülay Gönül Filiz Ebru Çiğdem Ceren Burcu Aynur Aysel Ayten Aslı Arzu Şeyma Sümeyye Ecrin Defne Azra Nehir Asel Eylül Hiranur Miray Cansu Duygu Gizem İrem Pınar Selin Tülay Ümmühan Zeliha Döndü Necla Nermin Perihan Saadet Türkan`,
);

export const familyNames = words(
  `Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek Korkmaz Çakır Erdoğan Yavuz Bozkurt Keskin Ünal Turan Güler Tekin Aksoy Avcı Yüksel Karaca Özer Çoban Durmaz Coşkun Erdem Uçar Karataş Köse Bayram Ergin Tunç Sezer Sönmez Gündüz Yalçın Kocaman Karakaya Uysal Bilgin Ekinci Özen Aktaş Akın Balcı Çiftçi Ceylan Dinçer Esen Gümüş Karadağ Kılınç Pektaş Peker Sağlam Soylu Tuncer Uçak Ulusoy Varol Yaman Yazıcı Akbulut Akgül Akkaya Albayrak Alkan Altıntaş Arıkan Başaran Bektaş Candan Demirci Demirel Dursun Ertürk Karabulut Karahan Kaymaz Özcan Özbek Özgür Şentürk Taşkın Topal Türkmen Yiğit`,
);
