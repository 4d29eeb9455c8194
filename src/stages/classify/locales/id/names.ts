/** Common Indonesian given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `Muhammad Ahmad Agus Budi Bambang Slamet Sutrisno Suyanto Supriyadi Sugeng Sukirman Suparman Suryadi Sunarto Suwarno Wahyu Dwi Joko Heru Hendra Hendri Hariyanto Haryono Herman Irwan Iwan Yusuf Rizky Rizki Fajar Dimas Bayu Arif Arief Andi Anton Asep Dadang Deden Dedi Dedy Didik Doni Edi Edy Fauzi Firman Galih Gunawan Hadi Hasan Ilham Indra Ismail Jajang Kurniawan Lukman Maman Mulyono Nugroho Nurdin Pandu Parman Purwanto Rahmat Ridwan Rudi Rudy Ruslan Sigit Sofyan Taufik Teguh Tono Ujang Wawan Widodo Yanto Yudi Yusup Zainal Siti Sri Nurul Ayu Ratna Rina Rini Lestari Wati Ningsih Yuni Yanti Endang Fitri Fitriani Kartini Lilis Lina Maryam Murni Nani Nining Nurhayati Nuraini Puspita Rahayu Retno Rohani Rosita Rukmini Sartika Sulastri Sumarni Suryani Susi Tati Titin Tuti Umi Wahyuni Widya Wulandari Yuliana Yulianti Zahra Anisa Annisa Aisyah Putu Wayan Nyoman Ketut Komang Gede Kadek Luh Cokorda`,
);

export const familyNames = words(
  `Saputra Santoso Setiawan Wijaya Kusuma Hidayat Pratama Nugraha Susanto Wibowo Utomo Siregar Nasution Lubis Harahap Simanjuntak Sihombing Sitorus Hutapea Panjaitan Manurung Silalahi Tampubolon Pasaribu Ginting Sembiring Tarigan Purba Saragih Sinaga Damanik Hutagalung Hutabarat Simatupang Situmorang Napitupulu Pardede Rajagukguk Batubara Daulay Chaniago Koto Sikumbang Mandailing Halim Salim Tanoto Gunawan Hartono Hartanto Suharto Sudirman Suryanto Suryono Sutanto Sutrisna Wicaksono Prasetyo Prasetya Permana Permadi Ramadhan Ramadhani Maulana Firmansyah Syahputra Anwar Fadillah Kurnia Mulyadi Mahendra Adiputra Adinata Lesmana Atmaja Suardana Sudarma Suartana Wardana Mandagi Lasut Rumengan Wowor Pangkey Tumbelaka Latuconsina Pattinasarani Tuhumury Leimena Matulessy Rumbiak Wanggai Daeng Karaeng`,
);
